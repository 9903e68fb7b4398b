/**
 * What verify tries: each row one promise of the county, with the request that would break it. The attacker has one station's
 * password (ZZ01-A of a throwaway county) and knows everything about the rules.
 */
import type { CountyId } from '../../../shared/county/names.ts';
import { officeDatabase, referenceDatabase, stationDatabase } from '../../../shared/county/names.ts';
import { readRefusal, type RefusalCode } from '../../../shared/county/refusal.ts';
import { type Event, type EventBody, sealEvent } from '../../../shared/kernel/record/event.ts';
import { toInstant } from '../../../shared/kernel/time.ts';
import { type Account, type AdminServer, type Answer, type Asking, type Server, serverAs } from './server.ts';

export type Ground = {
  /** the throwaway county */
  readonly county: CountyId;
  /** the real one, tried from outside only */
  readonly real: CountyId;
  readonly admin: AdminServer;
  /** of ZZ01-A */
  readonly account: Account;
  readonly address: string;
  readonly nowMs: number;
  readonly nextId: (kind: string, station: string) => string;
  readonly station: Server;
  readonly office: Server;
  readonly carrier: Server;
  readonly nobody: Server;
};

type Try = {
  readonly check: CheckName;
  /** what it means where it does not hold: not a broken rule, but something known of this kind of server */
  readonly weakness?: (server: AdminServer) => 'open' | 'not_shown' | null;
  readonly run: (ground: Ground) => Promise<{ readonly well: boolean; readonly said: string }>;
};

export const checkNames = [
  'as_planned', 'works_station', 'works_office', 'works_carrier', 'nobody', 'foreign', 'neighbour_read', 'neighbour_write', 'reference_write', 'office_read',
  'delete', 'history_cut', 'altered', 'not_author', 'other_role', 'unknown_type', 'future_clock', 'other_station_id', 'extra_key', 'too_large', 'whole_tree', 'attachment',
  'design', 'security', 'revs_limit', 'index', 'purge', 'compact', 'make_database', 'drop_database', 'all_dbs', 'dbs_info', 'tasks', 'jobs', 'job_write',
  'accounts', 'own_roles', 'config', 'local', 'replicate', 'lock_out', 'forwarded',
] as const;
export type CheckName = (typeof checkNames)[number];

const data = { name: '1', level: 'village', parent: '' } as const;

function placeAdded({ nowMs }: Ground, record: string, change: Partial<EventBody> = {}): Event {
  const by = { staff: 'staff:ZZ01:01000000000000000000000000', role: 'clerk', device: 'ZZ01-A' } as const;
  const at = nowMs - 60_000;
  return sealEvent(record, { type: 'place.added', v: 1, at: toInstant(at), hlc: `${String(at).padStart(13, '0')}-0000`, by, after: [], data, ...change });
}
const document = (record: string, events: readonly unknown[], more: object = {}) => ({ _id: record, v: 1, events, ...more });
const put = (server: Server, database: string, body: { readonly _id: string }) => server.ask(`${database}/${encodeURIComponent(body._id)}`, { method: 'PUT', body });
const mine = ({ county }: Ground) => stationDatabase(county, 'ZZ01');
const neighbour = ({ county }: Ground) => stationDatabase(county, 'ZZ02');
const own = (ground: Ground) => ground.nextId('place', 'ZZ01');

const short = ({ status, body }: Answer): string => {
  const { error, reason } = (body ?? {}) as { readonly error?: unknown; readonly reason?: unknown };
  return [status, error, reason].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ').slice(0, 120);
};
/** Done by the server as asked. */
const done = (answer: Answer) => ({ well: answer.status >= 200 && answer.status < 300, said: short(answer) });
/** Not done: CouchDB answers some of these with 500, which is a refusal all the same. */
const refused = (answer: Answer) => ({ well: answer.status >= 400, said: short(answer) });
/** Turned away by a rule of ours, for this reason. */
function byRule(code: RefusalCode, answer: Answer) {
  const row = (Array.isArray(answer.body) ? answer.body[0] : answer.body) as { readonly reason?: string } | null | undefined;
  return { well: readRefusal(row?.reason ?? '')?.code === code, said: short({ status: answer.status, body: row }) };
}

const oldServer = (server: AdminServer) => (server.kind === 'practice' ? 'not_shown' : null);
const untilProxy = (server: AdminServer) => (server.kind === 'practice' ? 'not_shown' : 'open');

/** One request as the station, which must be turned away. */
const asStation = (check: CheckName, path: (ground: Ground) => string, asking?: (ground: Ground) => Asking): Try => ({
  check,
  weakness: oldServer,
  run: async (ground) => refused(await ground.station.ask(path(ground), asking?.(ground))),
});
/** One write as the station, which a rule must turn away. */
const against = (check: CheckName, code: RefusalCode, write: (ground: Ground, record: string) => { readonly _id: string }): Try => ({
  check,
  run: async (ground) => byRule(code, await put(ground.station, mine(ground), write(ground, own(ground)))),
});
/** As against, on top of a record that is there. */
const onTop = (check: CheckName, code: RefusalCode, write: (record: string, first: Event, rev: string) => { readonly _id: string }): Try => ({
  check,
  run: async (ground) => {
    const record = own(ground);
    const first = placeAdded(ground, record);
    const there = await put(ground.station, mine(ground), document(record, [first]));
    return byRule(code, await put(ground.station, mine(ground), write(record, first, (there.body as { readonly rev?: string } | null)?.rev ?? '')));
  },
});
const json = (body: unknown, method: 'PUT' | 'POST' = 'POST') => () => ({ method, body });

export const tries: readonly Try[] = [
  { check: 'works_station', run: async (ground) => done(await put(ground.station, mine(ground), document(...one(ground)))) },
  {
    check: 'works_office',
    run: async (ground) => {
      const record = ground.nextId('place', 'ZZ00');
      const by = { staff: 'staff:ZZ00:01000000000000000000000000', role: 'county_clerk', device: 'ZZ00-A' } as const;
      const wrote = await put(ground.office, referenceDatabase(ground.county), document(record, [placeAdded(ground, record, { by })]));
      return wrote.status === 201 ? done(await ground.station.ask(`${referenceDatabase(ground.county)}/${encodeURIComponent(record)}`)) : done(wrote);
    },
  },
  { check: 'works_carrier', run: async (ground) => done(await put(ground.carrier, mine(ground), document(...one(ground)))) },

  { check: 'nobody', run: async ({ nobody, real }) => refused(await nobody.ask(referenceDatabase(real))) },
  { check: 'foreign', run: async ({ office, real }) => refused(await office.ask(referenceDatabase(real))) },
  asStation('neighbour_read', (ground) => `${neighbour(ground)}/_all_docs`),
  { check: 'neighbour_write', run: async (ground) => refused(await put(ground.station, neighbour(ground), document(...one(ground)))) },
  { check: 'reference_write', run: async (ground) => refused(await put(ground.station, referenceDatabase(ground.county), document(...one(ground)))) },
  asStation('office_read', ({ county }) => `${officeDatabase(county)}/_all_docs`),

  onTop('delete', 'deleted', (_id, _first, _rev) => ({ _id, _rev, _deleted: true }) as { readonly _id: string }),
  onTop('history_cut', 'history_cut', (record, first, _rev) => document(record, [{ ...first, id: first.id.split('').reverse().join('') }], { _rev })),
  against('altered', 'altered', (ground, record) => document(record, [{ ...placeAdded(ground, record), data: { ...data, name: '2' } }])),
  against('not_author', 'not_author', (ground, record) => document(record, [placeAdded(ground, record, { by: { staff: 'staff:ZZ01:01000000000000000000000000', role: 'clerk', device: 'ZZ01-B' } })])),
  against('other_role', 'role_not_allowed', (ground, record) => document(record, [placeAdded(ground, record, { by: { staff: 'staff:ZZ01:01000000000000000000000000', role: 'county_clerk', device: 'ZZ01-A' } })])),
  against('unknown_type', 'type_not_allowed', (ground, record) => document(record, [placeAdded(ground, record, { type: 'place.invented' })])),
  against('future_clock', 'future_clock', (ground, record) => document(record, [placeAdded(ground, record, { hlc: '4070908800000-0000' })])),
  {
    check: 'other_station_id',
    run: async (ground) => {
      const record = ground.nextId('place', 'ZZ02');
      return byRule('wrong_station', await put(ground.station, mine(ground), document(record, [placeAdded(ground, record)])));
    },
  },
  against('extra_key', 'malformed', (ground, record) => document(record, [placeAdded(ground, record)], { stage: 'open' })),
  {
    check: 'too_large',
    run: async (ground) => {
      const record = own(ground);
      return refused(await put(ground.station, mine(ground), document(record, [placeAdded(ground, record, { data: { ...data, name: '1'.repeat(70_000) } })])));
    },
  },
  {
    check: 'whole_tree',
    run: async (ground) => {
      const record = own(ground);
      const docs = [document(record, [placeAdded(ground, record)], { _rev: '9-0123456789abcdef0123456789abcdef' })];
      return byRule('not_an_edit', await ground.station.ask(`${mine(ground)}/_bulk_docs`, { method: 'POST', body: { docs, new_edits: false } }));
    },
  },
  against('attachment', 'malformed', (ground, record) => document(record, [placeAdded(ground, record)], { _attachments: { a: { content_type: 'text/plain', data: 'YQ==' } } })),

  asStation('design', (ground) => `${mine(ground)}/_design/mine`, json({ _id: '_design/mine', views: {} }, 'PUT')),
  asStation('security', (ground) => `${mine(ground)}/_security`, json({ members: { roles: [] }, admins: { roles: [] } }, 'PUT')),
  asStation('revs_limit', (ground) => `${mine(ground)}/_revs_limit`, json(1, 'PUT')),
  asStation('index', (ground) => `${mine(ground)}/_index`, json({ index: { fields: ['v'] }, name: 'mine' })),
  asStation('purge', (ground) => `${mine(ground)}/_purge`, json({})),
  asStation('compact', (ground) => `${mine(ground)}/_compact`, json({})),
  asStation('make_database', ({ county }) => `lx-${county}-mine`, json(undefined, 'PUT')),
  asStation('drop_database', (ground) => mine(ground), () => ({ method: 'DELETE' })),
  asStation('all_dbs', () => '_all_dbs'),
  asStation('dbs_info', () => '_dbs_info', (ground) => ({ method: 'POST', body: { keys: [neighbour(ground)] } })),
  asStation('tasks', () => '_active_tasks'),
  asStation('jobs', () => '_scheduler/jobs'),
  asStation('job_write', () => '_replicator', (ground) => ({ method: 'POST', body: { _id: 'mine', source: neighbour(ground), target: mine(ground) } })),
  asStation('accounts', () => '_users/_all_docs'),
  {
    check: 'own_roles',
    weakness: oldServer,
    run: async (ground) => {
      const path = `_users/org.couchdb.user%3A${ground.account.user}`;
      const document = (await ground.admin.ask(path)).body as { readonly roles?: readonly string[] };
      return refused(await ground.station.ask(path, { method: 'PUT', body: { ...document, roles: [...(document.roles ?? []), `lx:${ground.county}:office`] } }));
    },
  },
  asStation('config', () => '_node/_local/_config'),

  { check: 'local', weakness: untilProxy, run: async (ground) => refused(await put(ground.station, mine(ground), { _id: '_local/mine', ...{ junk: '1' } })) },
  {
    check: 'replicate',
    weakness: untilProxy,
    // Nothing listens at this port. A server that tells "refused" from "not allowed" went there and looked.
    run: async (ground) => {
      const answer = await ground.station.ask('_replicate', { method: 'POST', body: { source: 'http://127.0.0.1:9/none', target: `${ground.address}/${mine(ground)}` } });
      const said = short(answer);
      return { well: answer.status >= 400 && answer.status < 500 && !/econnrefused|db_not_found|unauthorized to access or create/i.test(said), said };
    },
  },
  {
    check: 'lock_out',
    weakness: oldServer,
    run: async (ground) => {
      const guess = serverAs(ground.address, { user: `lx-${ground.county}-zz01-b`, password: 'guessed' });
      let answer = await guess.ask('_session');
      for (let tried = 1; tried < 7 && answer.status === 401; tried++) answer = await guess.ask('_session');
      return { well: answer.status === 403 || answer.status === 429 || answer.status === 503, said: short(answer) };
    },
  },
  {
    check: 'forwarded',
    weakness: untilProxy,
    // The account before is locked for this address. Who may say that he comes from elsewhere guesses on.
    run: async (ground) => {
      const elsewhere = serverAs(ground.address, { user: `lx-${ground.county}-zz01-b`, password: 'guessed' }, { 'X-Forwarded-For': '203.0.113.7' });
      const answer = await elsewhere.ask('_session');
      return { well: answer.status !== 401, said: short(answer) };
    },
  },
];

function one(ground: Ground): [string, Event[]] {
  const record = own(ground);
  return [record, [placeAdded(ground, record)]];
}
