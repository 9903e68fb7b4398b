/** The sealed file of a sitting: what goes in, in an order that chance makes. */
import { createHash } from 'node:crypto';
import type { Ballot } from '../../../shared/voting/ballot.ts';
import type { RoundInput } from '../../../shared/voting/round.ts';
import type { SealedSitting } from '../../../shared/voting/sealed-file.ts';
import { canonicalJson } from '../../../shared/kernel/json.ts';
import { ballotText } from './entry.ts';
import type { RandomBytes } from './slot-file.ts';

export type SealParts = Omit<SealedSitting, 'rounds'> & { readonly rounds: readonly (Omit<RoundInput, 'ballots'> & { readonly ballots: readonly Ballot[] })[] };

/** @returns the file's text and the digest that is printed on the result form */
export function sealedText(parts: SealParts, randomBytes: RandomBytes): { readonly text: string; readonly digest: string } {
  const rounds = parts.rounds.map((round) => {
    const drawn = round.ballots.map((ballot) => ({ text: ballotText(ballot), at: Buffer.from(randomBytes(8)).toString('hex') }));
    return { ...round, ballots: drawn.sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ text }) => text) };
  });
  const text = canonicalJson({ ...parts, rounds });
  return { text, digest: createHash('sha256').update(text).digest('hex') };
}
