/** One act at the station until the office's page has it, on a good line, beside two PouchDBs that replicate live over the same server. */
import type { Body } from '../bodies.ts';
import { type Figure, figure, quantile } from '../figures.ts';
import { openComputer, openGround } from './ground.ts';

const acts = 40;
/** Between two acts: a clerk who types the next matter takes longer. */
const pauseMs = 400;

export async function benchLatency(body: Body, app: string): Promise<Figure[]> {
  const ground = await openGround(['JY01-A']);
  try {
    const [station, office] = [await openComputer(body, app, 'JY01-A'), await openComputer(body, app, 'CG00-A')];
    await station.page.evaluate((card) => window.bench.county.joinAndSettle(card), ground.county.cards['JY01-A'] ?? '');
    await office.page.evaluate((card) => window.bench.county.joinAndSettle(card), ground.county.office);
    const ids = await station.page.evaluate((count) => window.bench.county.newIds(count), acts);
    await office.page.evaluate((all) => window.bench.county.watch(all), ids);
    const pressed: number[] = [];
    for (const [i, id] of ids.entries()) {
      pressed.push(await station.page.evaluate(([record, index]) => window.bench.county.register(record, index), [id, i] as const));
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    const arrived = await office.page.evaluate((all) => window.bench.county.arrivals(all), ids);
    const ours = pressed.map((at, i) => (arrived[i] ?? Number.POSITIVE_INFINITY) - at);
    const url = await ground.peerDatabase('live');
    const peer = await station.page.evaluate(([to, count, pause]) => window.bench.county.peerLatency(to, count, pause), [url, acts, pauseMs] as const);
    await station.close();
    await office.close();
    const of = (fraction: number) => [quantile(ours, fraction), quantile(peer, fraction)] as const;
    const [p50, p95] = [of(0.5), of(0.95)];
    const note = 'ms from the key stroke; ours saves on disk twice on the way and passes the rules, the peer does neither';
    return [
      figure('county.latency_p50', ...p50, '<= 1000 ms', p50[0] <= 1000, note),
      figure('county.latency_p95', ...p95, '<= 1000 ms', p95[0] <= 1000),
    ];
  } finally {
    await ground.close();
  }
}
