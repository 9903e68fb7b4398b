/**
 * A county's server for tests: the practice county's in memory, or, where COUCHDB_URL and COUCHDB_ADMIN (user:password) are
 * given, that CouchDB 3.x with a county id of its own for each call; all that carries this id is removed at the end.
 * The first call on a machine installs the practice server (about 20 s): give the hook `countyHookMs`.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPracticeServer } from '../../electron/practice-county/install.ts';
import { startPracticeServer } from '../../electron/practice-county/start.ts';

export type TestCounty = {
  /** without a slash at the end, without credentials */
  readonly url: string;
  readonly admin: { readonly user: string; readonly password: string };
  readonly kind: 'practice' | 'couchdb';
  /** a county id that nobody else uses on this server */
  readonly county: string;
  /** one request as the admin (or as `as`, or nobody), JSON in and out */
  readonly ask: (path: string, request?: Asked) => Promise<{ readonly status: number; readonly body: unknown }>;
  readonly close: () => Promise<void>;
};
type Asked = { readonly method?: string; readonly body?: unknown; readonly as?: { readonly user: string; readonly password: string } | null };

/** For hooks that open a county: long enough for a first install on a slow line. */
export const countyHookMs = 240_000;

/** @throws with the reason in words when no server can be had */
export async function openTestCounty(environment: NodeJS.ProcessEnv = process.env): Promise<TestCounty> {
  const county = `t${randomBytes(4).toString('hex')}`;
  const given = environment['COUCHDB_URL'] ?? '';
  if (given === '') return openPractice(county);
  const [user = '', ...rest] = (environment['COUCHDB_ADMIN'] ?? '').split(':');
  const admin = { user, password: rest.join(':') };
  if (user === '' || admin.password === '') throw new Error('COUCHDB_URL needs COUCHDB_ADMIN=user:password beside it');
  const url = given.replace(/\/+$/, '');
  const ask = asker(url, admin);
  return { url, admin, kind: 'couchdb', county, ask, close: () => removeCounty(ask, county) };
}

async function openPractice(county: string): Promise<TestCounty> {
  const modules = await installPracticeServer();
  if (!modules.ok) throw new Error(`the practice county's server cannot be installed (${modules.problem}): ${String(modules.facts?.['said'] ?? modules.facts?.['code'] ?? '')}`);
  const data = await mkdtemp(join(tmpdir(), 'lianxin-county-'));
  const admin = { user: 'admin', password: randomBytes(18).toString('base64url') };
  const started = await startPracticeServer({ modules: modules.value, data, memory: true, port: 0, admin });
  if (!started.ok) throw new Error(`the practice county's server did not start: ${String(started.facts?.['said'])}`);
  const { url, close } = started.value;
  return {
    url,
    admin,
    kind: 'practice',
    county,
    ask: asker(url, admin),
    close: async () => {
      await close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

function asker(url: string, admin: TestCounty['admin']): TestCounty['ask'] {
  return async (path, { method = 'GET', body, as = admin } = {}) => {
    const answer = await fetch(`${url}/${path}`, {
      method,
      headers: {
        ...(as === null ? {} : { authorization: `Basic ${Buffer.from(`${as.user}:${as.password}`).toString('base64')}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await answer.text();
    return { status: answer.status, body: readJson(text) };
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Databases and accounts of this county, and nothing else. */
async function removeCounty(ask: TestCounty['ask'], county: string): Promise<void> {
  const start = `lx-${county}-`;
  const { body: names } = await ask(`_all_dbs?start_key=${encodeURIComponent(JSON.stringify(start))}&end_key=${encodeURIComponent(JSON.stringify(`${start}~`))}`);
  for (const name of (names as string[]).filter((each) => each.startsWith(start))) await ask(encodeURIComponent(name), { method: 'DELETE' });
  const user = `org.couchdb.user:${start}`;
  const { body } = await ask(`_users/_all_docs?start_key=${encodeURIComponent(JSON.stringify(user))}&end_key=${encodeURIComponent(JSON.stringify(`${user}~`))}`);
  for (const { id, value } of (body as { rows?: { id: string; value: { rev: string } }[] }).rows ?? []) {
    await ask(`_users/${encodeURIComponent(id)}?rev=${value.rev}`, { method: 'DELETE' });
  }
}
