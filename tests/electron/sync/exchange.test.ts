/** What is carried to the county, and what is not: a page that was taken over reaches no further than sync does. */
import { describe, expect, test } from 'vitest';
import { json, serve, textOf } from './county-server.ts';
import { choices, goodCard, openStation } from './open-station.ts';

const base = { db: 'lx-chenggu-station-jy01', path: '', method: 'GET', body: null, as: 'self', timeoutMs: 5000 } as const;
const password = goodCard('http://127.0.0.1:1').password;

async function joined(office = false) {
  const server = await serve((_, response) => json(response, 200, { ok: true }));
  const { here } = await openStation(office ? { code: 'CG00', party: 'office' } : {});
  const card = goodCard(server.url, office ? { station: 'CG00', carrier: 'carrier-password-1234' } : {});
  const done = await here.sync.join({ text: textOf(card), choices });
  if (!done.ok) throw new Error(done.problem);
  type Input = Parameters<typeof here.sync.exchange>[0];
  const ask = async (changes: Partial<Input>) => {
    const answer = await here.sync.exchange({ ...base, ...changes });
    return answer.ok ? answer.value.status : answer.problem;
  };
  return { server, ask, here };
}

describe('a station', () => {
  test('reaches its own database and the reference data, and no other', async () => {
    const { ask, server } = await joined();
    expect(await ask({})).toBe(200);
    expect(await ask({ db: 'lx-chenggu-reference' })).toBe(200);
    for (const db of ['lx-chenggu-office', 'lx-chenggu-station-sc02', 'lx-chenggu-station-jy01x', 'lx-yangxian-station-jy01']) expect(await ask({ db }), db).toBe('not_allowed');
    for (const db of ['_users', '_replicator', 'lx-chenggu-station-jy01/..', 'lx-chenggu-station-JY01', '', 'lx-chenggu-reference?']) expect(await ask({ db }), db).toBe('malformed_input');
    expect(server.asked.map(({ url }) => url)).toEqual(['/lx-chenggu-station-jy01', '/lx-chenggu-reference']);
  });

  test('asks what sync asks, and gets there exactly as it was asked', async () => {
    const { ask, server } = await joined();
    const allowed = [
      ['GET', ''], ['GET', '_changes?since=0&limit=100&include_docs=true&conflicts=true'], ['POST', '_changes?filter=_doc_ids'], ['POST', '_all_docs?include_docs=true'],
      ['POST', '_bulk_docs'], ['POST', '_bulk_get?revs=true'], ['GET', 'status%3AJY01-A'], ['PUT', 'status:JY01-A'], ['GET', 'county%3ainfo'], ['PUT', 'card%3AJY01-A?rev=1-a'], ['GET', '?revs_info=true'],
    ] as const;
    for (const [method, path] of allowed) expect(await ask({ method, path, body: method === 'GET' ? null : '{}' }), path).toBe(200);
    expect(server.asked.map(({ method, url }) => [method, url.replace(/^\/lx-chenggu-station-jy01\/?/, '')])).toEqual(allowed.map(([method, path]) => [method, path]));
  });

  test('asks nothing else: no design, no security, no local, no other document, no way around', async () => {
    const { ask, server } = await joined();
    const refused = [
      ['PUT', ''], ['POST', ''], ['PUT', '_changes'], ['GET', '_all_docs'], ['GET', '_bulk_get'], ['PUT', '_bulk_docs'],
      ['GET', '_design/lx'], ['PUT', '_design%2Flx'], ['GET', '_security'], ['PUT', '_security'], ['PUT', '_local/x'], ['GET', '_local_docs'], ['POST', '_purge'], ['POST', '_compact'],
      ['POST', '_find'], ['POST', '_index'], ['POST', '_revs_limit'], ['POST', '_replicate'], ['GET', '_session'], ['GET', 'issue%3AJY01%3A01'], ['PUT', 'issue:JY01:01JNXXXXXXXXXXXXXXXXXXXXXX'],
      ['GET', '../_users/_all_docs'], ['GET', '..%2F_users'], ['GET', './_security'], ['GET', '/_users'], ['GET', '_changes/../_security'], ['GET', '%5Fsecurity'], ['POST', '_all_docs/queries'],
      ['GET', 'status%3AJY01-A/attachment'], ['GET', 'status%253AJY01-A'], ['GET', 'status:jy01-a'], ['GET', 'county:info\u0000'], ['GET', 'county:info\r\nx: y'], ['GET', '_changes?since=0 HTTP/1.1\r\nHost: evil'],
      ['GET', '_changes?since=数'], ['GET', '_changes#x'], ['GET', '_changes?x=\\'], ['GET', ' _changes'], ['GET', '_CHANGES'], ['GET', '_changes\n'],
    ] as const;
    for (const [method, path] of refused) expect(await ask({ method, path, body: method === 'GET' ? null : '{}' }), path).toBe('not_allowed');
    expect(await ask({ method: 'GET', path: '_changes', body: '{}' })).toBe('not_allowed');
    expect(server.asked).toEqual([]);
  });

  test('cannot carry for others', async () => {
    const { ask } = await joined();
    expect(await ask({ as: 'carrier' })).toBe('not_allowed');
  });

  test('asks for bells of its own databases only', async () => {
    const { here } = await joined();
    expect(await here.sync.listen({ feeds: [{ db: 'lx-chenggu-station-sc02', since: '0' }] })).toEqual({ ok: false, problem: 'not_allowed' });
  });
});

describe('the county office', () => {
  test('reaches every database of its county, by itself or as the carrier, and none of another', async () => {
    const { ask, server } = await joined(true);
    for (const db of ['lx-chenggu-office', 'lx-chenggu-station-sc02', 'lx-chenggu-reference']) expect(await ask({ db }), db).toBe(200);
    expect(await ask({ as: 'carrier', method: 'POST', path: '_bulk_docs', body: '{"docs":[]}' })).toBe(200);
    expect(await ask({ db: 'lx-yangxian-office' })).toBe('not_allowed');
    expect(await ask({ path: '_security' })).toBe('not_allowed');
    const users = server.asked.map(({ headers }) => Buffer.from((headers.authorization ?? '').slice(6), 'base64').toString());
    expect(users).toEqual([...Array<string>(3).fill(`lx-chenggu-cg00-a:${password}`), 'lx-chenggu-carrier:carrier-password-1234']);
  });
});

describe('what the page gets', () => {
  test('is the answer as it is, with bytes, time and the server\'s clock', async () => {
    const { here, server } = await joined();
    const docs = JSON.stringify({ docs: Array.from({ length: 100 }, () => ({ text: '雨天积水' })) });
    const answer = await here.sync.exchange({ ...base, method: 'POST', path: '_bulk_docs', body: docs });
    if (!answer.ok) throw new Error(answer.problem);
    expect(answer.value).toMatchObject({ status: 200, body: '{"ok":true}' });
    expect(answer.value.sentBytes).toBeLessThan(docs.length);
    expect(Math.abs(Date.parse(answer.value.serverAt ?? '') - Date.now())).toBeLessThan(60_000);
    expect(server.asked[0]?.body).toBe(docs);
  });

  test('while sync is paused is still an answer: when to ask is the page\'s business', async () => {
    const { here, ask } = await joined();
    await here.sync.choose({ choices: { paused: true, smallOnly: false } });
    expect(await ask({})).toBe(200);
  });
});
