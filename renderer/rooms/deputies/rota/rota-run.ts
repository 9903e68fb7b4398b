/** Writing a rota down: the seed, a run, its adoption, an edition, a seat by hand. What answers ok is on disk. */
import { publicationActs, proposalActs, type RecordAct } from '../../../../shared/deputies/rota-acts.ts';
import { plannedSlots, rotaProblemOf } from '../../../../shared/deputies/rota-bridge.ts';
import { changedSincePublished, type Seat } from '../../../../shared/deputies/seats.ts';
import type { Rota } from '../../../../shared/deputies/year-rota.ts';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import type { JsonObject } from '../../../../shared/kernel/json.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import type { Store } from '../../../db/store.ts';
import { planInWorker } from './plan-in-worker.ts';
import type { RotaData } from './use-rota.ts';

export type Done = Promise<Result<unknown, string>>;

/** A draw: of the first there is nothing to explain, later ones say why. */
export type Draw = { readonly seed: string; readonly how: string; readonly reason: string };

/**
 * Fixes the seed, where one was drawn, then plans in the worker and puts the proposal beside earlier ones. The seed is on disk before
 * anything is planned. @param signal ends the planning: what was fixed stays, nothing is proposed
 */
export async function planRun(store: Store, { rota, isOpened, records }: RotaData, draw: Draw | null, signal: AbortSignal): Done {
  const { year, places, gap, freezeDays } = rota;
  const events = [
    ...(isOpened ? [] : [{ type: 'rota.opened', data: { year, places: [...places], gap, freezeDays } as JsonObject }]),
    ...(draw === null ? [] : [{ type: 'rota.seed_drawn', data: draw as unknown as JsonObject }]),
  ];
  if (events.length > 0) {
    const fixed = await store.commit([{ record: rota.id as RecordId, events }]);
    if (!fixed.ok) return fixed;
  }
  const asked = { ...records, rota: { ...rota, seed: draw?.seed.trim() ?? rota.seed } };
  const plan = await planInWorker(rotaProblemOf(asked), signal);
  if (!plan.ok) return plan;
  return store.commit(proposalActs(asked.rota as Rota & { readonly id: RecordId }, plannedSlots(asked), plan.value.answer, plan.value));
}

/** The head takes the last run. */
export function adoptRun(store: Store, { id, runs }: Rota): Done {
  const run = runs.at(-1)?.run ?? '';
  return store.commit([{ record: id as RecordId, events: [{ type: 'rota.adopted', data: { run, note: '' } }] }]);
}

export type NextEdition = { readonly edition: number; readonly amendment: number; /** notices of this rota so far, this one included */ readonly count: number };

/** The first, a correction of the one that hangs there, or a new one where two were published apart. Null: the wall says what is so. */
export function nextEdition({ edition, adopted, conflicts }: Rota, seats: readonly Seat[]): NextEdition | null {
  if (adopted === null) return null;
  if (edition === null) return { edition: 1, amendment: 0, count: 1 };
  const count = edition.amendment + edition.edition + 1;
  if (conflicts.includes('edition')) return { edition: edition.edition + 1, amendment: 0, count };
  return changedSincePublished(seats).length === 0 ? null : { edition: edition.edition, amendment: edition.amendment + 1, count };
}

/** 1, or 1.2 for the second correction of the first. */
export function editionSaid({ edition, amendment }: Pick<NextEdition, 'edition' | 'amendment'>): string {
  return amendment === 0 ? String(edition) : `${edition}.${amendment}`;
}

export function publishEdition(store: Store, { rota, seats }: RotaData, { edition, amendment }: NextEdition, notice: string): Done {
  const acts: readonly RecordAct[] = publicationActs({ id: rota.id as RecordId } as unknown as Rota & { readonly id: RecordId }, seats, { edition, amendment, notice: notice.trim(), note: '' });
  return store.commit([...acts]);
}

export function fillSeat(store: Store, seat: Seat, deputy: string): Done {
  return store.commit([{ record: seat.shift as RecordId, events: [{ type: 'shift.filled', data: { seat: seat.number, deputy, how: 'hand', reason: '' } }] }]);
}

/** What was chosen by hand holds no more: the run speaks again. */
export function releaseSeat(store: Store, seat: Seat): Done {
  return store.commit([{ record: seat.shift as RecordId, events: [{ type: 'shift.released', data: { seat: seat.number } }] }]);
}
