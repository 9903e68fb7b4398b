/** Acting on the open matter: which form is up, what is being written down, and what went wrong with it. */
import { useCallback, useMemo, useState } from 'react';
import type { ProblemFacts, Result } from '../../../shared/kernel/result.ts';
import { useWords } from '../../text/use-words.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { noteJustRegistered } from './just-registered.ts';

export type RecordForm = 'addendum' | 'county_note' | 'correct' | 'withdraw' | 'settle' | 'see_contact' | 'erase_contact' | 'told_deputy' | 'told_visitor' | 'filed' | 'endorse' | 'suggestion' | null;

export type RecordActs = {
  readonly form: RecordForm;
  readonly show: (form: RecordForm) => void;
  readonly busy: boolean;
  readonly failure: { readonly problem: string; readonly facts?: ProblemFacts } | null;
  /** carries out an act; on success the form closes and it is said, on failure everything stays */
  readonly run: (act: () => Promise<Result<unknown, string>>, said?: string) => Promise<boolean>;
};

export function useRecordActs(): RecordActs {
  const words = useWords().reception.record;
  const [form, setForm] = useState<RecordForm>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RecordActs['failure']>(null);
  const show = useCallback((next: RecordForm) => {
    setFailure(null);
    setForm(next);
  }, []);
  const run = useCallback(
    async (act: () => Promise<Result<unknown, string>>, said: string = words.savedSay) => {
      setBusy(true);
      const result = await act();
      setBusy(false);
      if (!result.ok) {
        setFailure({ problem: result.problem, ...(result.facts === undefined ? {} : { facts: result.facts }) });
        return false;
      }
      setFailure(null);
      setForm(null);
      noteJustRegistered(null);
      announce(said);
      return true;
    },
    [words],
  );
  return useMemo(() => ({ form, show, busy, failure, run }), [form, show, busy, failure, run]);
}
