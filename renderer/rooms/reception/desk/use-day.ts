/** What the desk reads of one day: its queue, its matters, who is on duty, what is due. All of it follows its changes. */
import { useMemo } from 'react';
import { combineLatest, map, type Observable } from 'rxjs';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import type { RecordDocument } from '../../../../shared/kernel/record/document.ts';
import { foldRecord } from '../../../../shared/kernel/record/fold.ts';
import { addDays, type Instant, type LocalDate, localDateOf } from '../../../../shared/kernel/time.ts';
import { namedIn } from '../../../../shared/reception/confidential.ts';
import { dayKind, type DutyDay, nthDayOfYear, readDay } from '../../../../shared/reception/day.ts';
import { type Channel, type Issue, issueKind, type IssueStage, readIssue } from '../../../../shared/reception/issue.ts';
import { readVisit, type Visit, visitKind } from '../../../../shared/reception/visit.ts';
import type { LedgerRow, Store } from '../../../db/store.ts';
import { type Live, useLiveQuery } from '../../../db/use-live-query.ts';
import { useStore } from '../../../db/use-store.ts';

/** Days ahead that count as near. */
export const nearDays = 10;

/** A matter registered for the day, as the queue shows it. */
export type DayMatter = {
  readonly id: RecordId;
  readonly number: string;
  readonly stage: IssueStage;
  readonly summary: string;
  /** empty where secrecy was asked for */
  readonly visitor: string;
  readonly withheld: boolean;
  readonly people: number | null;
  readonly channel: Channel | null;
  /** id of its visit, or empty */
  readonly visit: string;
  readonly registeredAt: Instant;
};

export type Queue = { readonly on: LocalDate; readonly visits: readonly Visit[]; readonly matters: readonly DayMatter[] };

/** Visits and matters of one day in one answer, so that a row never shows half of what was registered together. */
export function useQueue(on: LocalDate): Live<Queue> {
  const store = useStore();
  return useLiveQuery(() => queueOf(store, on), [store, on]);
}

function queueOf(store: Store, on: LocalDate): Observable<Queue> {
  return combineLatest([visitsOf(store, on), store.ofDay('issue', on).pipe(map(mattersIn))]).pipe(map(([visits, matters]) => ({ on, visits, matters })));
}

/** The queue of one day. */
export function visitsOf(store: Store, on: LocalDate): Observable<readonly Visit[]> {
  return store.ofDay('visit', on).pipe(map((documents) => documents.map((document) => readVisit(foldRecord(visitKind, document.id, document.events))).filter((visit) => visit !== null)));
}

function mattersIn(documents: readonly RecordDocument[]): readonly DayMatter[] {
  return documents.map(matterOf).filter((matter) => matter !== null && matter.stage !== 'withdrawn') as readonly DayMatter[];
}

function matterOf(document: RecordDocument): DayMatter | null {
  const folded = foldRecord(issueKind, document.id, document.events);
  const issue = readIssue(folded);
  const first = folded.history.find(({ event }) => event.type === 'issue.registered');
  if (issue === null || first === undefined) return null;
  const { number, stage, summary, people, channel, visit = '' } = issue;
  const { visitor, withheld } = namedIn(issue);
  return { id: document.id, number, stage, summary, visitor, withheld, people, channel, visit, registeredAt: first.event.at };
}

/** Who is on duty on a day; `nth` of the year, null before anything was written of the day. */
export type Duty = DutyDay & { readonly nth: number | null };

/** Who is on duty on one day. */
export function dutyOf(store: Store, on: LocalDate): Observable<DutyDay> {
  return store.ofDay('day', on).pipe(map((documents) => readDay(documents.map(foldedDay))));
}

const nobody: Duty = { hours: null, deputies: [], helpers: [], nth: null };

export function useDuty(on: LocalDate): Duty {
  const store = useStore();
  const live = useLiveQuery(() => {
    return store.all('day').pipe(
      map((documents) => {
        const records = documents.map(foldedDay);
        const day = readDay(records.filter((record) => record.fields['on'] === on));
        const isHeld = day.hours !== null || day.deputies.length > 0 || day.helpers.length > 0;
        return { on, duty: { ...day, nth: isHeld ? nthDayOfYear(on, records) : null } };
      }),
    );
  }, [store, on]);
  // Over midnight the last answer is still the day before's.
  return live.state === 'ready' && live.value.on === on ? live.value.duty : nobody;
}

function foldedDay(document: RecordDocument) {
  return foldRecord(dayKind, document.id, document.events);
}

/** A matter that is due: what its row says. */
export type DueMatter = { readonly id: RecordId; readonly number: string; readonly summary: string; readonly due: LocalDate; readonly lead: string; /** when it was handed over */ readonly handedOn: LocalDate };

/** Handed matters that are overdue or due within ten days, most urgent first. */
export function useDue(today: LocalDate): readonly DueMatter[] {
  const store = useStore();
  const live = useLiveQuery(() => store.dueBy(addDays(today, nearDays)).pipe(map((documents) => documents.map(dueMatter).filter((matter) => matter !== null))), [store, today]);
  return live.state === 'ready' ? live.value : none;
}

function dueMatter(document: RecordDocument): DueMatter | null {
  const folded = foldRecord(issueKind, document.id, document.events);
  const issue = readIssue(folded);
  if (issue === null || document.due === '') return null;
  const handed = [...folded.history].reverse().find(({ event, status }) => event.type === 'issue.triaged' && status === 'applied');
  return { id: document.id, number: issue.number, summary: issue.summary, due: document.due, lead: leadOf(issue), handedOn: handed === undefined ? issue.on : localDateOf(handed.event.at) };
}

function leadOf({ decided }: Issue): string {
  return decided?.outcome === 'handed' ? decided.lead : '';
}

const none: readonly never[] = [];

/** 等着回访. */
export function useUntold(): readonly LedgerRow[] {
  const store = useStore();
  const live = useLiveQuery(() => store.untold(), [store]);
  return useMemo(() => (live.state === 'ready' ? live.value : none), [live]);
}
