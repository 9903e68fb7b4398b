/** The line that the house has to stand, 64 kbit/s, 600 ms, one request in five lost: how long 300 matters take, and what goes twice. */
import { type BadLine, openBadLine, villageLine } from '../../county/lines/bad-line.ts';
import { type Body, freshFolder } from '../bodies.ts';
import { writeBigLedger } from '../big-ledger.ts';
import { type Figure, figure } from '../figures.ts';
import { openGround } from './ground.ts';

const matters = 300;
const patienceMs = 150_000;

export async function benchVillage(body: Body, app: string): Promise<Figure[]> {
  const folder = freshFolder();
  await writeBigLedger(folder.path, matters);
  const station = await body.launch(app, folder.path, { peers: true });
  const lines: BadLine[] = [];
  const ground = await openGround(['JY01-A'], {
    between: async (server) => {
      const line = await openBadLine(server, villageLine, 5);
      lines.push(line);
      return line.url;
    },
  });
  try {
    const [line] = lines as [BadLine];
    await station.page.waitForFunction(() => 'bench' in window);
    await station.page.evaluate(() => window.bench.signIn());
    await station.page.evaluate(() => window.bench.open());
    await station.page.evaluate(() => window.bench.county.fillPeer());
    const start = Date.now();
    await Promise.race([station.page.evaluate((card) => window.bench.county.joinAndSettle(card), ground.county.cards['JY01-A'] ?? ''), sleep(patienceMs)]);
    const ours = Date.now() - start;
    const one = line.counts();
    await station.page.evaluate(() => window.bench.county.leave());

    const url = await ground.peerDatabase('peer');
    const before = line.counts();
    const peerStart = Date.now();
    await station.page.evaluate((to) => window.bench.county.peerPushOn(to), url);
    const count = async () => ((await ground.county.ask(new URL(url).pathname.slice(1))).body as { doc_count: number }).doc_count;
    while ((await count()) < matters && Date.now() - peerStart < patienceMs) await sleep(250);
    const there = await count();
    const peer = Date.now() - peerStart;
    await station.page.evaluate(() => window.bench.county.peerStop());
    const two = line.counts();
    const [oursKb, peerKb] = [one.upBytes / 1024, (two.upBytes - before.upBytes) / 1024];
    const again = (one.vainUpBytes + one.told.documentBytesAgain) / one.upBytes;
    const peerAgain = (two.vainUpBytes - before.vainUpBytes + two.told.documentBytesAgain - before.told.documentBytesAgain) / (two.upBytes - before.upBytes);
    const unfinished = there < matters ? `; the peer had ${there} of ${matters} there when its time was over` : '';
    return [
      figure('county.village_300', ours, peer, 'finishes', ours < patienceMs, `ms; ${one.requests} requests, ${one.fates.before + one.fates.after} lost; peer ${two.requests - before.requests}${unfinished}`),
      figure('county.village_300_kb_up', oursKb, peerKb, 'none', true, 'kB, all that was sent'),
      figure('county.village_300_twice_percent', again * 100, peerAgain * 100, '<= 5 %', again <= 0.05, '% of the bytes that went in vain or twice'),
    ];
  } finally {
    await station.close();
    await ground.close();
    for (const line of lines) await line.close();
    folder.remove();
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
