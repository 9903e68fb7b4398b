/**
 * The same questions for a general solver: coverage, changed seats and Σ(c+h)² as a mixed-integer program. HiGHS answers; its
 * optimum is the oracle of the tests and the peer of the bench.
 */
import loadHighs from 'highs';
import { barOf } from '../../../../shared/deputies/rota/rules.ts';
import { daysBetween, type LocalDate } from '../../../../shared/kernel/time.ts';
import type { RotaAnswer, RotaProblem } from '../../../../shared/deputies/rota/problem.ts';

export type Solver = { readonly solve: (program: string) => Record<string, number> };

/** Loads the solver's module, 40 to 60 ms. */
export async function loadSolver(): Promise<Solver> {
  const highs = await loadHighs();
  return {
    solve: (program) => {
      const solution = highs.solve(program, { mip_rel_gap: 0, mip_abs_gap: 0.5 });
      if (solution.Status !== 'Optimal') throw new Error(`not solved: ${solution.Status}`);
      return Object.fromEntries(Object.entries(solution.Columns).map(([name, column]) => [name, 'Primal' in column ? Math.round(column.Primal) : 0]));
    },
  };
}

/**
 * A plan that is best in empty seats by priority, then changed seats, then Σ(c+h)², found without the engine's search.
 * `keepGap`: among plans without a single breach of the gap, however much they lose by that.
 */
export function solveRota(solver: Solver, problem: RotaProblem, keepGap = false): RotaAnswer {
  const values = solver.solve(programOf(problem, keepGap));
  return Object.fromEntries(problem.seats.map((seat, s) => [seat.id, problem.deputies.find((_, d) => values[`x${s}_${d}`] === 1)?.id ?? null]));
}

function tooSoon(before: LocalDate | null, on: LocalDate, gap: number): boolean {
  return before !== null && daysBetween(before, on) < gap;
}

/** The program as text. Counts as unit steps: the k-th duty of a person costs 2(k+h)−1, so the sum of steps is the square. */
function programOf({ seats, deputies, gap }: RotaProblem, keepGap: boolean): string {
  const steps = seats.length < 100 ? 6 : 24;
  const able = seats.map((seat) => deputies.flatMap((deputy, d) => (barOf(seat, deputy) === null && !(keepGap && tooSoon(deputy.lastServed, seat.on, gap)) ? [d] : [])));
  const emptyCost = [3e7, 2e7, 1e7];
  const change = 3000;
  const goal: string[] = [];
  const rows: string[] = [];
  const binaries: string[] = [];
  seats.forEach((seat, s) => {
    const kept = able[s]?.find((d) => deputies[d]?.id === seat.published);
    goal.push(`${(emptyCost[seat.priority] ?? 0) + (kept === undefined ? 0 : change)} e${s}`);
    binaries.push(`e${s}`);
    for (const d of able[s] ?? []) {
      binaries.push(`x${s}_${d}`);
      if (kept !== undefined && kept !== d) goal.push(`${change} x${s}_${d}`);
    }
    rows.push(`${[`e${s}`, ...(able[s] ?? []).map((d) => `x${s}_${d}`)].join(' + ')} = 1`);
  });
  deputies.forEach(({ offset }, d) => {
    const own = seats.flatMap((seat, s) => (able[s]?.includes(d) === true ? [{ s, on: seat.on }] : []));
    const days = new Map<string, number[]>();
    for (const { s, on } of own) days.set(on, [...(days.get(on) ?? []), s]);
    for (const same of days.values()) if (same.length > 1) rows.push(`${same.map((s) => `x${s}_${d}`).join(' + ')} <= 1`);
    if (keepGap) for (const one of own) for (const other of own) if (one.on < other.on && tooSoon(one.on, other.on, gap)) rows.push(`x${one.s}_${d} + x${other.s}_${d} <= 1`);
    if (own.length === 0) return;
    const count = Math.min(steps, days.size);
    const names = Array.from({ length: count }, (_, k) => `y${d}_${k}`);
    names.forEach((name, k) => goal.push(`${2 * (k + 1 + offset) - 1} ${name}`));
    binaries.push(...names);
    rows.push(`${own.map(({ s }) => `x${s}_${d}`).join(' + ')} - ${names.join(' - ')} = 0`);
  });
  const lines = (items: readonly string[], by: string) => Array.from({ length: Math.ceil(items.length / 8) }, (_, i) => items.slice(i * 8, i * 8 + 8).join(by)).join(`${by}\n `);
  return `Minimize\n obj: ${lines(goal, ' + ')}\nSubject To\n${rows.map((row, i) => ` c${i}: ${row.replace(/((?:[^+]*\+){8})/g, '$1\n ')}`).join('\n')}\nBinary\n ${lines(binaries, ' ')}\nEnd\n`;
}
