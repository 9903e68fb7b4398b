/** The rota engine beside a general solver, a greedy hand and a naive way of asking. In this Node, one thread, as in the page's worker. Times are the processor's, ours and the peers', because a busy machine makes any other late. */
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { layOut } from '../../shared/deputies/rota/field.ts';
import { fillSeats } from '../../shared/deputies/rota/flow.ts';
import { openPlan } from '../../shared/deputies/rota/plan-desk.ts';
import { planRota, type RotaPlan } from '../../shared/deputies/rota/plan.ts';
import type { RotaProblem } from '../../shared/deputies/rota/problem.ts';
import { compare, worthOf } from '../shared/deputies/rota/every-plan.ts';
import { greedyRota } from '../shared/deputies/rota/greedy.ts';
import { countyA, countyA2, everyDay, townB } from '../shared/deputies/rota/instances.ts';
import { loadSolver, solveRota } from '../shared/deputies/rota/linear-solver.ts';
import { type Figure, figure, quantile } from './figures.ts';

const warm = 5;
const timed = 20;

export async function benchRota(): Promise<Figure[]> {
  const solver = await loadSolver();
  const figures: Figure[] = [];
  for (const [name, problem] of [['A', countyA()], ['A2', countyA2()], ['B', townB()]] as const) {
    const peer = times(() => solveRota(solver, problem), 1, 3);
    const counts = times(() => counted(problem));
    const [ours, theirs] = [quantile(counts, 0.5), quantile(peer, 0.5)];
    figures.push(figure(`rota.counts_${name}`, ours, theirs, '<= 1/5 of the solver', ours <= theirs / 5, 'median; question laid out, seats filled, Σ(c+h)² proven; peer: HiGHS, the same program'));
    const whole = times(() => asked(problem, planned(problem)));
    figures.push(figure(`rota.plan_${name}`, quantile(whole, 0.95), theirs, 'p95 <= 1000 ms', quantile(whole, 0.95) <= 1000, `counts, polish and every reason; median ${quantile(whole, 0.5).toFixed(0)} ms; peer: HiGHS, counts alone`));
  }
  figures.push(...replans(countyA(), (problem) => solveRota(solver, problem)), choices(countyA()), fairness());
  const all = everyDay();
  const peer = times(() => solveRota(solver, all), 0, 1);
  const most = times(() => planned(all), 1, 5);
  figures.push(figure('rota.plan_730', quantile(most, 0.95), quantile(peer, 0.5), '<= 2 s', quantile(most, 0.95) <= 2000, '160 people, two a day for a year; peer: HiGHS, counts alone, once'));
  figures.push(await size());
  return figures;
}

function replans(county: RotaProblem, peer: (problem: RotaProblem) => unknown): Figure[] {
  const { answer } = planned(county);
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let event = 0; event < timed; event++) {
    const deputies = county.deputies.map((deputy, d) => (d === event * 7 ? { ...deputy, leave: [{ from: '2027-03-01', to: null }] } : deputy));
    const problem = { ...county, deputies, seats: county.seats.map((seat) => ({ ...seat, published: answer[seat.id] ?? null })) };
    ours.push(...times(() => planned(problem), event === 0 ? warm : 0, 1));
    if (event < 3) theirs.push(...times(() => peer(problem), 0, 1));
  }
  const p95 = quantile(ours, 0.95);
  return [figure('rota.replan_A', p95, quantile(theirs, 0.5), 'p95 <= 50 ms', p95 <= 50, `one person gone, everything from the question to the digest; median ${quantile(ours, 0.5).toFixed(1)} ms; peer: HiGHS with a cost for each change`)];
}

/** The candidates of one seat with their tiers, beside pinning each of them in turn and planning anew (three measured, counted up). */
function choices(county: RotaProblem): Figure {
  const plan = planned(county);
  const desk = openPlan(county, plan.answer);
  if (!desk.ok) throw new Error(desk.problem);
  const seat = 'C020#1';
  const ours = times(() => desk.value.choice(seat));
  const able = desk.value.choice(seat)?.candidates ?? [];
  const one = times(() => planned({ ...county, seats: county.seats.map((s) => (s.id === seat ? { ...s, pin: able[1]?.deputy ?? null } : s)) }), 0, 3);
  return figure('rota.choice_A', quantile(ours, 0.95), quantile(one, 0.5) * able.length, 'p95 <= 16 ms', quantile(ours, 0.95) <= 16, `${able.length} people ranked and the rest by rule; peer: a plan for each`);
}

function fairness(): Figure {
  let [ours, theirs, worse, unfair] = [0, 0, 0, 0];
  for (let seed = 0; seed < 60; seed++) {
    const problem = countyA(`A ${seed}`);
    const [own, greedy] = [worthOf(problem, counted(problem)), worthOf(problem, greedyRota(problem))];
    ours += own[4];
    theirs += greedy[4];
    if (compare(own, greedy) > 0) worse += 1;
    if (compare(own, greedy) < 0) unfair += 1;
  }
  return figure('rota.squares_60', ours / 60, theirs / 60, 'never above the greedy hand', worse === 0, `mean Σc² of 60 counties; the greedy hand is less full or less fair in ${unfair}`);
}

async function size(): Promise<Figure> {
  const built = await build({ configFile: false, logLevel: 'silent', build: { write: false, target: 'chrome108', minify: true, lib: { entry: ['shared/deputies/rota/plan.ts', 'shared/deputies/rota/plan-desk.ts', 'shared/deputies/rota/certificate.ts'], formats: ['es'] }, rolldownOptions: { external: [/^zod/] } } });
  const chunks = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : [])).flatMap((part) => (part.type === 'chunk' ? [part.code] : []));
  const kib = gzipSync(chunks.join('\n')).length / 1024;
  return figure('rota.bundle_kib', kib, 0, '<= 25 KiB gzipped', kib <= 25, 'planning, questions, certificate, SHA-256; no wasm; without zod, which the page has');
}

function counted(problem: RotaProblem): Record<string, string | null> {
  const field = layOut(problem);
  if (!field.ok) throw new Error(field.problem);
  const { who } = fillSeats(field.value);
  return Object.fromEntries(field.value.seats.map(({ id }, s) => [id, field.value.people[who[s] ?? -1]?.id ?? null]));
}

function asked(problem: RotaProblem, plan: RotaPlan): number {
  const desk = openPlan(problem, plan.answer);
  return desk.ok ? desk.value.reasons().length : 0;
}

function planned(problem: RotaProblem): RotaPlan {
  const plan = planRota(problem);
  if (!plan.ok) throw new Error(plan.problem);
  return plan.value;
}

function times(work: () => unknown, before = warm, rounds = timed): number[] {
  for (let i = 0; i < before; i++) work();
  return Array.from({ length: rounds }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
}
