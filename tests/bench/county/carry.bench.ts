/** 10,000 records up and down beside PouchDB's replicate, and a new computer that reads 20,000. */
import { stationDatabase } from '../../../shared/county/names.ts';
import { type Body, freshFolder, type Running } from '../bodies.ts';
import { writeBigLedger } from '../big-ledger.ts';
import { type Figure, figure } from '../figures.ts';
import type { Crossed } from './counting-proxy.ts';
import { type Ground, must, openComputer, openGround } from './ground.ts';

const count = 10_000;

type Took = { readonly ms: number; readonly crossed: Crossed; readonly cpu: number };

/** Both ways, twice, in turned order; the better of the two counts for each, because other work only ever makes slower. */
export async function benchCarry(body: Body, app: string): Promise<Figure[]> {
  const folder = freshFolder();
  await writeBigLedger(folder.path, count);
  const station = await body.launch(app, folder.path, { peers: true });
  await station.page.waitForFunction(() => 'bench' in window);
  await station.page.evaluate(() => window.bench.signIn());
  await station.page.evaluate(() => window.bench.open());
  await station.page.evaluate(() => window.bench.county.fillPeer());

  const grounds: Ground[] = [];
  const figures: Figure[] = [];
  try {
    const up = await twice(async (turned) => {
      const ground = await openGround(['JY01-A', 'JY01-B'], { rules: false });
      grounds.push(ground);
      const url = await ground.peerDatabase('peer');
      return inTurn(turned, () => measured(station, ground, () => join(station, ground, 'JY01-A')), () => measured(station, ground, () => station.page.evaluate((to) => window.bench.county.peerPush(to), url)));
    });
    figures.push(...carried('push_10k', up, { faster: 1.2, bytes: (took) => took.crossed.upBytes, share: 0.5 }));

    const ruled = await openGround(['JY01-A']);
    grounds.push(ruled);
    const withRules = await measured(station, ruled, () => join(station, ruled, 'JY01-A'));
    figures.push(figure('county.push_10k_with_rules', withRules.ms, up.peer.ms, 'none', true, `the county's rules cost ${((withRules.ms - up.ours.ms) / count).toFixed(2)} ms a record; they refuse how the peer writes, so it has none`));
    await station.close();

    const down = await twice(async (turned) => {
      const ground = grounds[turned ? 1 : 0] as Ground;
      const computer = await openComputer(body, app, 'JY01-B');
      const url = (await ground.peerDatabase('unused')).replace(/unused$/, 'peer');
      const both = await inTurn(turned, () => measured(computer, ground, () => join(computer, ground, 'JY01-B')), () => measured(computer, ground, () => computer.page.evaluate((from) => window.bench.county.peerPull(from), url)));
      await check(computer, count);
      await computer.close();
      return both;
    });
    figures.push(...carried('pull_10k', down, { faster: 2, bytes: (took) => took.crossed.downBytes, share: 1 }));
  } finally {
    for (const ground of grounds) await ground.close();
    folder.remove();
  }
  return figures;
}

/** A computer that comes new to a station with 20,000 records, and the peer that reads the same database; once each, ours first. */
export async function benchFirstSync(body: Body, app: string): Promise<Figure[]> {
  const ground = await openGround(['JY01-A', 'JY01-B'], { rules: false });
  const folder = freshFolder();
  try {
    await writeBigLedger(folder.path, 2 * count);
    const station = await body.launch(app, folder.path, { peers: true });
    await station.page.waitForFunction(() => 'bench' in window);
    await station.page.evaluate(() => window.bench.signIn());
    await station.page.evaluate(() => window.bench.open());
    const sent = await measured(station, ground, () => join(station, ground, 'JY01-A'));
    await station.close();
    const computer = await openComputer(body, app, 'JY01-B');
    const read = await measured(computer, ground, () => join(computer, ground, 'JY01-B'));
    await check(computer, 2 * count);
    const url = (await ground.peerDatabase('unused')).replace(/[^/]+$/, stationDatabase(ground.county.county, 'JY01'));
    const peer = await measured(computer, ground, () => computer.page.evaluate((from) => window.bench.county.peerPull(from), url));
    await computer.close();
    return [
      figure('county.first_sync_up_20k', sent.ms, 0, 'none', true, told(sent, 2 * count)),
      figure('county.first_sync_20k', read.ms, peer.ms, 'none', true, `${told(read, 2 * count)}; peer PouchDB 9: ${told(peer, 2 * count)}`),
    ];
  } finally {
    await ground.close();
    folder.remove();
  }
}

function join(computer: Running, ground: Ground, device: string): Promise<number> {
  return computer.page.evaluate((text) => window.bench.county.joinAndSettle(text), ground.county.cards[device] ?? '');
}

async function measured(computer: Running, ground: Ground, work: () => Promise<number>): Promise<Took> {
  ground.proxy.crossed();
  const before = computer.cpuSeconds();
  const ms = await work();
  return { ms, crossed: ground.proxy.crossed(), cpu: computer.cpuSeconds() - before };
}

type Both = { readonly ours: Took; readonly peer: Took };

async function inTurn(turned: boolean, ours: () => Promise<Took>, peer: () => Promise<Took>): Promise<Both> {
  if (!turned) return { ours: await ours(), peer: await peer() };
  const first = await peer();
  return { peer: first, ours: await ours() };
}

async function twice(round: (turned: boolean) => Promise<Both>): Promise<Both> {
  const [one, two] = [await round(false), await round(true)];
  const better = (a: Took, b: Took) => (a.ms <= b.ms ? a : b);
  return { ours: better(one.ours, two.ours), peer: better(one.peer, two.peer) };
}

function carried(name: string, { ours, peer }: Both, { faster, bytes, share }: { faster: number; bytes: (took: Took) => number; share: number }): Figure[] {
  return [
    figure(`county.${name}`, ours.ms, peer.ms, `>= ${faster} x as fast`, peer.ms >= faster * ours.ms, `${told(ours, count)}; peer PouchDB 9: ${told(peer, count)}`),
    figure(`county.${name}_kb`, bytes(ours) / 1024, bytes(peer) / 1024, `<= ${share} x`, bytes(ours) <= share * bytes(peer), 'kB on the wire, heads counted'),
    figure(`county.${name}_cpu_s`, ours.cpu, peer.cpu, 'none', true, 'seconds of processor, page and host: what other work on the machine changes least'),
  ];
}

function told({ ms, crossed, cpu }: Took, records: number): string {
  return `${Math.round(records / (ms / 1000))} records/s, ${crossed.requests} requests, ${Math.round(crossed.upBytes / 1024)} kB up, ${Math.round(crossed.downBytes / 1024)} kB down, ${cpu.toFixed(1)} s of processor`;
}

/** A figure about records that are not there is none. */
async function check(computer: Running, least: number): Promise<void> {
  const there = await computer.page.evaluate(() => window.bench.county.matters());
  if (there < least) must({ status: 500, body: `${there} of ${least} records came` });
}
