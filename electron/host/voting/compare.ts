/** Two tellers' entries side by side, paper by paper, matched by batch and place in the pile. Knows no tally. */
import type { Difference } from '../../../shared/voting/contract.ts';
import { officialsAs, type SittingRound, type SittingState } from '../../../shared/voting/sitting.ts';
import { ballotText, type Entry, entryOf, type Settled, settledOf } from './entry.ts';
import type { Pile } from './pile.ts';
import type { RoundFiles } from './round-files.ts';

export type Comparison = {
  readonly papers: number;
  readonly differences: readonly Difference[];
  /** texts of the ballots that are certain: alike, or settled */
  readonly ballots: readonly string[];
  /** batches of which more than half differs: one of the two keyed another pile */
  readonly wrongPile: readonly number[];
  /** what one of the two has not keyed */
  readonly missing: readonly { readonly teller: string; readonly batch: number; readonly papers: number; readonly keyed: number }[];
};

/** @throws the system's error */
export async function compareRound(state: SittingState, round: SittingRound, files: RoundFiles): Promise<Comparison> {
  const tellers = officialsAs(state, 'teller').slice(0, 2);
  const differences: Difference[] = [];
  const ballots: string[] = [];
  const wrongPile: number[] = [];
  const missing: Comparison['missing'][number][] = [];
  let papers = 0;
  for (const { no } of round.batches) {
    const inPile = round.collected[no] ?? 0;
    papers += inPile;
    const piles: (readonly (Entry | null)[])[] = [];
    for (const { key, name } of tellers) {
      const entries = (await readEntries(await files.pile(key, no), inPile));
      const keyed = entries.filter((entry) => entry !== null).length;
      if (keyed < inPile) missing.push({ teller: name, batch: no, papers: inPile, keyed });
      piles.push(entries);
    }
    const settled = (await (await files.settled(no)).read()).map((text) => (text === null ? null : settledOf(text)));
    let differing = 0;
    for (let place = 1; place <= inPile; place++) {
      const [first, second] = [piles[0]?.[place - 1] ?? null, piles[1]?.[place - 1] ?? null];
      if (first === null || second === null) continue;
      const decided: Settled | null = settled[place - 1] ?? null;
      if (first.ballot !== null && second.ballot !== null && ballotText(first.ballot) === ballotText(second.ballot)) {
        ballots.push(ballotText(first.ballot));
        continue;
      }
      const aside = first.ballot === null || second.ballot === null;
      if (!aside) differing++;
      differences.push({ batch: no, place, first, second, aside, settled: decided === null ? null : { ...decided, by: [...decided.by] } });
      if (decided !== null) ballots.push(ballotText(decided.ballot));
    }
    if (differing >= 5 && 2 * differing > inPile) wrongPile.push(no);
  }
  return { papers, differences, ballots, wrongPile, missing };
}

/** @returns an entry for each of the first `papers` places; null where nothing was keyed. @throws the system's error */
export async function readEntries(pile: Pile, papers: number): Promise<(Entry | null)[]> {
  const texts = await pile.read();
  return Array.from({ length: papers }, (_, index) => {
    const text = texts[index] ?? null;
    return text === null ? null : entryOf(text);
  });
}
