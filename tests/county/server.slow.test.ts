/** The ground that tests of the county stand on: a server with an admin, with rules, and one that old faults do not end. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countyHookMs, openTestCounty, type TestCounty } from './server.ts';

let server: TestCounty;
const inCounty = (name: string) => `lx-${server.county}-${name}`;
beforeAll(async () => {
  server = await openTestCounty();
}, countyHookMs);
afterAll(() => server.close());

test('nobody but the admin makes a database', async () => {
  expect((await server.ask(inCounty('office'), { method: 'PUT', as: null })).status).toBeGreaterThanOrEqual(400);
  expect((await server.ask(inCounty('office'), { method: 'PUT' })).status).toBe(201);
});

test('a rule refuses by throwing, and knows database, account and roles', async () => {
  const database = inCounty('station-jy01');
  await server.ask(database, { method: 'PUT' });
  await server.ask('_users/org.couchdb.user:' + inCounty('jy01-a'), {
    method: 'PUT',
    body: { _id: `org.couchdb.user:${inCounty('jy01-a')}`, name: inCounty('jy01-a'), type: 'user', roles: ['lx:probe'], password: 'a-password-of-a-test' },
  });
  await server.ask(`${database}/_security`, { method: 'PUT', body: { admins: { roles: ['_admin'] }, members: { roles: ['lx:probe'] } } });
  const rule = 'function (n, o, user, sec) { throw({ forbidden: JSON.stringify([user.db, user.name, user.roles, sec.members.roles]) }); }';
  await server.ask(`${database}/_design/lx`, { method: 'PUT', body: { _id: '_design/lx', validate_doc_update: rule } });
  const answer = await server.ask(`${database}/one`, { method: 'PUT', body: { _id: 'one' }, as: { user: inCounty('jy01-a'), password: 'a-password-of-a-test' } });
  expect(answer.status).toBe(403);
  const [db, name, roles, members] = JSON.parse((answer.body as { reason: string }).reason) as unknown[];
  expect({ db, name, members }).toEqual({ db: database, name: inCounty('jy01-a'), members: ['lx:probe'] });
  expect(roles).toContain('lx:probe');
});

test('a filter that it does not know ends one request and not the county', async () => {
  const answer = await server.ask(`${inCounty('office')}/_changes?filter=_selector`, { method: 'POST', body: { selector: {} } });
  expect(answer.status).toBe(server.kind === 'couchdb' ? 200 : 500);
  expect((await server.ask(inCounty('office'))).status).toBe(200);
});
