/** What a plan makes of what was found, for servers that no test has at hand: fresh ones, old ones, clusters. */
import { expect, test } from 'vitest';
import type { Found } from '../../../electron/host/county/found.ts';
import { databasesOf, deviceOfAccount, rolesByName } from '../../../electron/host/county/layout.ts';
import { planCounty, type Step } from '../../../electron/host/county/plan.ts';
import { validateText } from '../../../shared/county/rules/text.ts';
import { must } from '../../must.ts';

const county = { county: 'chenggu', name: '城固县人大代表工委', office: 'CG00', practice: false };
const fresh: Found = { kind: 'couchdb', version: '3.5.0', system: ['_users', '_replicator'], nodes: [{ name: 'couchdb@127.0.0.1', settings: {} }], databases: {}, info: null, accounts: {} };
const settings = (steps: readonly Step[]) => steps.flatMap((step) => (step.do === 'set' ? [`${step.node} ${step.section}/${step.key}`] : []));

test('a CouchDB that was never set up gets its own databases first', () => {
  const steps = must(planCounty(county, { ...fresh, system: [] }));
  expect(steps.slice(0, 2)).toEqual([{ do: 'make_database', database: '_users', for: 'server' }, { do: 'make_database', database: '_replicator', for: 'server' }]);
});

test('nobody enters a database before it is said who does, and nobody writes before there are rules', () => {
  const steps = must(planCounty(county, fresh)).filter((step) => 'database' in step && step.database === 'lx-chenggu-office');
  expect(steps.map((step) => step.do)).toEqual(['make_database', 'set_security', 'write_rules']);
});

test('every node of a cluster is told; what is stricter already is left alone', () => {
  const nodes = [{ name: 'a', settings: {} }, { name: 'b', settings: { 'replicator/valid_endpoint_protocols': 'none', 'chttpd/max_http_request_size': '134217728' } }];
  expect(settings(must(planCounty(county, { ...fresh, nodes })))).toEqual(['a chttpd/max_http_request_size', 'a replicator/valid_endpoint_protocols']);
});

test('an older CouchDB is not told what it does not know, a loose one is told more', () => {
  expect(settings(must(planCounty(county, { ...fresh, version: '3.2.1' })))).toEqual(['couchdb@127.0.0.1 chttpd/max_http_request_size']);
  const nodes = [{ name: 'a', settings: { 'chttpd/enable_cors': 'true', 'couchdb/max_document_size': '4294967296', 'chttpd_auth_lockout/mode': 'off' } }];
  expect(settings(must(planCounty(county, { ...fresh, nodes })))).toEqual([
    'a couchdb/max_document_size', 'a chttpd/max_http_request_size', 'a replicator/valid_endpoint_protocols', 'a chttpd/enable_cors', 'a chttpd_auth_lockout/mode',
  ]);
  expect(settings(must(planCounty(county, { ...fresh, nodes: null })))).toEqual([]);
});

test('new rules reach every station that is there, and accounts get back the rights their name tells', () => {
  const stations = ['JY01', 'WJ01'];
  const databases = Object.fromEntries(databasesOf('chenggu', stations).map(({ name, security }) => [name, { security, rules: name.endsWith('jy01') ? 'function () {}' : validateText }]));
  const accounts = { 'lx-chenggu-carrier': ['lx:chenggu:member', 'lx:chenggu:carrier'], 'lx-chenggu-jy01-a': ['lx:chenggu:office'], 'lx-chenggu-wj01-a': rolesByName(county, 'lx-chenggu-wj01-a') ?? [] };
  const info = { _id: 'county:info' as const, v: 1 as const, ...county, key: '0'.repeat(32) };
  const steps = must(planCounty(county, { ...fresh, nodes: [], databases, accounts, info }));
  expect(steps).toEqual([
    { do: 'write_rules', database: 'lx-chenggu-station-jy01', renews: true },
    { do: 'set_roles', account: 'lx-chenggu-jy01-a', roles: ['lx:chenggu:member', 'lx:chenggu:station:JY01', 'lx:chenggu:device:JY01-A'] },
  ]);
});

test('only names that are exactly ours tell a computer', () => {
  expect(deviceOfAccount('chenggu', 'lx-chenggu-jy01-a')).toEqual({ station: 'JY01', letter: 'A' });
  for (const name of ['lx-chenggu-carrier', 'lx-chenggu-JY01-a', 'lx-chenggux-jy01-a', 'lx-chenggu-jy01-ab', 'jy01-a', '']) expect(deviceOfAccount('chenggu', name)).toBeNull();
});
