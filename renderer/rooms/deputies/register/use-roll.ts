/** What the register and a deputy's page read, live: deputies in the order of strokes, and the rotas' seats. */
import { useMemo } from 'react';
import { map, type Observable } from 'rxjs';
import { type Leave, leaveKind, readLeave } from '../../../../shared/deputies/leave.ts';
import type { Place } from '../../../../shared/deputies/place.ts';
import { deputyKind } from '../../../../shared/deputies/deputy.ts';
import { readRollDeputy, type RollDeputy, servesOn } from '../../../../shared/deputies/roll-deputy.ts';
import { type Seat, seatsOf } from '../../../../shared/deputies/seats.ts';
import { readShift, type Shift, shiftKind } from '../../../../shared/deputies/shift.ts';
import { readRota, type Rota, rotaKind } from '../../../../shared/deputies/year-rota.ts';
import { foldRecord } from '../../../../shared/kernel/record/fold.ts';
import type { FoldedRecord, RecordKind } from '../../../../shared/kernel/record/kind.ts';
import type { LocalDate } from '../../../../shared/kernel/time.ts';
import type { Store } from '../../../db/store.ts';
import { usePlaces } from '../../../db/use-people-and-places.ts';
import { useLiveQuery } from '../../../db/use-live-query.ts';
import { useStore } from '../../../db/use-store.ts';
import { useToday } from '../../../ui/clock.ts';
import { surnameOf } from '../../../ui/surname.ts';

export type Roll = {
  readonly deputies: readonly RollDeputy[];
  readonly byId: ReadonlyMap<string, RollDeputy>;
  /** of all years */
  readonly seats: readonly Seat[];
  readonly rotas: readonly Rota[];
  readonly shifts: readonly Shift[];
  readonly leaves: readonly Leave[];
  readonly places: ReadonlyMap<string, Place>;
  readonly serving: number;
};

/** @returns null while the store is being read */
export function useRoll(): Roll | null {
  const store = useStore();
  const places = usePlaces();
  const today = useToday();
  const deputies = useLiveQuery(() => readAll(store, deputyKind, readRollDeputy), [store]);
  const rotas = useLiveQuery((): Observable<readonly Rota[]> => readAll(store, rotaKind, readRota), [store]);
  const shifts = useLiveQuery((): Observable<readonly Shift[]> => readAll(store, shiftKind, readShift), [store]);
  const leaves = useLiveQuery((): Observable<readonly Leave[]> => readAll(store, leaveKind, readLeave), [store]);
  return useMemo(() => {
    if (deputies.state !== 'ready' || rotas.state !== 'ready' || shifts.state !== 'ready' || leaves.state !== 'ready') return null;
    const sorted = byStrokes(deputies.value);
    const byId = new Map(sorted.map((deputy) => [deputy.id, deputy]));
    const seats = rotas.value.flatMap((rota) => seatsOf({ rota, shifts: shifts.value, roll: byId, leaves: leaves.value, today }));
    return { deputies: sorted, byId, seats, rotas: rotas.value, shifts: shifts.value, leaves: leaves.value, places, serving: servingOn(sorted, today) };
  }, [deputies, rotas, shifts, leaves, places, today]);
}

export function servingOn(deputies: readonly RollDeputy[], on: LocalDate): number {
  return deputies.filter((deputy) => servesOn(deputy, on)).length;
}

const strokes = new Intl.Collator('zh-u-co-stroke');

/** 姓氏笔画: the order in which deputies are named everywhere; the record's id last, so that it never changes by itself. */
function byStrokes(deputies: readonly RollDeputy[]): readonly RollDeputy[] {
  return [...deputies].sort((a, b) => strokes.compare(surnameOf(a.name), surnameOf(b.name)) || strokes.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

function readAll<Stage extends string, T>(store: Store, kind: RecordKind<Stage>, read: (folded: FoldedRecord<Stage>) => T | null): Observable<readonly T[]> {
  return store.all(kind.kind as Exclude<typeof kind.kind, 'issue'>).pipe(map((documents) => documents.flatMap(({ id, events }) => read(foldRecord(kind, id, events)) ?? [])));
}
