/** Carries out what a person decided about refused records, and says what became of it. */
import { useState } from 'react';
import { useStore } from '../../db/use-store.ts';
import { useWords } from '../../text/use-words.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import type { RefusedItem } from './refused-items.ts';
import { type Report, reportText } from './report-lines.ts';

export type Answer = 'again' | 'tell' | 'keep';

export type Answering = { readonly busy: boolean; readonly failed: string | null; readonly carryOut: (answer: Answer) => Promise<void> };

export function useAnswer(items: readonly RefusedItem[], report: Report): Answering {
  const store = useStore();
  const text = useWords().sync.refused;
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const ids = items.map(({ refusal }) => refusal.id);
  const acts: Readonly<Record<Answer, { readonly act: () => Promise<void>; readonly said: string; readonly failed: string }>> = {
    again: { act: () => store.sync.sendAgain(ids), said: text.sentAgain, failed: text.failed },
    tell: { act: () => navigator.clipboard.writeText(reportText(report)), said: text.copied, failed: text.copyFailed },
    keep: { act: () => store.sync.keepHere(ids), said: text.keptSaid, failed: text.failed },
  };
  const carryOut = async (answer: Answer): Promise<void> => {
    const { act, said, failed: why } = acts[answer];
    setBusy(true);
    const problem = await act().then(
      () => null,
      () => why,
    );
    setBusy(false);
    setFailed(problem);
    if (problem === null) announce(said);
  };
  return { busy, failed, carryOut };
}
