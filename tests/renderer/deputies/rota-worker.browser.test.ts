/** Planning in the page: in a worker of its own, and the same plan as on every other engine. */
import { expect, test } from 'vitest';
import { planInWorker } from '../../../renderer/rooms/deputies/rota/plan-in-worker.ts';
import { countyA, townB } from '../../shared/deputies/rota/instances.ts';
import { recorded } from '../../shared/deputies/rota/recorded.ts';

test('a county and a township are planned as recorded', async () => {
  for (const [question, known] of [[countyA(), recorded.A], [townB(), recorded.B]] as const) {
    expect(await planInWorker(question)).toMatchObject({ ok: true, value: known });
  }
});

test('a question with a fault comes back with it', async () => {
  const town = townB();
  expect(await planInWorker({ ...town, gap: -1 })).toMatchObject({ ok: false, problem: 'number_unfit' });
});

test('planning that is no longer wanted ends', async () => {
  const ending = new AbortController();
  const planning = planInWorker(countyA(), ending.signal);
  ending.abort();
  await expect(planning).rejects.toMatchObject({ name: 'AbortError' });
  await expect(planInWorker(townB(), ending.signal)).rejects.toMatchObject({ name: 'AbortError' });
});
