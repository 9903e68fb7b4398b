import { onTestFinished, expect, test } from 'vitest';
import { isIntact, type Event } from '../../../shared/kernel/record/event.ts';
import { dangerousTexts, forgedHistories, honestHistory, type Scene } from './forged-histories.ts';
import { type Behaviour, type HostileServer, openHostileServer, type Trick } from './hostile-server.ts';
import * as lies from './lies.ts';

const db = 'lx-chenggu-station-jy01';
const scene: Scene = { station: 'JY01', letter: 'A', office: 'CG00', now: Date.parse('2026-03-02T00:30:00.000Z') };

async function open(...behaviours: Behaviour[]): Promise<HostileServer> {
  const server = await openHostileServer([db]);
  onTestFinished(() => server.close());
  for (const one of behaviours) server.behave(one);
  return server;
}

async function ask(server: HostileServer, path: string, body?: unknown) {
  const response = await fetch(`${server.url}/${db}${path}`, { redirect: 'manual', ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }) });
  return { status: response.status, json: (await response.json()) as { [key: string]: unknown } & { readonly [index: number]: unknown } };
}

/** Reads until so many bytes came or the answer is over. */
async function readUpTo(server: HostileServer, bytes: number): Promise<number | string> {
  const leave = new AbortController();
  try {
    const response = await fetch(`${server.url}/${db}/_changes`, { signal: leave.signal });
    let read = 0;
    for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
      read += part.length;
      if (read >= bytes) break;
    }
    return read;
  } catch {
    return 'broken';
  } finally {
    leave.abort();
  }
}

test('an honest day: written, conflicted, listed, fetched, changed', async () => {
  const server = await open();
  const first = await ask(server, '/_bulk_docs', { docs: [{ _id: 'a', v: 1 }, { _id: 'b', v: 1 }] });
  expect(first.json).toMatchObject([{ ok: true, id: 'a' }, { ok: true, id: 'b' }]);
  const again = await ask(server, '/_bulk_docs', { docs: [{ _id: 'a', v: 2 }, { _id: 'b', _rev: (first.json[1] as { rev: string }).rev, v: 2 }] });
  expect(again.json).toMatchObject([{ error: 'conflict' }, { ok: true }]);
  const page = await ask(server, '/_changes?since=0&limit=1&include_docs=true');
  expect(page.json).toMatchObject({ results: [{ id: 'a', doc: { _id: 'a', v: 1 } }], pending: 1 });
  expect((await ask(server, `/_changes?since=${String(page.json['last_seq'])}`)).json).toMatchObject({ results: [{ id: 'b' }], pending: 0 });
  expect((await ask(server, '/_all_docs?include_docs=true', { keys: ['b', 'x'] })).json).toMatchObject({ rows: [{ id: 'b', doc: { v: 2 } }, { key: 'x', error: 'not_found' }] });
  expect((await ask(server, '/_bulk_get', { docs: [{ id: 'b' }] })).json).toMatchObject({ results: [{ docs: [{ ok: { v: 2 } }] }] });
  expect((await ask(server, '/a')).json).toMatchObject({ _id: 'a', v: 1 });
});

test('a bell rings when something is planted', async () => {
  const server = await open();
  const bell = ask(server, '/_changes?feed=longpoll&since=0&timeout=10000');
  await expect.poll(() => server.seen()).toHaveLength(1);
  server.couch.plant(db, honestHistory(scene, 'A001'));
  expect((await bell).json).toMatchObject({ results: [{ id: 'issue:JY01:01JCQ00000000000000000A001' }] });
});

test('a lie is told for as long as it was asked for, where it was asked for', async () => {
  const server = await open({ when: /_changes/, times: 1, does: { lie: lies.answerWith({ results: 'soon' }) } });
  expect((await ask(server, '')).json).toHaveProperty('db_name');
  expect((await ask(server, '/_changes')).json).toEqual({ results: 'soon' });
  expect((await ask(server, '/_changes')).json).toMatchObject({ results: [] });
});

test('lies about rows and sequences bend what they are named for', async () => {
  const server = await open();
  for (const tail of ['A001', 'A002']) server.couch.plant(db, honestHistory(scene, tail));
  const told = async (lie: lies.Lie) => {
    server.beHonest();
    server.behave({ does: { lie } });
    return (await ask(server, '/_changes?include_docs=true')).json as unknown as { results: { id?: string; doc?: { _id: string } }[]; last_seq: string };
  };
  expect((await told(lies.swapDocuments)).results.map(({ id, doc }) => id === doc?._id)).toEqual([false, false]);
  expect((await told(lies.renameRows)).results.map(({ id }) => id?.slice(-4))).toEqual(['0000', '0000']);
  expect((await told(lies.sequenceGoesBack)).last_seq).toMatch(/^0-/);
  expect((await told(lies.repeatRows)).results).toHaveLength(4);
  expect((await told(lies.emptyRows)).results).toEqual([{}, {}]);
  expect(await told(lies.alwaysPending)).toMatchObject({ results: [], pending: 1000 });
});

test('a write that is praised and forgotten is not there', async () => {
  const server = await open({ when: /_bulk_docs/, does: { swallow: true } });
  expect((await ask(server, '/_bulk_docs', { docs: [{ _id: 'a' }] })).json).toMatchObject([{ ok: true, id: 'a' }]);
  expect(server.couch.documents(db)).toEqual([]);
});

test('a redirect leads to a place that counts who comes', async () => {
  const server = await open({ does: { trick: 'redirect' } });
  await fetch(`${server.url}/${db}`, { redirect: 'manual' });
  expect(server.misled()).toEqual([]);
  await fetch(`${server.url}/${db}`);
  expect(server.misled()).toMatchObject([{ request: `GET /${db}` }]);
});

test.each(['endless', 'endless_blanks', 'gzip_bomb'] as const)('%s: there is more than anybody should read, and it ends when the reader leaves', async (trick) => {
  const server = await open({ does: { trick } });
  expect(await readUpTo(server, 5_000_000)).toBeGreaterThanOrEqual(5_000_000);
  await expect.poll(() => server.seen()[0]).toMatchObject({ hungUp: true });
});

test('huge is whole and as long as it says', async () => {
  const server = await open({ does: { trick: 'huge' } });
  expect(await readUpTo(server, Infinity)).toBeGreaterThan(80 * 1024 * 1024);
});

test.each(['html_login', 'not_json', 'half_json', 'empty', 'hang_up', 'short', 'bad_gzip', 'no_http'] as const)('%s: no JSON comes out of it', async (trick: Trick) => {
  const server = await open({ does: { trick } });
  await expect(ask(server, '/_changes')).rejects.toThrow();
});

test.each(['mute', 'silent', 'drip'] as const)('%s: whoever waits, waits', async (trick) => {
  const server = await open({ does: { trick } });
  const asked = fetch(`${server.url}/${db}`, { signal: AbortSignal.timeout(400) }).then((response) => response.json());
  await expect(asked).rejects.toMatchObject({ name: 'TimeoutError' });
  await expect.poll(() => server.seen()[0]).toMatchObject({ hungUp: true });
});

test('every forgery is wrong in one way only: altered ones do not match their hash, the others do', () => {
  const forged = forgedHistories(scene);
  expect(new Set(forged.map(({ document }) => document._id)).size).toBe(forged.length);
  for (const { name, why, document } of forged) {
    if (why === 'not_a_record') continue;
    const intact = (document['events'] as unknown as Event[]).every((event) => isIntact(document._id, event));
    expect([name, intact]).toEqual([name, why !== 'altered']);
  }
});

test('dangerous texts go out as they are', async () => {
  const server = await open();
  const texts = dangerousTexts(scene);
  for (const { id, text } of texts) server.couch.plantText(db, id, text);
  const answer = await (await fetch(`${server.url}/${db}/_changes?include_docs=true`)).text();
  for (const { text } of texts) expect(answer.includes(text)).toBe(true);
});
