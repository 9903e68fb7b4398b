/** What stands behind a seat: the acts that set its holder or its day and that no later act replaced. Swaps compare it. */
import type { Event } from '../kernel/record/event.ts';
import { ancestryOf } from '../kernel/record/history.ts';
import type { Shift } from './shift.ts';

const seatTypes: readonly string[] = ['shift.filled', 'shift.vacated', 'shift.pinned', 'shift.unpinned', 'shift.released'];

/**
 * Ids of those acts, sorted; where no person did anything to the seat, the run that it follows.
 * @param adopted digest of the adopted run, or null
 */
export function seatHeads(shift: Shift, number: number, adopted: string | null): readonly string[] {
  const holders = standing(shift, (event) => seatTypes.includes(event.type) && event.data['seat'] === number);
  const run = shift.proposals.find((proposal) => proposal.run === adopted) ?? shift.proposals.at(-1);
  const days = standing(shift, ({ type }) => type === 'shift.moved');
  return [...(holders.length === 0 ? [`run ${run?.run.slice(0, 32) ?? ''}`] : holders.map(({ id }) => id)), ...days.map(({ id }) => id)].sort();
}

/** Acts on this seat or its day that the author of another act on the shift had not seen, nor they his. */
export function actsBeside(shift: Shift, number: number, act: Event): readonly Event[] {
  const { saw } = ancestryOf(shift.folded.history.map(({ event }) => event));
  const concerns = (event: Event): boolean => event.type === 'shift.moved' || (seatTypes.includes(event.type) && event.data['seat'] === number);
  return standing(shift, concerns).filter((event) => event.id !== act.id && !saw(act.id, event.id) && !saw(event.id, act.id));
}

/** In the order of the record; what was undone or contested is not there. */
function applied(shift: Shift): Event[] {
  return shift.folded.history.filter(({ status }) => status === 'applied').map(({ event }) => event);
}

function standing(shift: Shift, concerns: (event: Event) => boolean): Event[] {
  const { saw } = ancestryOf(shift.folded.history.map(({ event }) => event));
  const acts = applied(shift).filter(concerns);
  return acts.filter((act) => !acts.some((other) => saw(other.id, act.id)));
}
