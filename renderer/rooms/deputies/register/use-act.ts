/** Carrying out an act of this room: busy while it is written down; what went wrong stays until the next try. */
import { useState } from 'react';
import type { ProblemFacts, Result } from '../../../../shared/kernel/result.ts';
import { announce } from '../../../ui/LiveRegion.tsx';

export type Act = {
  readonly busy: boolean;
  readonly failure: { readonly problem: string; readonly facts?: ProblemFacts } | null;
  /** @param said read out when it is on disk */
  readonly run: (act: () => Promise<Result<unknown, string>>, said: string) => Promise<boolean>;
};

export function useAct(): Act {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Act['failure']>(null);
  const run: Act['run'] = async (act, said) => {
    setBusy(true);
    const result = await act();
    setBusy(false);
    setFailure(result.ok ? null : result);
    if (result.ok) announce(said);
    return result.ok;
  };
  return { busy, failure, run };
}
