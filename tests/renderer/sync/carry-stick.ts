/** A bundle made by one party, written to a stick, and read by another, as the pages do it. */
import { decodeCard, encodeCard } from '../../../shared/county/card.ts';
import type { StickRead } from '../../../renderer/db/sync/sync.ts';
import type { Party } from './open-party.ts';

/** The same card, of a county that this computer never reaches. */
export function outOfReach(card: string): string {
  const read = decodeCard(card);
  if (!read.ok) throw new Error(read.problem);
  return encodeCard({ ...read.value, url: 'http://127.0.0.1:9' });
}

/** @returns the file's name on the stick */
export async function putOn(stick: string, from: Party, to: string): Promise<string> {
  const made = await from.store().sync.stick.make(to);
  if (!made.ok) throw new Error(`make: ${made.problem} ${JSON.stringify(made.facts)}`);
  const file = `${from.device}-${to}-${made.value.number}.lxb`;
  const written = await from.host.backup.writeToStick({ to, stick, file });
  if (!written.ok) throw new Error(`write: ${written.problem}`);
  return file;
}

export async function readOff(stick: string, file: string, at: Party): Promise<StickRead> {
  const read = await at.store().sync.stick.open({ stick, file }, false);
  if (!read.ok) throw new Error(`open: ${read.problem} ${JSON.stringify(read.facts)}`);
  return read.value;
}

export const carried = async (stick: string, from: Party, to: string, at: Party): Promise<StickRead> => readOff(stick, await putOn(stick, from, to), at);
