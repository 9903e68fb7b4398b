/** A county that has only changes: databases as counters, long-polls that wait, and what the test wants to go wrong. */
import type { ServerResponse } from 'node:http';
import { type Asked, json, serve, type TestServer } from './county-server.ts';

export type ChangesServer = TestServer & {
  /** something changes in this database */
  readonly change: (db: string) => void;
  /** resolves when so many long-polls wait, or one for each of these databases and no other */
  readonly whenWaiting: (what: number | readonly string[]) => Promise<void>;
  /** what to do with the next long-polls instead of answering; taken from the front */
  readonly mischief: ((response: ServerResponse) => void)[];
  /** sequences that long-polls of this database asked from, in order */
  readonly askedFrom: (db: string) => string[];
};

type Poll = { readonly db: string; readonly since: number; readonly response: ServerResponse };

export async function serveChanges(): Promise<ChangesServer> {
  const heads = new Map<string, number>();
  const polls = new Set<Poll>();
  const watchers = new Set<() => void>();
  const mischief: ((response: ServerResponse) => void)[] = [];
  const headOf = (db: string) => heads.get(db) ?? 0;

  const settle = () => {
    for (const poll of polls) if (headOf(poll.db) > poll.since) answer(poll);
    for (const watcher of watchers) watcher();
  };
  const answer = (poll: Poll) => {
    polls.delete(poll);
    json(poll.response, 200, { results: [{ seq: `${poll.since + 1}-x`, id: 'issue:x', changes: [{ rev: '1-a' }] }], last_seq: `${poll.since + 1}-x`, pending: headOf(poll.db) - poll.since - 1 });
  };
  const respond = (asked: Asked, response: ServerResponse) => {
    const url = new URL(asked.url, 'http://county');
    if (url.searchParams.get('feed') !== 'longpoll') return json(response, 200, { db_name: url.pathname.slice(1) });
    const trick = mischief.shift();
    if (trick !== undefined) return trick(response);
    const poll: Poll = { db: url.pathname.split('/')[1] ?? '', since: Number.parseInt(url.searchParams.get('since') ?? '0', 10), response };
    polls.add(poll);
    response.on('close', () => {
      polls.delete(poll);
      settle();
    });
    settle();
  };
  const server = await serve(respond);
  return {
    ...server,
    change: (db) => {
      heads.set(db, headOf(db) + 1);
      settle();
    },
    whenWaiting: (what) =>
      new Promise((resolve) => {
        const look = () => {
          const names = [...polls].map(({ db }) => db).sort();
          if (typeof what === 'number' ? names.length !== what : names.join() !== [...what].sort().join()) return;
          watchers.delete(look);
          resolve();
        };
        watchers.add(look);
        look();
      }),
    mischief,
    askedFrom: (db) => server.asked.filter(({ url }) => url.startsWith(`/${db}/`)).map(({ url }) => new URL(url, 'http://county').searchParams.get('since') ?? ''),
  };
}
