/**
 * How far a matter had come, from what an old ledger says of its handling, result and rating. A table with reasons:
 * the first line that fits decides.
 */
import type { CarriedOver, Rating } from '../issue.ts';
import { plain } from './sheet.ts';

export type WrittenOutcome = { readonly handling: string; readonly units: readonly string[]; readonly result: string; readonly rating: Rating | null };

type Line = { readonly when: (written: WrittenOutcome) => boolean; readonly stage: CarriedOver['stage']; readonly because: string };

/** Ways that lead out of the station's own loop. Source: domain reference B3. */
const referral = /引导|不予受理|不受理|告知.*(途径|渠道)|司法途径|信访/;
/** Branch 1 of the reception day: answered on the spot. Source: domain reference B4. */
const onTheSpot = /当场|现场|即时|立即|马上/;

const lines: readonly Line[] = [
  { when: ({ handling }) => referral.test(plain(handling)), stage: 'referred', because: 'a guided matter ends with the way that was named; its "result" is that way' },
  { when: ({ rating }) => rating !== null, stage: 'closed', because: 'only a finished matter is rated' },
  { when: ({ result }) => result !== '', stage: 'closed', because: 'the book knows an outcome and nothing after it' },
  { when: ({ handling }) => onTheSpot.test(plain(handling)), stage: 'answered', because: 'answered when it was told, but nobody wrote what came of it' },
  { when: ({ handling, units }) => handling !== '' || units.length > 0, stage: 'handling', because: 'handed on, and the book is silent about the end' },
];

/** @returns `registered` when the ledger says nothing of what became of the matter */
export function stageOf(written: WrittenOutcome): CarriedOver['stage'] {
  return lines.find((line) => line.when(written))?.stage ?? 'registered';
}

/** @returns null when there is nothing to carry over */
export function carriedOver(written: WrittenOutcome): CarriedOver | null {
  const stage = stageOf(written);
  return stage === 'registered' ? null : { ...written, units: [...written.units], stage };
}
