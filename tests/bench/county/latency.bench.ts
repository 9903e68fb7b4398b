/**
 * What a station asks of its line while nothing happens, and one act at the station until the office's page has it, on a good line, beside PouchDBs that
 * replicate live over the same server.
 */
import type { Body, Running } from '../bodies.ts';
import { type Figure, figure, quantile } from '../figures.ts';
import type { Crossed } from './counting-proxy.ts';
import { type Ground, openComputer, openGround } from './ground.ts';

const acts = 40;
/** Between two acts: a clerk who types the next matter takes longer. */
const pauseMs = 400;

/** between two beats of a bell: each is heard once */
const restMs = 25_000;

export async function benchLatency(body: Body, app: string): Promise<Figure[]> {
  const ground = await openGround(['JY01-A']);
  try {
    const [station, office] = [await openComputer(body, app, 'JY01-A'), await openComputer(body, app, 'CG00-A')];
    await station.page.evaluate((card) => window.bench.county.joinAndSettle(card), ground.county.cards['JY01-A'] ?? '');
    const idle = await atRest(station, ground);
    await office.page.evaluate((card) => window.bench.county.joinAndSettle(card), ground.county.office);
    const ids = await station.page.evaluate((count) => window.bench.county.newIds(count), acts);
    await office.page.evaluate((all) => window.bench.county.watch(all), ids);
    const pressed: number[] = [];
    for (const [i, id] of ids.entries()) {
      pressed.push(await station.page.evaluate(([record, index]) => window.bench.county.register(record, index), [id, i] as const));
      await sleep(pauseMs);
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
      idle,
      figure('county.latency_p50', ...p50, '<= 1000 ms', p50[0] <= 1000, note),
      figure('county.latency_p95', ...p95, '<= 1000 ms', p95[0] <= 1000),
    ];
  } finally {
    await ground.close();
  }
}

/** Bells, and four times an hour a look at everything; the peer waits at one database where ours waits at two. */
async function atRest(station: Running, ground: Ground): Promise<Figure> {
  const { proxy } = ground;
  await sleep(3000);
  proxy.crossed();
  const before = station.cpuSeconds();
  await sleep(restMs);
  const percent = ((station.cpuSeconds() - before) / (restMs / 1000)) * 100;
  const bells = proxy.crossed();
  await station.page.evaluate(() => window.bench.county.round());
  const round = proxy.crossed();
  const ours = (kbOf(bells) * 3_600_000) / restMs + 4 * kbOf(round);

  const url = await ground.peerDatabase('quiet');
  await station.page.evaluate((to) => window.bench.county.peerLive(to), url);
  await sleep(3000);
  proxy.crossed();
  await sleep(restMs);
  const peer = proxy.crossed();
  await station.page.evaluate(() => window.bench.county.peerRest());
  // Ours went on beside it.
  const peers = (Math.max(0, kbOf(peer) - kbOf(bells)) * 3_600_000) / restMs;
  return figure('county.idle_kb_an_hour', ours, peers, 'none', true, `both ways, heads counted; a round ${kbOf(round).toFixed(1)} kB in ${round.requests} requests; ${percent.toFixed(1)} % of one core; peer: one database live both ways`);
}

function kbOf({ upBytes, downBytes }: Crossed): number {
  return (upBytes + downBytes) / 1024;
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
