/** Every rule of the county tried with real requests: with a stolen station password, as the office, the carrier and nobody. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeAccount } from '../../../electron/host/county/accounts.ts';
import { apply, plan } from '../../../electron/host/county/apply.ts';
import { countiesOn } from '../../../electron/host/county/found.ts';
import { throwawayId } from '../../../electron/host/county/throwaway.ts';
import { type AdminServer, openServer } from '../../../electron/host/county/server.ts';
import { checkNames } from '../../../electron/host/county/tries.ts';
import { type Checked, verify } from '../../../electron/host/county/verify.ts';
import { openCounty } from '../../county/open-county.ts';
import { countyHookMs, type TestCounty } from '../../county/server.ts';
import { must } from '../../must.ts';

let ground: TestCounty;
let server: AdminServer;
let rows: readonly Checked[];
const named = (outcome: Checked['outcome']) => rows.filter((row) => row.outcome === outcome).map(({ check }) => check);

beforeAll(async () => {
  ground = await openCounty(['JY01-A'], { settings: false });
  server = must(await openServer(ground.url, ground.admin));
  rows = must(await verify(server, ground.county, { address: ground.url, nowMs: Date.now(), randomBytes }));
}, countyHookMs);
afterAll(() => ground.close());

test('every promise is tried', () => {
  expect(rows.map(({ check }) => check)).toEqual(checkNames);
});

test('no rule is broken: a stolen station password reads and writes its own station, and does nothing else', () => {
  // The plan names settings of the server, which a test does not change on a server that others use.
  expect(rows.filter(({ check, outcome }) => outcome === 'broken' && check !== 'as_planned')).toEqual([]);
});

test('what is left open is named: by CouchDB what a proxy closes, by the practice county what it cannot', () => {
  if (ground.kind === 'couchdb') {
    // replicate is closed as well once the plan's setting is applied
    expect(named('open')).toEqual(expect.arrayContaining(['local', 'forwarded']));
    expect(named('not_shown')).toEqual([]);
  } else {
    expect(named('not_shown')).toEqual(['index', 'all_dbs', 'own_roles', 'local', 'replicate', 'lock_out', 'forwarded']);
  }
});

test('what a trial left that was cut short an hour ago goes with the next one; a younger one may be under way', async () => {
  const now = Date.now();
  const left = { old: throwawayId(now - 2 * 3_600_000, randomBytes), young: throwawayId(now, randomBytes) };
  for (const county of Object.values(left)) {
    const info = { county, name: '试', office: 'ZZ00', practice: ground.kind === 'practice' };
    must(await apply(server, info, must(await plan(server, info)).filter((step) => step.do !== 'set'), randomBytes));
  }
  expect(await countiesOn(server)).not.toContain(left.young);
  must(await verify(server, ground.county, { address: ground.url, nowMs: now, randomBytes }));
  const names = (await ground.ask('_all_dbs')).body as string[];
  expect(names.filter((name) => name.includes(left.old))).toEqual([]);
  expect(names.filter((name) => name.includes(left.young))).toHaveLength(2);
  for (const name of names.filter((each) => each.includes(left.young))) await ground.ask(name, { method: 'DELETE' });
  await removeAccount(server, `lx-${left.young}-carrier`);
});

test('nothing of the trial is left behind', async () => {
  const { body } = await ground.ask('_all_dbs');
  if (ground.kind === 'couchdb') return; // others may try theirs at this moment
  expect((body as string[]).filter((name) => name.startsWith('lx-v'))).toEqual([]);
  expect(JSON.stringify((await ground.ask('_users/_all_docs')).body)).not.toContain('user:lx-v');
});
