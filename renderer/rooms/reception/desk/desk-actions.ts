/** What is done at the desk before anything is registered. Each is one event; what answers ok is on disk. */
import { firstValueFrom } from 'rxjs';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import type { JsonObject } from '../../../../shared/kernel/json.ts';
import { ok, type Result } from '../../../../shared/kernel/result.ts';
import type { Instant, LocalDate } from '../../../../shared/kernel/time.ts';
import type { Hours, Present } from '../../../../shared/reception/day.ts';
import { nextQueueNumber, type VisitFields } from '../../../../shared/reception/visit.ts';
import type { CommitProblem, Store } from '../../../db/store.ts';
import { visitsOf } from './use-day.ts';

type Done = Promise<Result<{ at: Instant }, CommitProblem>>;

/** 取号: the next number of the day, as far as this computer has seen. */
export async function takeNumber(store: Store, on: LocalDate, fields: VisitFields): Promise<Result<{ id: RecordId; number: number }, CommitProblem>> {
  const number = nextQueueNumber(await firstValueFrom(visitsOf(store, on)));
  const record = store.newId('visit');
  const saved = await store.commit([{ record, events: [{ type: 'visit.arrived', data: { on, number, visitor: fields.visitor.trim(), people: fields.people } }] }]);
  return saved.ok ? ok({ id: record, number }) : saved;
}

export function correctVisit(store: Store, id: RecordId, set: Partial<VisitFields>): Done {
  return act(store, id, 'visit.corrected', { set: set as JsonObject });
}

/** Calls a group to the desk. */
export function receiveVisit(store: Store, id: RecordId): Done {
  return act(store, id, 'visit.received', {});
}

export function visitLeft(store: Store, id: RecordId): Done {
  return act(store, id, 'visit.left', {});
}

export function notePresent(store: Store, on: LocalDate, present: Present): Done {
  return ofDay(store, on, 'day.present', { ...present });
}

/** Was never here. */
export function noteAbsent(store: Store, on: LocalDate, { who, as }: Pick<Present, 'who' | 'as'>): Done {
  return ofDay(store, on, 'day.absent', { who, as });
}

export function noteHours(store: Store, on: LocalDate, hours: Hours): Done {
  return ofDay(store, on, 'day.hours', { ...hours });
}

/** Into the day's record; the first word on a day begins it. */
async function ofDay(store: Store, on: LocalDate, type: string, data: JsonObject): Done {
  const known = (await firstValueFrom(store.ofDay('day', on)))[0]?.id;
  const opened = { type: 'day.opened', data: { on } };
  return store.commit([{ record: known ?? store.newId('day'), events: [...(known === undefined ? [opened] : []), { type, data }] }]);
}

function act(store: Store, record: RecordId, type: string, data: JsonObject): Done {
  return store.commit([{ record, events: [{ type, data }] }]);
}
