/** What the rota's pages read, live: the days that the rules name, the shifts and seats of the year's rota, and the plan opened for asking. */
import { useMemo } from 'react';
import type { DutyRule } from '../../../../shared/deputies/duty-rule.ts';
import { slotsOf } from '../../../../shared/deputies/duty-slots.ts';
import type { PlannedSlot, RotaRecords } from '../../../../shared/deputies/rota-bridge.ts';
import { plannedSlots, rotaProblemOf } from '../../../../shared/deputies/rota-bridge.ts';
import { openPlan, type PlanDesk } from '../../../../shared/deputies/rota/plan-desk.ts';
import type { RotaFault } from '../../../../shared/deputies/rota/field.ts';
import type { Seat } from '../../../../shared/deputies/seats.ts';
import { rotaIdOf } from '../../../../shared/deputies/shift-id.ts';
import { type Rota, usualFreezeDays, usualGap } from '../../../../shared/deputies/year-rota.ts';
import { type RecordId, RecordIdSchema } from '../../../../shared/kernel/ids.ts';
import type { LocalDate } from '../../../../shared/kernel/time.ts';
import { useStation } from '../../../ui/station-context.ts';
import { type Roll, useRoll } from '../register/use-roll.ts';
import { useYear, type YearData } from '../year/use-year.ts';

/** A shift of the year as the grid shows it. `seats` is empty until a run proposed somebody; `lacking`: nobody sits, or one who cannot come. */
export type ShownShift = PlannedSlot & { readonly rule: DutyRule | null; readonly seats: readonly Seat[]; readonly lacking: number };

export type RotaData = {
  readonly year: YearData;
  readonly roll: Roll;
  /** one that is not there yet is as it will be opened */
  readonly rota: Rota;
  readonly isOpened: boolean;
  readonly records: RotaRecords;
  /** by day and place */
  readonly shifts: readonly ShownShift[];
  readonly byDay: ReadonlyMap<LocalDate, readonly ShownShift[]>;
  readonly seats: readonly Seat[];
  /** null while nothing was proposed, or where the question has a fault */
  readonly desk: PlanDesk | null;
  readonly fault: RotaFault | null;
};

/** @returns null while the store is being read */
export function useRota(year: number): RotaData | null {
  const { station } = useStation();
  const data = useYear(year);
  const roll = useRoll();
  return useMemo(() => (data === null || roll === null ? null : read(station.code, year, data, roll)), [station.code, year, data, roll]);
}

function read(station: Parameters<typeof rotaIdOf>[0], year: number, data: YearData, roll: Roll): RotaData {
  const asked = [...data.schedules].flatMap(([place, { days }]) => (days.length > 0 && RecordIdSchema.safeParse(place).success ? [place as RecordId] : [])).sort();
  const wanted = rotaIdOf(station, year, asked);
  const known = roll.rotas.filter((rota) => rota.year === year && rota.id.split(':')[1] === station);
  const there = known.find(({ adopted }) => adopted !== null) ?? known.find(({ id }) => id === wanted) ?? null;
  const rota: Rota = there ?? { id: wanted, year, places: asked, gap: usualGap, freezeDays: usualFreezeDays, stage: 'draft', seed: '', draws: [], runs: [], adopted: null, edition: null, offsets: new Map(), sealed: new Set(), conflicts: [] };
  const records: RotaRecords = {
    rota,
    slots: slotsOf(rota.id as RecordId, data.rules, data.schedules),
    shifts: new Map(roll.shifts.filter((shift) => shift.rota === rota.id).map((shift) => [shift.id, shift])),
    seats: roll.seats, roll: roll.deputies, leaves: roll.leaves, places: roll.places,
  };
  const planned = plannedSlots(records);
  const ids = new Set<string>(planned.map(({ id }) => id));
  const seats = roll.seats.filter(({ shift }) => ids.has(shift));
  const byShift = groupBy(seats, ({ shift }) => shift);
  const rules = new Map<string, DutyRule>(data.rules.map((rule) => [rule.id, rule]));
  const shifts = planned.map((one): ShownShift => {
    const own = byShift.get(one.id) ?? [];
    return { ...one, rule: rules.get(one.slot.rule) ?? null, seats: own, lacking: own.length === 0 ? one.slot.seats : own.filter(isLacking).length };
  });
  const opened = rota.runs.length === 0 ? null : openPlan(rotaProblemOf(records), Object.fromEntries(seats.map((seat) => [seat.id, seat.holder === '' ? null : seat.holder])));
  return {
    year: data, roll, rota, isOpened: there !== null, records, shifts, byDay: groupBy(shifts, ({ on }) => on), seats,
    desk: opened?.ok === true ? opened.value : null,
    fault: opened?.ok === false ? opened.problem : null,
  };
}

export function isLacking({ holder, cause }: Seat): boolean {
  return holder === '' || cause !== null;
}

function groupBy<T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}
