/** Earlier matters nearby and alike, asked of a ledger of 100,000 as the form asks while somebody types. */
import { type Body, freshFolder } from './bodies.ts';
import { writeBigLedger } from './big-ledger.ts';
import { type Figure, figure, quantile } from './figures.ts';

const matters = 100_000;
const questions = 200;

export async function benchSimilar(body: Body, benchApp: string): Promise<Figure[]> {
  const folder = freshFolder();
  await writeBigLedger(folder.path, matters);
  const running = await body.launch(benchApp, folder.path);
  const { page } = running;
  await page.waitForFunction(() => 'bench' in window);
  await page.evaluate(() => window.bench.signIn());
  await page.evaluate(() => window.bench.open());
  const [first = 0] = await page.evaluate((count) => window.bench.similar(count), 1);
  const before = running.cpuSeconds();
  const times = await page.evaluate((count) => window.bench.similar(count), questions);
  const processorMs = ((running.cpuSeconds() - before) * 1000) / questions;
  await running.close();
  folder.remove();
  const p95 = quantile(times, 0.95);
  return [
    figure('similar.first_100k', first, 0, 'none', true, 'makes its index, in parts beside other questions'),
    figure('similar.p95_100k', p95, 0, '<= 50 ms', p95 <= 50, `median ${quantile(times, 0.5).toFixed(1)} ms; ${processorMs.toFixed(1)} ms of processor each, all processes of the app`),
  ];
}
