/** Carrying out an act of this room: busy while it is written down, what went wrong stays until the next try. */
import { useCallback, useState } from 'react';
import type { ProblemFacts, Result } from '../../../shared/kernel/result.ts';
import { useWords } from '../../text/use-words.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { serverProblem } from './server-form.ts';

export type Act = {
  readonly busy: boolean;
  /** in words; null when nothing went wrong */
  readonly failed: string | null;
  readonly run: (act: () => Promise<Result<unknown, string>>, said: string) => Promise<boolean>;
};

/** @param failedWords how a failure is said; as something not noted when left out */
export function useAct(failedWords?: (why: string) => string): Act {
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ readonly problem: string; readonly facts: ProblemFacts | undefined } | null>(null);
  const run = useCallback(async (act: () => Promise<Result<unknown, string>>, said: string): Promise<boolean> => {
    setBusy(true);
    const result = await act();
    setBusy(false);
    setFailure(result.ok ? null : { problem: result.problem, facts: result.facts });
    if (result.ok) announce(said);
    return result.ok;
  }, []);
  return { busy, failed: failure === null ? null : (failedWords ?? words.county.station.failed)(serverProblem(words, failure.problem, failure.facts)), run };
}
