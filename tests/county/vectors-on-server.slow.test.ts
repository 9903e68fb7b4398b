/**
 * The table of allowed and forbidden writes, sent to a real server: what the compiled rules say in the table they say there.
 * Rows that no server carries as far as a rule (they are no JSON, or no document) are skipped.
 */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apply, plan } from '../../electron/host/county/apply.ts';
import { setAccount } from '../../electron/host/county/accounts.ts';
import { addStation } from '../../electron/host/county/cards.ts';
import { type AdminServer, openServer } from '../../electron/host/county/server.ts';
import { readRefusal } from '../../shared/county/refusal.ts';
import { type AccountName, accountsOf } from '../shared/county/build-writes.ts';
import { oldRev, type Vector } from '../shared/county/vector.ts';
import { vectors } from '../shared/county/vectors.ts';
import { countyHookMs, openTestCounty, type TestCounty } from './server.ts';

let ground: TestCounty;
let table: readonly Vector[] = [];
const passwords = new Map<AccountName, string>();
const userOf = (name: string) => `lx-${ground.county}-vector-${name.toLowerCase()}`;

beforeAll(async () => {
  ground = await openTestCounty();
  table = vectors(Date.now(), ground.county);
  const opened = await openServer(ground.url, ground.admin);
  if (!opened.ok) throw new Error(opened.problem);
  await provision(opened.value);
  for (const [name, roles] of Object.entries(accountsOf(ground.county))) {
    if (name === 'admin' || name === 'nobody') continue;
    const password = randomBytes(18).toString('base64url');
    await setAccount(opened.value, userOf(name), roles, password);
    passwords.set(name as AccountName, password);
  }
}, countyHookMs);
afterAll(() => ground.close());

async function provision(server: AdminServer): Promise<void> {
  const county = { county: ground.county, name: '城固县人大代表工委', office: 'CG00', practice: true };
  const steps = await plan(server, county);
  if (!steps.ok) throw new Error(steps.problem);
  // Settings are the whole server's, and the rules need none of them.
  const done = await apply(server, county, steps.value.filter((step) => step.do !== 'set'), randomBytes);
  if (!done.ok) throw new Error(done.problem);
  const issue = { county: ground.county, address: ground.url, certificate: null, by: '', nowMs: Date.now(), randomBytes };
  for (const code of ['JY01', 'SC02']) {
    const card = await addStation(server, issue, { code, name: code, letter: 'Q' });
    if (!card.ok) throw new Error(card.problem);
  }
}

/** A table for names; the one that is sent is made for this server's county and moment. */
const named = vectors(0, 'tnames').map(({ name, sent }) => ({ name, sent }));

describe('what the rules say, a server says', () => {
  for (const [index, { name, sent }] of named.entries()) {
    test.skipIf(sent === 'never')(name, async () => {
      const vector = table[index];
      if (vector === undefined) throw new Error('BUG: the table has another length');
      expect(await said(vector)).toBe(vector.expect);
    });
  }
});

/** @returns `allowed`, the rule's code, or what the server itself said */
async function said(vector: Vector): Promise<string> {
  const { database, account } = vector;
  const path = `${database}/${encodeURIComponent(String(vector.new['_id'])).replace('_design%2F', '_design/').replace('_local%2F', '_local/')}`;
  const oldRevision = await standing(path, vector);
  const document = { ...vector.new, ...(vector.new['_rev'] === oldRev && oldRevision !== null ? { _rev: oldRevision } : {}) };
  const as = account === 'admin' ? ground.admin : account === 'nobody' ? null : { user: userOf(account), password: passwords.get(account) ?? '' };
  const answer =
    vector.sent === 'whole_tree'
      ? await ground.ask(`${database}/_bulk_docs`, { method: 'POST', body: { docs: [document], new_edits: false }, as })
      : await ground.ask(path, { method: 'PUT', body: document, as });
  const row = (Array.isArray(answer.body) ? (answer.body[0] ?? {}) : answer.body) as { readonly error?: string; readonly reason?: string };
  if (answer.status < 300 && row.error === undefined) return 'allowed';
  const rule = readRefusal(row.reason ?? '');
  if (rule !== null) return rule.code;
  // Who has no business in a database is turned away at its door, before any rule.
  return answer.status === 401 || answer.status === 403 ? 'not_a_member' : `${answer.status} ${row.error} ${row.reason}`;
}

/** The admin brings about what is there before. @returns its revision */
async function standing(path: string, { old, new: written }: Vector): Promise<string | null> {
  const there = await ground.ask(path);
  const rev = there.status === 200 ? (there.body as { readonly _rev: string })._rev : null;
  if (old === null) {
    if (rev !== null && !String(written['_id']).startsWith('_')) await ground.ask(`${path}?rev=${rev}`, { method: 'DELETE' });
    return null;
  }
  const { _rev, ...document } = old;
  const put = await ground.ask(path, { method: 'PUT', body: { ...document, ...(rev === null ? {} : { _rev: rev }) } });
  if (put.status >= 300) throw new Error(`the admin cannot write what should be there before: ${JSON.stringify(put.body)}`);
  return (put.body as { readonly rev: string }).rev;
}
