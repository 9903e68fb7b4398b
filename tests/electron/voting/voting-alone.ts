/** The room of voting without the rest of the host: for processes that are killed two hundred times and must start at once. */
import { randomBytes } from 'node:crypto';
import { hashPin } from '../../../electron/host/access/pin-hash.ts';
import { oneAtATime } from '../../../electron/host/files/one-at-a-time.ts';
import { openVoting } from '../../../electron/host/voting/handlers.ts';

const station = { code: 'JY01', device: 'A', county: '桔园县', name: '桔园镇人大代表中心联络站', shortName: '中心站', sample: false, party: 'station' as const };

/** @param client as which window calls come */
export function votingIn(dataDir: string) {
  const { handlers } = openVoting({
    dataDir,
    abilities: { capabilities: { pdf: false, body: 'memory' }, pdf: null, secretBox: null },
    clock: Date.now,
    randomBytes,
    hash: (pin) => hashPin(pin, randomBytes, 2),
    stationFile: { founded: () => ({ station }) } as unknown as Parameters<typeof openVoting>[0]['stationFile'],
    inTurn: oneAtATime(),
  });
  return { handlers, as: (client: string) => ({ caller: { client }, session: null }) };
}

/** A ballot that says a number, below 3¹², so that each can be told from all others. */
export function numbered(value: number) {
  const marks = ['for', 'against', 'blank'] as const;
  return { kind: 'choice' as const, marks: Array.from({ length: 12 }, (_, row) => marks[Math.floor(value / 3 ** row) % 3] ?? 'blank'), setAside: null };
}

export function numberOf(ballot: { readonly marks: readonly (string | number)[] }): number {
  const marks: readonly (string | number)[] = ['for', 'against', 'blank'];
  return ballot.marks.reduce<number>((sum, mark, row) => sum + Math.max(0, marks.indexOf(mark)) * 3 ** row, 0);
}
