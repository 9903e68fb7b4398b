/** Attaching 20 MB, on disk piece by piece, beside the bare files of the same pieces: each written, fsynced, renamed, its folder fsynced. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pieceBytes } from '../../shared/kernel/attachment.ts';
import { type Body, freshFolder } from './bodies.ts';
import { type Figure, figure, quantile } from './figures.ts';

const bytes = 20 * 1_048_576;
const rounds = 3;

export async function benchAttach(body: Body, benchApp: string): Promise<Figure[]> {
  const folder = freshFolder();
  const running = await body.launch(benchApp, folder.path);
  const { page } = running;
  await page.waitForFunction(() => 'bench' in window);
  await page.evaluate(() => window.bench.createStation());
  await page.evaluate(() => window.bench.open());
  const [keep, read, bare]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    const ours = await page.evaluate(([size, seed]) => window.bench.attach(size, seed), [bytes, round] as const);
    keep.push(ours.keepMs);
    read.push(ours.readMs);
    bare.push(barePieces(join(folder.path, `bare-${round}`)));
  }
  await running.close();
  folder.remove();
  const [ours, peer] = [quantile(keep, 0.5), quantile(bare, 0.5)];
  return [
    figure('attach.keep.20MB', ours, peer, '<= 2 x', ours <= 2 * peer, 'from bytes in the page to the event in journal and database'),
    figure('attach.read.20MB', quantile(read, 0.5), 0, '<= 2 s', quantile(read, 0.5) <= 2000),
  ];
}

/** @returns milliseconds for the pieces of one such file, one after the other */
function barePieces(folder: string): number {
  mkdirSync(folder);
  const piece = Buffer.alloc(pieceBytes, 7);
  const start = performance.now();
  for (let at = 0; at < bytes; at += pieceBytes) {
    const path = join(folder, String(at));
    const file = openSync(`${path}.tmp`, 'wx');
    writeSync(file, piece);
    fsyncSync(file);
    closeSync(file);
    renameSync(`${path}.tmp`, path);
    const directory = openSync(folder, 'r');
    fsyncSync(directory);
    closeSync(directory);
  }
  return performance.now() - start;
}
