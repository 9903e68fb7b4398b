/** A county office that hears sixty stations: at rest, at one and at twenty writes a second, and when 3,000 records come at once. */
import type { Body, Running } from '../bodies.ts';
import { type Figure, figure, quantile } from '../figures.ts';
import type { Crossed } from './counting-proxy.ts';
import { type Ground, openComputer, openGround } from './ground.ts';
import { type Writer, writerOf } from './stations.ts';

const stations = 60;
/** between two beats of a bell: each is heard once */
const restMs = 25_000;
const burstEach = 50;

export async function benchSixty(body: Body, app: string): Promise<Figure[]> {
  const codes = Array.from({ length: stations }, (_, i) => `XZ${String(i + 1).padStart(2, '0')}`);
  const ground = await openGround(codes.map((code) => `${code}-A`));
  try {
    const office = await openComputer(body, app, 'CG00-A');
    await office.page.evaluate((card) => window.bench.county.joinAndSettle(card), ground.county.office);
    const writers = codes.map((code) => writerOf(ground, code));
    const figures = [...(await atRest(office, ground)), ...(await atPace(office, writers, 1, 20)), ...(await atPace(office, writers, 20, 300)), await atOnce(office, writers)];
    await office.close();
    return figures;
  } finally {
    await ground.close();
  }
}

/** Bells alone, and a round that asks every database, as at a start; without a bell it comes four times an hour. */
async function atRest(office: Running, { proxy }: Ground): Promise<Figure[]> {
  await sleep(3000);
  proxy.crossed();
  const before = office.cpuSeconds();
  await sleep(restMs);
  const percent = ((office.cpuSeconds() - before) / (restMs / 1000)) * 100;
  const bells = proxy.crossed();
  const ms = await office.page.evaluate(async () => {
    await window.bench.close();
    const started = performance.now();
    await window.bench.open();
    await window.bench.county.settled();
    return performance.now() - started;
  });
  const round = proxy.crossed();
  const kb = (((bells.upBytes + bells.downBytes) * 3_600_000) / restMs + (round.upBytes + round.downBytes) * 4) / 1024;
  return [
    figure('county.60_idle_cpu_percent', percent, 0, 'none', true, 'of one core, page and host, 60 stations listened to'),
    figure('county.60_idle_kb_an_hour', kb, 0, 'none', true, `both ways; bells ${kbOf(bells)} kB in ${restMs / 1000} s, a start and its round over all ${kbOf(round)} kB, ${round.requests} requests, ${Math.round(ms)} ms`),
  ];
}

function kbOf({ upBytes, downBytes }: Crossed): number {
  return Math.round((upBytes + downBytes) / 1024);
}

/** From the station's request until the office's page has the record; beside it, until the server has answered the request. */
async function atPace(office: Running, writers: readonly Writer[], aSecond: number, count: number): Promise<Figure[]> {
  const planned = Array.from({ length: count }, (_, i) => ({ writer: writers[(i * 7) % stations] as Writer, index: i }));
  // Every tenth is watched when they are many: watching costs the page something, too.
  const every = count > 100 ? 10 : 1;
  const watched: { id: string; sentAt: number }[] = [];
  const before = office.cpuSeconds();
  const start = Date.now();
  const writes: Promise<void>[] = [];
  const answered: number[] = [];
  for (const [i, { writer, index }] of planned.entries()) {
    const due = start + (i * 1000) / aSecond;
    if (due > Date.now()) await sleep(due - Date.now());
    const doc = writer.matter(index);
    if (i % every === 0) {
      await office.page.evaluate((id) => window.bench.county.watch([id]), doc._id);
      watched.push({ id: doc._id, sentAt: Date.now() });
    }
    const sentAt = Date.now();
    writes.push(writer.write([doc]).then(() => void answered.push(Date.now() - sentAt)));
  }
  await Promise.all(writes);
  const percent = ((office.cpuSeconds() - before) / ((Date.now() - start) / 1000)) * 100;
  const arrived = await office.page.evaluate((ids) => window.bench.county.arrivals(ids), watched.map(({ id }) => id));
  const times = watched.map(({ sentAt }, i) => (arrived[i] ?? Number.POSITIVE_INFINITY) - sentAt);
  const p95 = quantile(times, 0.95);
  return [figure(`county.60_latency_p95_at_${aSecond}`, p95, quantile(answered, 0.95), 'none', true, `ms; p50 ${Math.round(quantile(times, 0.5))}, peer: the server's answer to the writer, p50 ${Math.round(quantile(answered, 0.5))}; ${aSecond} writes a second over ${stations} stations, ${Math.round(percent)} % of one core, ${times.filter((ms) => !Number.isFinite(ms)).length} lost`)];
}

async function atOnce(office: Running, writers: readonly Writer[]): Promise<Figure> {
  const there = await office.page.evaluate(() => window.bench.county.matters());
  const loads = writers.map((writer, i) => ({ writer, docs: Array.from({ length: burstEach }, (_, k) => writer.matter(i * burstEach + k)) }));
  const all = office.page.evaluate((count) => window.bench.county.untilMatters(count), there + stations * burstEach);
  const start = Date.now();
  await Promise.all(loads.map(({ writer, docs }) => writer.write(docs)));
  const writtenMs = Date.now() - start;
  const ms = (await all) - start;
  return figure('county.60_burst_3000', ms, writtenMs, 'none', true, "ms until all are in the office's ledger; peer: until the server had taken them");
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
