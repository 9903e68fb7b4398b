/** The vote at its largest, 160 deputies and 20 candidates: keyed ballots reconciled and decided, and the sealed file recounted by the verifier's page in a real Chromium. */
import { chromium } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decide } from '../../shared/voting/decide.ts';
import { openSealed, sealSitting } from '../../shared/voting/sealed.ts';
import { chromiumArguments, findChromium } from '../run/chromium.mjs';
import { chanceOf } from '../chance.ts';
import { must } from '../must.ts';
import { bytesOf, hall160 } from '../shared/voting/sealed-sittings.ts';
import { freshFolder } from './bodies.ts';
import { type Figure, figure, quantile } from './figures.ts';

const page = pathToFileURL(resolve(import.meta.dirname, '../../shared/voting/verifier/recount.html')).href;
const runs = 40;

/**
 * Peers: none; nobody else counts by these rules. Counting is one thread without waiting, so its processor time is what it takes on a quiet machine;
 * the verifier's is wall time, the median of ten pages opened anew.
 */
export async function benchVoting(): Promise<Figure[]> {
  const { rules, candidates, rounds } = hall160();
  const decided = timesOf(() => void must(decide({ rules, candidates: candidates.length, rounds })));
  const { text } = must(sealSitting(hall160(), bytesOf(chanceOf(1))));
  const opened = timesOf(() => void must(openSealed(text)));
  const verified = await verify(text);
  const [ours, reader] = [quantile(decided, 0.95), quantile(opened, 0.95)];
  const verifier = quantile(verified, 0.5);
  return [
    figure('voting.decide p95 of processor, 160 x 20', ours, 0, '<= 50 ms', ours <= 50, `the first, cold: ${String(Math.round(decided[0] ?? 0))} ms`),
    figure('voting.open-sealed p95 of processor, 160 x 20', reader, 0, '<= 50 ms', reader <= 50),
    figure('voting.verifier median, 160 x 20, from choosing the file to the verdict on the page', verifier, 0, '<= 1000 ms', verifier <= 1000, `quickest ${String(Math.round(Math.min(...verified)))} ms`),
  ];
}

/** Processor time of each run. */
function timesOf(act: () => void): number[] {
  return Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
}

async function verify(text: string): Promise<number[]> {
  const folder = freshFolder();
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath === null ? {} : { executablePath }), args: chromiumArguments() });
  try {
    const times: number[] = [];
    const tab = await browser.newPage();
    for (let run = 0; run < 10; run++) {
      const file = join(folder.path, `${run}.lxs`);
      writeFileSync(file, text);
      await tab.goto(page);
      const start = performance.now();
      await tab.setInputFiles('#file', file);
      await tab.waitForSelector('#verdict[data-state=agrees]');
      times.push(performance.now() - start);
    }
    return times;
  } finally {
    await browser.close();
    folder.remove();
  }
}
