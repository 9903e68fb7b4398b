/** How a rota is usually made: day by day, each seat to whoever has the fewest duties, then to whoever has waited longest, then by name. */
import type { RotaAnswer, RotaProblem } from '../../../../shared/deputies/rota/problem.ts';
import { barOf } from '../../../../shared/deputies/rota/rules.ts';

export function greedyRota(problem: RotaProblem): RotaAnswer {
  const load = new Map(problem.deputies.map(({ id, offset }) => [id, offset]));
  const last = new Map(problem.deputies.map(({ id, lastServed }) => [id, lastServed ?? '']));
  const answer: Record<string, string | null> = {};
  const seats = [...problem.seats].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.priority - b.priority || (a.id < b.id ? -1 : 1)));
  for (const seat of seats) {
    const able = problem.deputies.filter((deputy) => barOf(seat, deputy) === null && last.get(deputy.id) !== seat.on);
    able.sort((a, b) => (load.get(a.id) ?? 0) - (load.get(b.id) ?? 0) || ((last.get(a.id) ?? '') < (last.get(b.id) ?? '') ? -1 : (last.get(a.id) ?? '') > (last.get(b.id) ?? '') ? 1 : 0) || (a.id < b.id ? -1 : 1));
    const [next] = able;
    answer[seat.id] = next?.id ?? null;
    if (next === undefined) continue;
    load.set(next.id, (load.get(next.id) ?? 0) + 1);
    last.set(next.id, seat.on);
  }
  return answer;
}
