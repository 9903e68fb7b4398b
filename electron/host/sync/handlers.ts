/** Sync: joining a county, carrying requests, holding bells, keeping what came. */
import { join as joinPath } from 'node:path';
import type { RoomHandlers } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { toInstant } from '../../../shared/kernel/time.ts';
import type { Abilities, Clock } from '../abilities.ts';
import type { Journal } from '../backup/journal.ts';
import type { Emit, HostContext } from '../context.ts';
import { diskProblem } from '../files/disk.ts';
import { oneAtATime } from '../files/one-at-a-time.ts';
import type { Log } from '../log.ts';
import type { StationFile } from '../settings/station-file.ts';
import { isOurDatabase } from './allowed.ts';
import { createConnection } from './connection.ts';
import { type CountyFile, factsOf, type Membership, openCountyFile } from './county-file.ts';
import { exchange, ownAccount } from './exchange.ts';
import type { Pace } from './feed.ts';
import { createFeeds } from './feeds.ts';
import { keep } from './keep.ts';
import { openLine } from './line.ts';
import { readCard } from './read-card.ts';
import { tryCard } from './try-card.ts';

export type SyncParts = {
  readonly dataDir: string;
  readonly abilities: Pick<Abilities, 'secretBox'>;
  readonly clock: Clock;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly stationFile: StationFile;
  readonly journal: Journal;
  readonly emit: Emit;
  readonly log: Log;
  /** left out everywhere but in tests of the bells */
  readonly pace?: Pace;
};

export type SyncRoom = {
  readonly handlers: RoomHandlers<'sync', HostContext>;
  /** a window or tab is gone: its bells end */
  readonly forget: (client: string) => void;
  /** breaks off requests and bells */
  readonly close: () => void;
  /** for bundles, which are sealed with the card's seed */
  readonly membership: () => Membership | null;
  /** for the office's board: how its server is administered */
  readonly server: Pick<CountyFile, 'server' | 'keepServer'>;
  /** one document of the county, null when it is not there */
  readonly ask: (db: string, id: string) => Promise<Result<unknown, 'county_unreachable'>>;
};

/** The room of sync. @throws the system's error when the county's file is there and cannot be read */
export async function openSync(parts: SyncParts): Promise<SyncRoom> {
  const { dataDir, clock, stationFile, journal, emit, log } = parts;
  const county = await openCountyFile({
    path: joinPath(dataDir, 'county.json'),
    secretBox: parts.abilities.secretBox,
    stationFile,
    nowMs: clock(),
    onUnreadable: () => log('county_secrets_unreadable'),
  });
  const feeds = createFeeds({
    randomBytes: parts.randomBytes,
    ring: (client, db, seq) => {
      if (connection.open() !== null) emit(client, 'sync.bell', { db, seq });
    },
    ...(parts.pace === undefined ? {} : { pace: parts.pace }),
  });
  const connection = createConnection(county, feeds.stop);
  const inTurn = oneAtATime();
  const read = (text: string) => readCard(text, stationFile.founded()?.station ?? null, clock());

  const handlers: RoomHandlers<'sync', HostContext> = {
    county: async () => ok({ joined: county.membership()?.joined ?? null, choices: county.choices() }),

    readCard: async ({ text }) => {
      const card = read(text);
      return card.ok ? ok(factsOf(card.value)) : card;
    },

    tryCard: async ({ text }) => {
      const card = read(text);
      if (!card.ok) return card;
      const line = openLine({ url: card.value.url, certificate: card.value.certificate, sockets: 1 });
      try {
        return ok({ checks: await tryCard(card.value, line, county.wasHere(card.value), clock) });
      } finally {
        line.close();
      }
    },

    join: ({ text, choices }) =>
      inTurn(async () => {
        if (stationFile.founded() === null) return err('no_station');
        const card = read(text);
        if (!card.ok) return card;
        // A new card of the same county brings a new password or address; another county must be left first.
        const before = county.membership()?.joined;
        if (before !== undefined && before.fingerprint !== card.value.fingerprint) return err('already_joined');
        try {
          const joined = await county.join(card.value, choices, before?.joinedAt ?? toInstant(clock()));
          log('county_joined');
          emit('all', 'sync.changed', {});
          return ok(joined);
        } catch (error) {
          return diskProblem(error, dataDir);
        }
      }),

    leave: () =>
      inTurn(async () => {
        try {
          await county.leave();
        } catch (error) {
          return diskProblem(error, dataDir);
        }
        connection.close();
        log('county_left');
        emit('all', 'sync.changed', {});
        return ok({});
      }),

    choose: ({ choices }) =>
      inTurn(async () => {
        try {
          await county.choose(choices);
        } catch (error) {
          return diskProblem(error, dataDir);
        }
        emit('all', 'sync.changed', {});
        return ok({});
      }),

    exchange: async (input) => {
      const open = connection.open();
      return open === null ? err('not_joined') : exchange(open.membership, open.requests, input);
    },

    keep: ({ entries }) => keep(entries, { journal, stationFile, emit }),

    listen: async ({ feeds: wanted }, { caller }) => {
      if (wanted.length === 0) {
        feeds.forget(caller.client);
        return ok({});
      }
      const open = connection.open();
      if (open === null) return err('not_joined');
      if (!wanted.every(({ db }) => isOurDatabase(open.membership.joined, db))) return err('not_allowed');
      feeds.listen(caller.client, wanted, open.bells, ownAccount(open.membership));
      return ok({});
    },
  };
  const ask: SyncRoom['ask'] = async (db, id) => {
    const open = connection.open();
    if (open === null) return err('county_unreachable');
    const answer = await exchange(open.membership, open.requests, { db, path: encodeURIComponent(id), method: 'GET', body: null, as: 'self', timeoutMs: 10_000 });
    if (!answer.ok || (answer.value.status !== 200 && answer.value.status !== 404)) return err('county_unreachable');
    return ok(answer.value.status === 404 ? null : (JSON.parse(answer.value.body) as unknown));
  };
  const server: SyncRoom['server'] = { server: county.server, keepServer: (known) => inTurn(() => county.keepServer(known)) };
  return { handlers, forget: feeds.forget, close: connection.close, membership: county.membership, server, ask };
}
