/** A sitting as this window sees it: asked again every two seconds, since officials work at other windows meanwhile. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { ProblemFacts, Result } from '../../../shared/kernel/result.ts';
import type { SittingView } from '../../../shared/voting/contract.ts';
import type { DirectorAct } from '../../../shared/voting/sitting-acts.ts';
import { useHost } from '../../host/use-host.ts';

const everyMs = 2000;

export type Trouble = { readonly problem: string; readonly facts: ProblemFacts };

export type Sitting = {
  /** null until the host has said */
  readonly view: SittingView | null;
  readonly trouble: Trouble | null;
  /** one thing after the other; stops at what is refused. @returns whether all went well */
  readonly run: (...tasks: readonly (() => Promise<Result<unknown, string>>)[]) => Promise<boolean>;
  readonly act: (...acts: readonly DirectorAct[]) => Promise<boolean>;
  readonly busy: boolean;
};

export function useSitting(id: RecordId): Sitting {
  const host = useHost();
  const [view, setView] = useState<SittingView | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const working = useRef(false);
  const look = useCallback(async () => {
    const answer = await host.voting.sitting({ sitting: id });
    if (answer.ok) setView((before) => (JSON.stringify(before) === JSON.stringify(answer.value) ? before : answer.value));
    else setTrouble({ problem: answer.problem, facts: answer.facts ?? {} });
  }, [host, id]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const again = (): void => {
      void (working.current ? Promise.resolve() : look()).finally(() => {
        if (!gone) timer = setTimeout(again, everyMs);
      });
    };
    again();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [look]);
  const run = useCallback(
    async (...tasks: readonly (() => Promise<Result<unknown, string>>)[]) => {
      if (working.current) return false; // a key pressed twice is one act
      working.current = true;
      setBusy(true);
      setTrouble(null);
      try {
        for (const task of tasks) {
          const answer = await task();
          if (answer.ok) continue;
          setTrouble({ problem: answer.problem, facts: answer.facts ?? {} });
          return false;
        }
        return true;
      } finally {
        await look();
        working.current = false;
        setBusy(false);
      }
    },
    [look],
  );
  const act = useCallback((...acts: readonly DirectorAct[]) => run(...acts.map((one) => () => host.voting.act({ sitting: id, act: one }))), [host, id, run]);
  return { view, trouble, run, act, busy };
}
