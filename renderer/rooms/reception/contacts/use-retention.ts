/** How long contact data is kept here, and which matters' contacts are older. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { LocalDate } from '../../../../shared/kernel/time.ts';
import { oldEnough, type Retention } from '../../../../shared/reception/retention.ts';
import type { LedgerFilter } from '../../../db/store.ts';
import { useHost } from '../../../host/use-host.ts';

export type KeptRetention = {
  /** null while it is not known */
  readonly retention: Retention | null;
  /** @returns the problem, or null when it is on disk */
  readonly save: (retention: Retention) => Promise<string | null>;
};

export function useRetention(): KeptRetention {
  const host = useHost();
  const [retention, setRetention] = useState<Retention | null>(null);
  useEffect(() => {
    let live = true;
    void host.reception.retention({}).then((answer) => {
      if (live && answer.ok) setRetention(answer.value.retention);
    });
    return () => {
      live = false;
    };
  }, [host]);
  const save = useCallback(
    async (wanted: Retention) => {
      const answer = await host.reception.saveRetention({ retention: wanted });
      if (!answer.ok) return answer.problem;
      setRetention(wanted);
      return null;
    },
    [host],
  );
  return useMemo(() => ({ retention, save }), [retention, save]);
}

/** Matters that were over long enough ago and whose contact data is still kept. Withdrawn ones too. */
export function oldContacts(today: LocalDate, retention: Retention): LedgerFilter {
  return { text: '', from: '', to: '', places: [], category: '', stages: ['closed', 'merged', 'withdrawn'], more: { contact: 'kept', overBy: oldEnough(today, retention) } };
}
