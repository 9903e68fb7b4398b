/** How a swap stands today: what it waits for, whether a seat changed since, whether two people now contradict each other. */
import { actsBeside, seatHeads } from './seat-heads.ts';
import type { Shift } from './shift.ts';
import type { Swap, SwapSeat } from './swap.ts';

/**
 * `waiting`: a side has not agreed. `ready`: the head may confirm. `lapsed`: a seat changed since, ask again. `contested`: it was confirmed
 * while somebody else changed one of its seats or its day, or refused it: ask again.
 */
export type SwapState = 'waiting' | 'ready' | 'confirmed' | 'refused' | 'withdrawn' | 'lapsed' | 'contested';

/**
 * @param shifts by id; a shift that has not come to this computer lapses nothing
 * @param adopted digest of the rota's adopted run, or null
 */
export function swapStateOf(swap: Swap, shifts: ReadonlyMap<string, Shift>, adopted: string | null): SwapState {
  if (swap.contested) return 'contested';
  const seats = [swap.a, ...(swap.b === null ? [] : [swap.b])];
  if (swap.stage === 'confirmed') return seats.some((seat) => isContradicted(swap, seat, shifts)) ? 'contested' : 'confirmed';
  if (swap.stage !== 'proposed') return swap.stage;
  if (seats.some((seat) => hasChanged(seat, shifts, adopted))) return 'lapsed';
  return swap.agreedA !== null && swap.agreedB !== null ? 'ready' : 'waiting';
}

function hasChanged(seat: SwapSeat, shifts: ReadonlyMap<string, Shift>, adopted: string | null): boolean {
  const shift = shifts.get(seat.shift);
  if (shift === undefined) return false;
  if (shift.stage === 'cancelled') return true;
  return seatHeads(shift, seat.seat, adopted).join() !== [...seat.heads].sort().join();
}

/** Somebody who had not seen the swap's own act changed the seat or its day, and nobody has settled it since. */
function isContradicted(swap: Swap, { shift: id, seat }: SwapSeat, shifts: ReadonlyMap<string, Shift>): boolean {
  const shift = shifts.get(id);
  if (shift === undefined) return false;
  const own = shift.folded.history.find(({ event, data, status }) => status === 'applied' && event.type === 'shift.filled' && data?.['swap'] === swap.id && data['seat'] === seat);
  return own !== undefined && actsBeside(shift, seat, own.event).length > 0;
}
