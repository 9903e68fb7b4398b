/** The matters of one day, read whole: the ledger's rows do not say who asked for secrecy or which group brought them. */
import { combineLatest, map, of, switchMap } from 'rxjs';
import { foldRecord } from '../../../../shared/kernel/record/fold.ts';
import type { LocalDate } from '../../../../shared/kernel/time.ts';
import { issueKind, readIssue } from '../../../../shared/reception/issue.ts';
import { type DaySheet, daySheet } from '../../../../shared/reception/sheet-day.ts';
import { useLiveQuery } from '../../../db/use-live-query.ts';
import { useStore } from '../../../db/use-store.ts';
import { visitsOf } from '../desk/use-day.ts';
import { everything, toFilter } from '../ledger-filter.ts';

/** More matters in a day than any station has seen. */
const dayLimit = 500;

/** @returns null while it is being read */
export function useDaySheet(on: LocalDate): DaySheet | null {
  const store = useStore();
  const live = useLiveQuery(() => {
    const filter = { ...toFilter(everything, on, new Map()), from: on, to: on };
    const matters = store.ledger(filter, { offset: 0, limit: dayLimit }).pipe(switchMap(({ rows }) => (rows.length === 0 ? of([]) : combineLatest(rows.map(({ id }) => store.record(id))))));
    return combineLatest([matters, visitsOf(store, on)]).pipe(
      map(([documents, visits]) => daySheet(on, documents.flatMap((document) => {
        const issue = document === null ? null : readIssue(foldRecord(issueKind, document.id, document.events));
        return document === null || issue === null ? [] : [{ ...issue, id: document.id }];
      }), visits)),
    );
  }, [store, on]);
  return live.state === 'ready' ? live.value : null;
}
