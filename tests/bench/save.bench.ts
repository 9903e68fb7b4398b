/** Saving a reception, durable on disk, beside a bare strict Dexie put plus a bare fsync of the same matter. */
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from './page/bench-page.ts';
import { type Body, freshFolder } from './bodies.ts';
import { type Figure, figure, quantile } from './figures.ts';
import { benchMatter } from './matters.ts';

declare global {
  interface Window {
    readonly bench: Bench;
  }
}

const rounds = 4;
const perRound = 100;

export async function benchSave(body: Body, benchApp: string): Promise<Figure[]> {
  const folder = freshFolder();
  const running = await body.launch(benchApp, folder.path);
  const { page } = running;
  await page.waitForFunction(() => 'bench' in window);
  await page.evaluate(() => window.bench.createStation());
  await page.evaluate(() => window.bench.open());
  await page.evaluate(() => window.bench.save(30, 900_000));
  const [ours, dexie, fsync]: [number[], number[], number[]] = [[], [], []];
  // In turn, so that a busy minute of the machine falls on all three.
  for (let round = 0; round < rounds; round++) {
    ours.push(...(await page.evaluate(([count, from]) => window.bench.save(count, from), [perRound, round * perRound] as const)));
    dexie.push(...(await page.evaluate(([count, from]) => window.bench.bareDexie(count, from), [perRound, round * perRound] as const)));
    fsync.push(...bareFsync(join(folder.path, 'peer'), round));
  }
  await running.close();
  folder.remove();
  const peer = (fraction: number) => quantile(dexie, fraction) + quantile(fsync, fraction);
  const [p50, p95] = [quantile(ours, 0.5), quantile(ours, 0.95)];
  return [
    figure('save.p50', p50, peer(0.5), '<= 2 x', p50 <= 2 * peer(0.5)),
    figure('save.p95', p95, peer(0.95), '<= 50 ms and <= 2 x', p95 <= 50 && p95 <= 2 * peer(0.95)),
  ];
}

function bareFsync(path: string, round: number): number[] {
  const file = openSync(path, 'a');
  const times: number[] = [];
  for (let i = 0; i < perRound; i++) {
    const line = `${JSON.stringify(benchMatter(round * perRound + i))}\n`;
    const start = performance.now();
    writeSync(file, line);
    fdatasyncSync(file);
    times.push(performance.now() - start);
  }
  closeSync(file);
  return times;
}
