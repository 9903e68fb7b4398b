/**
 * All bells of this computer: one feed a database, held here because a page has six connections for everything. One page
 * asks for them, the one that replicates; when another takes over, its list replaces the former.
 */
import type { Line } from './line.ts';
import { type Feed, type Pace, type SharedByFeeds, startFeed, usualPace } from './feed.ts';
import type { Account } from './question.ts';

export type Wanted = { readonly db: string; readonly since: string };

export type Feeds = {
  /** replaces what was asked before; feeds of databases that stay are not interrupted */
  readonly listen: (client: string, wanted: readonly Wanted[], line: Line, account: Account) => void;
  /** ends the bells, if they are this client's: a page that came after it goes on hearing */
  readonly forget: (client: string) => void;
  readonly stop: () => void;
};

export type FeedsParts = {
  /** to the client that asked last */
  readonly ring: (client: string, db: string, seq: string | null) => void;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly pace?: Pace;
};

/** Holds nothing until somebody listens. */
export function createFeeds({ ring, randomBytes, pace = usualPace }: FeedsParts): Feeds {
  const feeds = new Map<string, Feed>();
  let owner: string | null = null;
  let on: { readonly line: Line; readonly shared: SharedByFeeds } | null = null;
  const chance = () => (randomBytes(1)[0] ?? 0) / 255;

  const stop = () => {
    for (const feed of feeds.values()) feed.stop();
    feeds.clear();
    owner = null;
  };

  return {
    listen: (client, wanted, line, account) => {
      if (on === null || on.line !== line) {
        stop(); // another county, or another password
        on = { line, shared: { beats: true, refused: false } };
      }
      const { shared } = on;
      shared.refused = false; // who asks again has reason to think that it is taken
      owner = client;
      const names = new Set(wanted.map(({ db }) => db));
      for (const [db, feed] of feeds) {
        if (names.has(db)) continue;
        feed.stop();
        feeds.delete(db);
      }
      for (const { db, since } of wanted) {
        const there = feeds.get(db);
        if (there !== undefined) there.listen(since);
        else feeds.set(db, startFeed({ db, since, line, account, chance, pace, shared, ring: (seq) => owner !== null && ring(owner, db, seq) }));
      }
    },
    forget: (client) => {
      if (client === owner) stop();
    },
    stop,
  };
}
