/**
 * What a page commits: acts on records, as data. A plan becomes proposals, a re-plan becomes changed seats, an edition what hangs on the
 * wall, a confirmed swap its two seats. What belongs together is one list, for one commit.
 */
import type { RecordId } from '../kernel/ids.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { PlannedSlot } from './rota-bridge.ts';
import type { RotaAnswer } from './rota/problem.ts';
import { seatHeads } from './seat-heads.ts';
import type { Seat } from './seats.ts';
import type { Shift } from './shift.ts';
import { seatIdOf } from './shift-id.ts';
import type { Swap, SwapSeat } from './swap.ts';
import type { Rota } from './year-rota.ts';

/** The store's act, without what only the page knows. */
export type RecordAct = { readonly record: RecordId; readonly events: readonly { readonly type: string; readonly data: JsonObject }[] };

/** Digests of question and answer, as the engine gives them. */
export type RunDigests = { readonly question: string; readonly digest: string };

/**
 * A run: what it proposes for each shift, and the run itself in the rota. Two computers that ran the same question write the same.
 * @param planned what the question was made from, see plannedSlots
 */
export function proposalActs(rota: Pick<Rota, 'id' | 'seed'>, planned: readonly PlannedSlot[], answer: RotaAnswer, run: RunDigests): RecordAct[] {
  let [seats, filled] = [0, 0];
  const acts = planned.map(({ id, slot }): RecordAct => {
    const holders = Array.from({ length: slot.seats }, (_, index) => answer[seatIdOf(id, index + 1)] ?? '');
    seats += holders.length;
    filled += holders.filter((holder) => holder !== '').length;
    return act(id, 'shift.proposed', { slot, run: run.question, holders });
  });
  return [...acts, act(rota.id, 'rota.proposed', { run: run.question, result: run.digest, seed: rota.seed, seats, filled })];
}

/** A re-plan: each seat whose holder it changes, and none else. A seat that it leaves empty is emptied only where somebody sat who can come. */
export function replanActs(seats: readonly Seat[], answer: RotaAnswer, reason: string): RecordAct[] {
  return seats.flatMap((seat): RecordAct[] => {
    const next = answer[seat.id];
    if (next === undefined || seat.frozen || seat.attendance !== null || (next ?? '') === seat.holder) return [];
    if (next === null) return seat.cause === null ? [act(seat.shift, 'shift.vacated', { seat: seat.number, cause: 'other', reason })] : [];
    return [act(seat.shift, 'shift.filled', { seat: seat.number, deputy: next, how: 'replan', reason })];
  });
}

/**
 * An edition: the number in the rota, and who hangs on the wall in each shift where that differs from what hangs there.
 * @param notice number of the notice, e.g. 桔站告〔2027〕A10号; may be empty
 */
export function publicationActs(rota: Pick<Rota, 'id'>, seats: readonly Seat[], edition: { readonly edition: number; readonly amendment: number; readonly notice: string; readonly note: string }): RecordAct[] {
  const label = edition.amendment === 0 ? String(edition.edition) : `${edition.edition}.${edition.amendment}`;
  const byShift = new Map<string, Seat[]>();
  for (const seat of seats) byShift.set(seat.shift, [...(byShift.get(seat.shift) ?? []), seat]);
  const changed = [...byShift].filter(([, own]) => own.some(({ published, holder, contested }) => published !== holder || contested.length > 0));
  return [
    ...changed.map(([shift, own]) => act(shift, 'shift.published', { edition: label, on: own[0]?.on ?? '', holders: own.map(({ holder }) => holder) })),
    act(rota.id, 'rota.published', { edition: edition.edition, amendment: edition.amendment, notice: edition.notice, note: edition.note }),
  ];
}

/** A seat as a swap remembers it when it is proposed. @param adopted digest of the adopted run, or null */
export function swapSeat(shift: Shift, seat: Pick<Seat, 'number' | 'holder'>, adopted: string | null): SwapSeat {
  return { shift: shift.id, seat: seat.number, deputy: seat.holder, heads: [...seatHeads(shift, seat.number, adopted)] };
}

/** The head's confirmation: the swap, and the seats with their new holders. */
export function confirmSwapActs(swap: Pick<Swap, 'id' | 'a' | 'b' | 'to' | 'reason'>, note: string): RecordAct[] {
  const fill = ({ shift, seat }: SwapSeat, deputy: string): RecordAct => act(shift, 'shift.filled', { seat, deputy, how: 'swap', reason: swap.reason, swap: swap.id });
  return [act(swap.id, 'swap.confirmed', { note }), fill(swap.a, swap.to), ...(swap.b === null ? [] : [fill(swap.b, swap.a.deputy)])];
}

function act(record: RecordId, type: string, data: unknown): RecordAct {
  return { record, events: [{ type, data: data as JsonObject }] };
}
