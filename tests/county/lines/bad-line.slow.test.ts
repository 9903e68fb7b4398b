import { gzipSync } from 'node:zlib';
import { Agent } from 'node:http';
import { onTestFinished, expect, test } from 'vitest';
import { type BadLine, type LineQuality, openBadLine } from './bad-line.ts';
import { chanceOf } from './chance.ts';
import { say, type Said, smallServer } from './small-server.ts';

async function lineTo(url: string, quality: Partial<LineQuality> = {}, seed = 1): Promise<BadLine> {
  const line = await openBadLine(url, quality, seed);
  onTestFinished(() => line.close());
  return line;
}

const echo = () => smallServer(({ body }, response) => response.end(`{"had":${body.length}}`));
const broken = 'ECONNRESET';
const bulk = (docs: readonly object[]) => JSON.stringify({ docs });

test('a good line changes nothing and counts every byte of the bodies', async () => {
  const county = await echo();
  const line = await lineTo(county.url);
  expect(await say(line.url, '/db/_bulk_docs', 'x'.repeat(5000))).toMatchObject({ status: 200, body: '{"had":5000}' });
  expect(county.heard).toEqual([{ method: 'POST', path: '/db/_bulk_docs', body: 'x'.repeat(5000) }]);
  expect(line.counts()).toMatchObject({ requests: 1, vainUpBytes: 0, vainDownBytes: 0, told: { bodyBytes: 5000, bodyBytesAgain: 0 } });
  expect(line.counts().upBytes).toBeGreaterThan(5000);
  expect(line.counts().upBytes).toBeLessThan(5400);
});

test('a slow line takes its time in each direction, for all connections together', async () => {
  const county = await smallServer((_, response) => response.end('y'.repeat(20_000)));
  const line = await lineTo(county.url, { upBits: 800_000, downBits: 400_000 });
  const [one, two] = (await Promise.all([say(line.url, '/a', 'x'.repeat(10_000)), say(line.url, '/b', 'x'.repeat(10_000))])) as [Said, Said];
  // 20 kB up take 0.2 s, 40 kB down 0.8 s; only the first half of what goes up can overlap with what comes down.
  expect(Math.max(one.ms, two.ms)).toBeGreaterThan(850);
});

test('a far line costs its round trip once a request, and once more to open a connection', async () => {
  const county = await echo();
  const line = await lineTo(county.url, { roundTripMs: 100 });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  const first = (await say(line.url, '/', 'x', {}, agent)) as Said;
  const later: number[] = [];
  for (let n = 0; n < 8; n++) later.push(((await say(line.url, '/', 'x', {}, agent)) as Said).ms);
  expect(first.ms).toBeGreaterThan(195);
  // The quickest of them: a busy machine makes any one of them late, never early.
  expect(Math.min(...later)).toBeGreaterThan(95);
  expect(Math.min(...later)).toBeLessThan(195);
});

test('a request lost before the county saw it costs its head, and the county knows nothing of it', async () => {
  const county = await echo();
  const line = await lineTo(county.url, { lost: { before: 1 } });
  expect(await say(line.url, '/', 'x'.repeat(50_000))).toBe(broken);
  expect(county.heard).toEqual([]);
  expect(line.counts()).toMatchObject({ fates: { before: 1 }, told: { bodyBytes: 0 } });
  expect(line.counts().vainUpBytes).toBeLessThan(300);
});

test('a request lost in its middle costs what had crossed', async () => {
  const county = await echo();
  const line = await lineTo(county.url, { lost: { within: 1 } }, 3);
  expect(await say(line.url, '/', 'x'.repeat(500_000))).not.toHaveProperty('status');
  expect(county.heard).toEqual([]);
  expect(line.counts().vainUpBytes).toBeGreaterThan(300);
  expect(line.counts().vainUpBytes).toBeLessThan(500_000);
});

test('a lost answer: the county has it, the sender sees a broken connection', async () => {
  const county = await echo();
  const line = await lineTo(county.url, { lost: { after: 1 } });
  expect(await say(line.url, '/', 'x'.repeat(1000))).toBe(broken);
  expect(county.heard).toHaveLength(1);
  expect(line.counts()).toMatchObject({ fates: { after: 1 }, downBytes: 0, vainUpBytes: 0 });
});

test('a torn answer breaks off, whether its length was said or not', async () => {
  for (const head of [{ 'content-length': '40000' }, {}]) {
    const county = await smallServer((_, response) => response.writeHead(200, head).end('y'.repeat(40_000)));
    const line = await lineTo(county.url, { lost: { torn: 1 } });
    expect(await say(line.url, '/')).not.toHaveProperty('status');
    expect(line.counts().vainDownBytes).toBeGreaterThan(0);
    expect(line.counts().vainDownBytes).toBeLessThan(40_000);
  }
});

test('the shares are kept, and the same seed loses the same requests', async () => {
  const county = await echo();
  const lives = async (seed: number) => {
    const line = await lineTo(county.url, { lost: { before: 0.1, after: 0.1 } }, seed);
    const seen: string[] = [];
    for (let i = 0; i < 200; i++) seen.push(typeof (await say(line.url, '/', 'x')) === 'string' ? 'lost' : 'came');
    return { seen, fates: line.counts().fates };
  };
  const [first, same, other] = [await lives(7), await lives(7), await lives(8)];
  expect(same).toEqual(first);
  expect(other.seen).not.toEqual(first.seen);
  expect(first.fates.before + first.fates.after).toBeGreaterThan(20);
  expect(first.fates.before + first.fates.after).toBeLessThan(60);
});

test('one request can be lost by hand, and chance goes on as if it had not been', async () => {
  const county = await echo();
  const line = await lineTo(county.url, { fateOf: ({ path }) => (path.startsWith('/db/_changes') ? 'after' : null) });
  expect(await say(line.url, '/db/_changes?feed=longpoll')).toBe(broken);
  expect(await say(line.url, '/db/_bulk_docs', 'x')).toHaveProperty('status', 200);
});

test('a bell that is held passes when it rings, and everything on its way dies with a cut', async () => {
  const ringing: (() => void)[] = [];
  const county = await smallServer((_, response) => {
    response.write('\n');
    ringing.push(() => response.end('{"results":[]}'));
  });
  const line = await lineTo(county.url);
  const held = say(line.url, '/db/_changes?feed=longpoll');
  const cutOff = say(line.url, '/db/_changes?feed=longpoll');
  await expect.poll(() => ringing.length).toBe(2);
  ringing[0]?.();
  const first = await Promise.race([held, cutOff]);
  expect(first).toHaveProperty('body', '\n{"results":[]}');
  line.cut();
  expect([typeof (await held), typeof (await cutOff)].sort()).toEqual(['object', 'string']);
  expect(line.counts().cuts).toBe(1);
});

test('a line that is cut every so often lets nothing through that takes longer', async () => {
  const county = await echo();
  const line = await lineTo(county.url, { upBits: 400_000, cutEveryMs: 150 });
  expect(await say(line.url, '/', 'x'.repeat(20_000))).not.toHaveProperty('status');
  await expect.poll(() => line.counts().vainUpBytes).toBeGreaterThan(1400);
  expect(line.counts().vainUpBytes).toBeLessThan(20_000);
  // A short one fits between two cuts; if one happens to meet a cut, the next does not.
  await expect.poll(() => say(line.url, '/', 'x')).toHaveProperty('status', 200);
  expect(county.heard.map(({ body }) => body.length)).not.toContain(20_000);
});

test('a line that is down refuses everybody until it is up again', async () => {
  const county = await echo();
  const line = await lineTo(county.url, { up: false });
  expect(await say(line.url, '/')).not.toHaveProperty('status');
  line.set({ up: true });
  expect(await say(line.url, '/')).toHaveProperty('status', 200);
  expect(county.heard).toHaveLength(1);
});

test('a sender that asks before it sends its body loses only the head', async () => {
  const county = await echo();
  const line = await lineTo(county.url, { roundTripMs: 50 });
  expect(await say(line.url, '/', 'x'.repeat(9000), { expect: '100-continue' })).toMatchObject({ status: 200, body: '{"had":9000}' });
  line.set({ lost: { before: 1 } });
  expect(await say(line.url, '/', 'x'.repeat(9000), { expect: '100-continue' })).toBe(broken);
  expect(line.counts().vainUpBytes).toBeLessThan(300);
});

test('a document told twice is counted: in another batch, under another revision, gzipped, alone', async () => {
  const county = await echo();
  const line = await lineTo(county.url);
  const [one, two, three] = [{ _id: 'a', events: ['registered'] }, { _id: 'b', events: ['补充'] }, { _id: 'c', events: [] }];
  await say(line.url, '/db/_bulk_docs', bulk([one, two]));
  expect(line.counts().told).toMatchObject({ documents: 2, documentsAgain: 0 });
  await say(line.url, '/db/_bulk_docs', gzipSync(bulk([{ ...two, _rev: '1-x' }, three])), { 'content-encoding': 'gzip' });
  expect(line.counts().told).toMatchObject({ documents: 4, documentsAgain: 1, bodyBytesAgain: 0 });
  await say(line.url, '/db/_bulk_docs', bulk([{ ...one, events: ['registered', 'corrected'] }]));
  await say(line.url, '/other/_bulk_docs', bulk([one]));
  expect(line.counts().told).toMatchObject({ documents: 6, documentsAgain: 1 });
  const before = line.counts().told.documentBytesAgain;
  await say(line.url, '/db/_bulk_docs', bulk([one, two]));
  expect(line.counts().told).toMatchObject({ documents: 8, documentsAgain: 3, bodyBytesAgain: bulk([one, two]).length + '补充'.length * 2 });
  expect(line.counts().told.documentBytesAgain - before).toBe(Buffer.byteLength(JSON.stringify(one)) + Buffer.byteLength(JSON.stringify(two)));
});

test('chance is even enough', () => {
  const next = chanceOf(42);
  const drawn = Array.from({ length: 10_000 }, next);
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...drawn)).toBeLessThan(1);
  for (let part = 0; part < 10; part++) expect(Math.abs(drawn.filter((one) => Math.floor(one * 10) === part).length - 1000)).toBeLessThan(120);
});
