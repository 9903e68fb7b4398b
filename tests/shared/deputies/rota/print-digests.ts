/** A program for any Node: prints which version it is and the digests of the recorded stations. */
import { planRota } from '../../../../shared/deputies/rota/plan.ts';
import type { RotaProblem } from '../../../../shared/deputies/rota/problem.ts';
import { countyA, tightT, townB } from './instances.ts';

function digests(problem: RotaProblem): { question: string; digest: string } {
  const plan = planRota(problem);
  if (!plan.ok) throw new Error(plan.problem);
  return { question: plan.value.question, digest: plan.value.digest };
}

process.stdout.write(JSON.stringify({ node: process.versions.node, digests: { A: digests(countyA()), B: digests(townB()), T5: digests(tightT(5)) } }));
