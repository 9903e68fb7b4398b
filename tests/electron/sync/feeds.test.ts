/** The bells: no change is missed, whatever becomes of a poll, and nobody is asked more than the pace allows. */
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Pace } from '../../../electron/host/sync/feed.ts';
import { createFeeds } from '../../../electron/host/sync/feeds.ts';
import { openLine } from '../../../electron/host/sync/line.ts';
import { random } from '../open-host.ts';
import { type ChangesServer, serveChanges } from './changes-server.ts';
import { json } from './county-server.ts';

const db = 'lx-chenggu-station-jy01';
const account = { user: 'lx-chenggu-jy01-a', password: 'p' };
/** Quick, so that a test waits for nothing; what is measured sets its own. */
const quick: Pace = { holdMs: 1, longestHoldMs: 4, firstWaitMs: 1, longestWaitMs: 8, beatMs: 25_000, silenceMs: 10_000 };

function openFeeds(server: ChangesServer, pace: Pace = quick) {
  const line = openLine({ url: server.url, certificate: null, sockets: Infinity });
  const rung: { client: string; db: string; seq: string | null }[] = [];
  const watchers = new Set<() => void>();
  const feeds = createFeeds({
    randomBytes: random,
    pace,
    ring: (client, rungDb, seq) => {
      rung.push({ client, db: rungDb, seq });
      for (const watcher of watchers) watcher();
    },
  });
  onTestFinished(() => {
    feeds.stop();
    line.close();
  });
  /** resolves when the bells that were heard say so */
  const heard = (enough: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!enough()) return;
        watchers.delete(look);
        resolve();
      };
      watchers.add(look);
      look();
    });
  const listen = (wanted: Record<string, string>, client = 'window:1') => feeds.listen(client, Object.entries(wanted).map(([name, since]) => ({ db: name, since })), line, account);
  return { feeds, line, rung, heard, listen, seqs: () => rung.map(({ seq }) => seq) };
}

describe('no change is missed', () => {
  test('when the very first poll is lost and something changes meanwhile', async () => {
    const server = await serveChanges();
    server.mischief.push((response) => {
      server.change(db);
      response.socket?.destroy();
    });
    const { listen, heard, seqs } = openFeeds(server);
    listen({ [db]: '0' });
    await heard(() => seqs().length === 2);
    expect(seqs()).toEqual([null, '1-x']);
    expect(server.askedFrom(db).slice(0, 2)).toEqual(['0', '0']);
  });

  test('when the app starts without a line and the line comes later', async () => {
    const server = await serveChanges();
    for (let i = 0; i < 5; i++) server.mischief.push((response) => response.socket?.destroy());
    server.mischief.push((response) => json(response, 503, { error: 'x', reason: 'y' }), (response) => response.end('<html>'));
    server.change(db);
    const { listen, heard, seqs } = openFeeds(server);
    listen({ [db]: '0' });
    await heard(() => seqs().includes('1-x'));
    expect(new Set(server.askedFrom(db).slice(0, 8))).toEqual(new Set(['0']));
  });

  test('when the page goes on from where it has read to, every change is rung once', async () => {
    const server = await serveChanges();
    const { listen, heard, seqs } = openFeeds(server);
    listen({ [db]: '0' });
    for (let i = 1; i <= 5; i++) {
      await server.whenWaiting(1);
      server.change(db);
      await heard(() => seqs().length === i);
      listen({ [db]: `${i}-x` });
    }
    await server.whenWaiting(1);
    expect(seqs()).toEqual(['1-x', '2-x', '3-x', '4-x', '5-x']);
  });

  test('when the page never comes back, the bell goes on from what it rang, not from now', async () => {
    const server = await serveChanges();
    const { listen, heard, seqs } = openFeeds(server);
    listen({ [db]: '0' });
    for (let i = 0; i < 3; i++) server.change(db);
    await heard(() => seqs().length === 3);
    expect(seqs()).toEqual(['1-x', '2-x', '3-x']);
    await server.whenWaiting(1);
    expect(server.askedFrom(db)).toEqual(['0', '1-x', '2-x', '3-x']);
  });

  test('when the page has read less than what was rung', async () => {
    const server = await serveChanges();
    const { listen, heard, seqs } = openFeeds(server);
    for (let i = 0; i < 4; i++) server.change(db);
    listen({ [db]: '3-x' });
    await heard(() => seqs().length === 1);
    await server.whenWaiting(1);
    listen({ [db]: '2-x' });
    await heard(() => seqs().length === 3);
    expect(seqs()).toEqual(['4-x', '3-x', '4-x']);
  });
});

describe('sixty stations', () => {
  test('are heard at once, and requests are not in their way', async () => {
    const server = await serveChanges();
    const { listen, heard, rung, line } = openFeeds(server);
    const names = Array.from({ length: 60 }, (_, i) => `lx-chenggu-station-s${String(i).padStart(2, '0')}`);
    listen(Object.fromEntries(names.map((name) => [name, '0'])));
    await server.whenWaiting(60);
    expect(await line.ask({ method: 'GET', path: '/lx-chenggu-reference', body: null, account, timeoutMs: 5000 })).toMatchObject({ ok: true });
    for (const name of names) server.change(name);
    await heard(() => rung.length === 60);
    expect(rung.map(({ db: name }) => name).sort()).toEqual(names);
    expect(new Set(rung.map(({ seq }) => seq))).toEqual(new Set(['1-x']));
  });

  test('asked for again with one more and one less, only those two change', async () => {
    const server = await serveChanges();
    const { listen } = openFeeds(server);
    listen({ 'lx-chenggu-station-s01': '0', 'lx-chenggu-station-s02': '0' });
    await server.whenWaiting(2);
    listen({ 'lx-chenggu-station-s02': '0', 'lx-chenggu-station-s03': '0' });
    await server.whenWaiting(['lx-chenggu-station-s02', 'lx-chenggu-station-s03']);
    for (const name of ['s01', 's02', 's03']) expect(server.askedFrom(`lx-chenggu-station-${name}`), name).toHaveLength(1);
  });
});

describe('a bell is silent', () => {
  test('for good, after one last sound, when the county no longer takes the password or the right', async () => {
    for (const status of [401, 403]) {
      const server = await serveChanges();
      server.mischief.push((response) => json(response, status, { error: 'x', reason: 'y' }));
      const { listen, heard, seqs, line } = openFeeds(server);
      listen({ [db]: '0' });
      await heard(() => seqs().length === 1);
      expect(seqs()).toEqual([null]);
      await line.ask({ method: 'GET', path: '/other', body: null, account, timeoutMs: 5000 }); // long enough for another poll, had there been one
      expect(server.askedFrom(db)).toEqual(['0']);
    }
  });

  test('in all databases, when one has met a password that is no longer taken: sixty tries would lock the account', async () => {
    const server = await serveChanges();
    const { listen, heard, seqs, line } = openFeeds(server);
    const names = Array.from({ length: 10 }, (_, i) => `lx-chenggu-station-s${i}0`);
    listen(Object.fromEntries(names.map((name) => [name, '0'])));
    await server.whenWaiting(10);
    server.mischief.push((response) => json(response, 401, { error: 'x', reason: 'y' }));
    server.change(names[0] ?? '');
    await heard(() => seqs().length === 2); // the change, then the refusal of the poll after it
    for (const name of names.slice(1)) server.change(name);
    await heard(() => seqs().length === 11);
    await line.ask({ method: 'GET', path: '/other', body: null, account, timeoutMs: 5000 });
    expect(server.asked.filter(({ url }) => url.includes('longpoll'))).toHaveLength(11);

    listen(Object.fromEntries(names.map((name) => [name, '1-x'])));
    await server.whenWaiting(10);
  });

  test('when the window that asked is gone, and only then', async () => {
    const server = await serveChanges();
    const { listen, feeds, rung, heard } = openFeeds(server);
    listen({ [db]: '0' }, 'window:1');
    listen({ [db]: '0' }, 'window:2');
    await server.whenWaiting(1);
    feeds.forget('window:1');
    server.change(db);
    await heard(() => rung.length === 1);
    expect(rung).toEqual([{ client: 'window:2', db, seq: '1-x' }]);
    await server.whenWaiting(1);
    feeds.forget('window:2');
    await server.whenWaiting(0);
  });
});

describe('nobody is asked too often', () => {
  /** Milliseconds between the polls that the server saw. */
  async function gaps(mischief: (server: ChangesServer) => void, pace: Pace, polls: number): Promise<number[]> {
    const server = await serveChanges();
    const times: number[] = [];
    await new Promise<void>((resolve) => {
      for (let i = 0; i < polls; i++) {
        server.mischief.push((response) => {
          times.push(performance.now());
          mischief(server);
          if (times.length === polls) resolve();
          if (pace === breaking) response.socket?.destroy();
          else json(response, 200, { results: [], last_seq: '0' });
        });
      }
      openFeeds(server, pace).listen({ [db]: '0' });
    });
    return times.slice(1).map((time, i) => time - (times[i] ?? 0));
  }
  const breaking: Pace = { ...quick, firstWaitMs: 40, longestWaitMs: 80 };

  test('by a line that is broken: each wait is about twice the one before, up to the longest', async () => {
    const waits = await gaps(() => undefined, breaking, 4);
    for (const [i, least] of [20, 40, 40].entries()) expect(waits[i]).toBeGreaterThanOrEqual(least - 2);
  });

  test('by a server that answers at once with nothing', async () => {
    const waits = await gaps(() => undefined, { ...quick, holdMs: 20, longestHoldMs: 6 }, 4);
    for (const [i, least] of [20, 40, 60].entries()) expect(waits[i]).toBeGreaterThanOrEqual(least - 2);
  });

  test('by a page that asks again and again for what it was told', async () => {
    const server = await serveChanges();
    const { listen, heard, seqs } = openFeeds(server, { ...quick, holdMs: 10_000, longestHoldMs: 10_000 });
    server.change(db);
    listen({ [db]: '0' });
    await heard(() => seqs().length === 1);
    for (let i = 0; i < 10; i++) listen({ [db]: '0' });
    listen({ [db]: '0', 'lx-chenggu-reference': '0' });
    await server.whenWaiting(1);
    expect(seqs()).toEqual(['1-x']);
    expect(server.askedFrom(db)).toEqual(['0']);
  });
});

test('where heartbeats do not come through, polls are asked that end by themselves', async () => {
  const server = await serveChanges();
  const { listen, heard, seqs } = openFeeds(server, { ...quick, silenceMs: 60 });
  listen({ [db]: '0' });
  await server.whenWaiting(1);
  await server.whenWaiting(0); // not a sound: given up
  await server.whenWaiting(1);
  server.change(db);
  await heard(() => seqs().length > 0);
  expect(seqs()[0]).toBe('1-x');
  expect(server.asked[0]?.url).toContain('heartbeat=25000');
  expect(server.asked[1]?.url).toMatch(/timeout=55000$/);
  await server.whenWaiting(1);
  expect(server.asked[2]?.url).toMatch(/timeout=55000$/);
});

test('a line that was dead for a while gets its heartbeats back', async () => {
  const server = await serveChanges();
  const silent = () => undefined;
  server.mischief.push(silent, silent, (response) => response.socket?.destroy());
  const { listen, heard, seqs } = openFeeds(server, { ...quick, silenceMs: 40 });
  listen({ [db]: '0' });
  await heard(() => seqs().length >= 2);
  server.change(db);
  await heard(() => seqs().includes('1-x'));
  const asked = server.asked.map(({ url }) => (url.includes('heartbeat') ? 'beats' : 'ends'));
  expect(asked.slice(0, 4)).toEqual(['beats', 'ends', 'beats', 'beats']);
});

test('a page that pulled after a break ends the wait: the next poll goes at once', async () => {
  const server = await serveChanges();
  server.mischief.push((response) => response.socket?.destroy());
  const { listen, heard, seqs } = openFeeds(server, { ...quick, firstWaitMs: 1_000_000, longestWaitMs: 1_000_000 });
  listen({ [db]: '0' });
  await heard(() => seqs().length === 1);
  listen({ [db]: '0' });
  await server.whenWaiting(1);
  expect(seqs()).toEqual([null]);
});
