/** The ledger with 100,000 matters: rebuild from the journal, index, pages, search keystrokes, memory. */
import { type Body, freshFolder, stationApp } from './bodies.ts';
import { writeBigLedger } from './big-ledger.ts';
import { type Figure, figure, quantile } from './figures.ts';

const matters = 100_000;
/** Typed one after the other, as a person types: each prefix is a keystroke. */
const typed = ['护', '护栏', '护栏又', '护栏又被', '路', '路灯', '灌', '灌水', '老年食堂', '机耕路', '西村 护栏', '第99999次', 'A-0999', '没有的词'];

export async function benchLedger(body: Body, benchApp: string): Promise<Figure[]> {
  const folder = freshFolder();
  const journalMs = await writeBigLedger(folder.path, matters);
  const figures: Figure[] = [figure('journal.append_100k', journalMs, 0, 'none', true, '500 matters an append, each append one fsync')];

  let running = await body.launch(benchApp, folder.path);
  await running.page.waitForFunction(() => 'bench' in window);
  const rebuilt = await running.page.evaluate(() => window.bench.open());
  const bulk = await running.page.evaluate((count) => window.bench.bareDexieBulk(count), matters);
  figures.push(figure('rebuild_100k', rebuilt.openMs, bulk, 'none', rebuilt.records === matters, 'peer: bare strict Dexie bulkPut of as many'));
  await running.page.evaluate(() => window.bench.close());
  const slow = await running.page.evaluate(() => window.bench.rxdbNewest());
  await running.close();

  running = await body.launch(benchApp, folder.path);
  const { page } = running;
  await page.waitForFunction(() => 'bench' in window);
  await page.evaluate(() => window.bench.signIn());
  const opened = await page.evaluate(() => window.bench.open());
  figures.push(figure('ledger.first_page_100k', opened.firstPageMs, slow, '<= 500 ms', opened.firstPageMs <= 500, 'store opened and newest 50 shown; peer: RxDB sort by day, descending'));
  figures.push(figure('ledger.index_100k', opened.indexMs, slow, '<= 2000 ms', opened.indexMs <= 2000, 'all matters in memory, in a worker'));
  await page.evaluate((texts) => window.bench.search(texts), typed);
  const keys = (await page.evaluate((texts) => window.bench.search([...texts, ...texts, ...texts]), typed)).map((answer) => answer.ms);
  figures.push(figure('search.p95_100k', quantile(keys, 0.95), slow, '<= 16 ms', quantile(keys, 0.95) <= 16, `median ${quantile(keys, 0.5).toFixed(1)} ms`));
  const pages = await page.evaluate(() =>
    window.bench.pages([{}, { from: '2022-01-01', to: '2022-12-31' }, { category: '道路交通' }, { stages: ['registered'], text: '路灯' }], [0, 50, 5000, 9000]),
  );
  figures.push(figure('ledger.page_p95_100k', quantile(pages, 0.95), slow, '<= 50 ms', quantile(pages, 0.95) <= 50, `median ${quantile(pages, 0.5).toFixed(1)} ms`));
  const sorted = await page.evaluate(() =>
    window.bench.pages(
      (['number', 'place', 'category', 'stage', 'due', 'on'] as const).flatMap((by) => [{ sort: { by, down: false } }, { sort: { by, down: true }, stages: ['registered'], text: '路灯' }]),
      [0, 50, 5000, 9000],
    ),
  );
  figures.push(figure('ledger.sorted_p95_100k', quantile(sorted, 0.95), slow, '<= 50 ms', quantile(sorted, 0.95) <= 50, `median ${quantile(sorted, 0.5).toFixed(1)} ms; six columns, plain and filtered; the slowest, ${Math.max(...sorted).toFixed(0)} ms, ranks all matters anew`));
  const memory = await running.memoryMb();
  figures.push(figure('memory_100k_mb', memory, 0, '<= 400 MB', memory <= 400, 'working set of the page, worker included'));
  await running.close();

  figures.push(...(await benchStart(body, folder.path)));
  folder.remove();
  return figures;
}

/** From starting the app to the newest rows of the ledger, without the time a person needs for the PIN. */
async function benchStart(body: Body, bigFolder: string): Promise<Figure[]> {
  const empty = freshFolder();
  await writeBigLedger(empty.path, 1);
  const times: { empty: number[]; big: number[] } = { empty: [], big: [] };
  for (let round = 0; round < 4; round++) {
    const [none, big] = [await coldStart(body, empty.path), await coldStart(body, bigFolder)];
    // The first start fills the database and the caches of the disk.
    if (round > 0) {
      times.empty.push(none);
      times.big.push(big);
    }
  }
  empty.remove();
  const [none, big] = [quantile(times.empty, 0.5), quantile(times.big, 0.5)];
  return [figure('start.cold_100k', big, none, '<= 1.5 x the start with none and <= 1500 ms', big <= 1.5 * none && big <= 1500, 'median of 3; peer: the same with one matter')];
}

async function coldStart(body: Body, dataDir: string): Promise<number> {
  const running = await body.launch(stationApp, dataDir);
  const { page } = running;
  await page.getByText('您是哪一位').waitFor();
  const toSignIn = performance.now() - running.startedMs;
  await page.keyboard.type('246810');
  const start = performance.now();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /登记一件事/ }).first().waitFor();
  await page.evaluate(() => (location.hash = '#/ledger'));
  await page.getByText('A-', { exact: false }).first().waitFor();
  const toLedger = performance.now() - start;
  await running.close();
  return toSignIn + toLedger;
}
