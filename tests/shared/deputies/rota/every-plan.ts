/** The slow and certain peer for tiny stations: looks at every plan there is. */
import type { RotaAnswer, RotaProblem } from '../../../../shared/deputies/rota/problem.ts';
import { barOf } from '../../../../shared/deputies/rota/rules.ts';

/** What a plan is worth, smaller is better, item by item: empty seats of classes 0, 1, 2, changed published seats, Σ(c+h)². */
export type Worth = readonly [number, number, number, number, number];

export type BestPlan = {
  readonly worth: Worth;
  /** c + h of everybody, largest first, of the fairest plan by that order among those with as few empty seats and changes */
  readonly sorted: readonly number[];
};

/** Tries all. Seats and people few: the number of plans is a power. */
export function bestOfEveryPlan(problem: RotaProblem): BestPlan {
  const able = problem.seats.map((seat) => problem.deputies.map((deputy, d) => (barOf(seat, deputy) === null ? d : -1)).filter((d) => d >= 0));
  const who: (string | null)[] = [];
  let best: BestPlan | null = null;
  const at = (s: number) => {
    if (s === problem.seats.length) {
      const answer = Object.fromEntries(problem.seats.map(({ id }, i) => [id, who[i] ?? null]));
      const [worth, sorted] = [worthOf(problem, answer), sortedLoads(problem, answer)];
      const least = best === null ? -1 : compare(worth, best.worth);
      const fairest = best === null || compare(worth.slice(0, 4), best.worth.slice(0, 4)) < 0 || (compare(worth.slice(0, 4), best.worth.slice(0, 4)) === 0 && compare(sorted, best.sorted) < 0);
      best = { worth: least < 0 || best === null ? worth : best.worth, sorted: fairest || best === null ? sorted : best.sorted };
      return;
    }
    who[s] = null;
    at(s + 1);
    for (const d of able[s] ?? []) {
      const id = problem.deputies[d]?.id ?? '';
      if (who.slice(0, s).some((other, i) => other === id && problem.seats[i]?.on === problem.seats[s]?.on)) continue;
      who[s] = id;
      at(s + 1);
    }
    who[s] = null;
  };
  at(0);
  return best ?? { worth: [0, 0, 0, 0, 0], sorted: [] };
}

/** A published holder who may still sit there and does not any more is a change; who may not has vacated the seat. */
export function worthOf(problem: RotaProblem, answer: RotaAnswer): Worth {
  const people = new Map(problem.deputies.map((deputy) => [deputy.id, deputy]));
  const empty = [0, 0, 0];
  let changes = 0;
  for (const seat of problem.seats) {
    const holder = answer[seat.id] ?? null;
    if (holder === null && !seat.frozen) empty[seat.priority] = (empty[seat.priority] ?? 0) + 1;
    const before = seat.published === null ? undefined : people.get(seat.published);
    if (before !== undefined && seat.pin === null && barOf(seat, before) === null && holder !== before.id) changes += 1;
  }
  const squares = sortedLoads(problem, answer).reduce((sum, load) => sum + load * load, 0);
  return [empty[0] ?? 0, empty[1] ?? 0, empty[2] ?? 0, changes, squares];
}

/** c + h of everybody, largest first. */
export function sortedLoads(problem: RotaProblem, answer: RotaAnswer): number[] {
  const load = new Map(problem.deputies.map(({ id, offset }) => [id, offset]));
  for (const holder of Object.values(answer)) if (holder !== null) load.set(holder, (load.get(holder) ?? 0) + 1);
  return [...load.values()].sort((a, b) => b - a);
}

/** Item by item. */
export function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] ?? 0) - (b[i] ?? 0);
  return 0;
}
