/** Trying a card: five questions in order; the first that is not right says by what. */
import { describe, expect, test } from 'vitest';
import { type Asked, type cardFor, honest, json, key, serve, textOf } from './county-server.ts';
import { digestOf, otherCertificate, ourCertificate } from './certificates.ts';
import { openStation, goodCard } from './open-station.ts';
import type { ServerResponse } from 'node:http';

type Changed = (asked: Asked, response: ServerResponse) => boolean;

/** An honest county, but for the requests that `changed` answers itself. */
const countyBut = (changed: Changed) => serve((asked, response) => void (changed(asked, response) || honest(asked, response)));
const at = (end: string, status: number, value: unknown, headers: Record<string, string> = {}): Changed => ({ url }, response) => {
  if (!url.endsWith(end)) return false;
  json(response, status, value, headers);
  return true;
};
const info = { _id: 'county:info', _rev: '1-a', v: 1, county: 'chenggu', name: '洋县', office: 'CG00', key, practice: false };

/** @returns the names of the checks that were ok, then the last one whole if it failed */
async function tried(url: string, changes: Parameters<typeof cardFor>[1] = {}, now = Date.now()) {
  const { here, clock } = await openStation();
  clock.now = now;
  const answer = await here.sync.tryCard({ text: textOf(goodCard(url, changes)) });
  if (!answer.ok) throw new Error(answer.problem);
  return answer.value.checks.map(({ check, ok, facts }) => (ok ? check : { check, facts }));
}

describe('reach', () => {
  test('nobody there, no CouchDB there', async () => {
    const gone = await serve(honest);
    await gone.close();
    expect(await tried(gone.url)).toEqual([{ check: 'reach', facts: { problem: 'unreachable', code: 'ECONNREFUSED' } }]);
    const page = await serve((_, response) => response.end('<html>'));
    expect(await tried(page.url)).toEqual([{ check: 'reach', facts: { problem: 'not_couchdb', status: 200 } }]);
    const other = await serve((_, response) => json(response, 200, { hello: 1 }));
    expect(await tried(other.url)).toEqual([{ check: 'reach', facts: { problem: 'not_couchdb', status: 200 } }]);
  });

  test('a county behind a proxy that shows its databases only, or that asks everybody for a password, is there', async () => {
    const proxy = await countyBut(({ url }, response) => url === '/' && (response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404</h1>'), true));
    expect(await tried(proxy.url)).toEqual(['reach', 'identity', 'access', 'device', 'clock']);
    const closed = await countyBut(at('/', 401, { error: 'unauthorized', reason: 'Authentication required.' }));
    expect(await tried(closed.url)).toEqual(['reach', 'identity', 'access', 'device', 'clock']);
  });
});

describe('identity', () => {
  test('another county at this address, by key, by name, by being a practice one', async () => {
    for (const changed of [{ key: 'f'.repeat(32) }, { county: 'yangxian' }, { practice: true }]) {
      const { url } = await countyBut(at('/county%3Ainfo', 200, { ...info, ...changed }));
      expect(await tried(url)).toEqual(['reach', { check: 'identity', facts: { problem: 'other_county', name: '洋县' } }]);
    }
    const { url } = await countyBut(at('/county%3Ainfo', 200, { hello: 1 }));
    expect(await tried(url)).toEqual(['reach', { check: 'identity', facts: { problem: 'other_county' } }]);
  });

  test('a password that the county does not take, an account that is locked, a database that is not there', async () => {
    const facts = { db: 'lx-chenggu-reference' };
    const say = async (status: number, reason: string) => (await tried((await countyBut(at('/county%3Ainfo', status, { error: 'x', reason }))).url))[1];
    expect(await say(401, 'Name or password is incorrect.')).toEqual({ check: 'identity', facts: { ...facts, status: 401, problem: 'password_refused' } });
    expect(await say(403, 'Account is temporarily locked due to multiple authentication failures')).toEqual({ check: 'identity', facts: { ...facts, status: 403, problem: 'locked' } });
    expect(await say(403, 'You are not allowed to access this db.')).toEqual({ check: 'identity', facts: { ...facts, status: 403, problem: 'no_right' } });
    expect(await say(404, 'Database does not exist.')).toEqual({ check: 'identity', facts: { ...facts, status: 404, problem: 'no_database' } });
  });

  test('over TLS the server must show the certificate of the card; to another one not a byte of the password goes', async () => {
    const right = await serve(honest, ourCertificate);
    expect(await tried(right.url, { certificate: digestOf(ourCertificate) })).toEqual(['reach', 'identity', 'access', 'device', 'clock']);
    const wrong = await serve(honest, otherCertificate);
    expect(await tried(wrong.url, { certificate: digestOf(ourCertificate) })).toEqual(['reach', { check: 'identity', facts: { problem: 'certificate', code: 'OTHER_CERTIFICATE' } }]);
    expect(wrong.asked).toEqual([]);
    expect(await tried(wrong.url)).toEqual(['reach', { check: 'identity', facts: { problem: 'certificate', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' } }]);
    expect(wrong.asked).toEqual([]);
  });
});

test('access: a right on the station\'s own database that is missing', async () => {
  const { url } = await countyBut(at('/lx-chenggu-station-jy01', 403, { error: 'forbidden', reason: 'You are not allowed to access this db.' }));
  expect(await tried(url)).toEqual(['reach', 'identity', { check: 'access', facts: { db: 'lx-chenggu-station-jy01', status: 403, problem: 'no_right' } }]);
});

describe('device', () => {
  const status = { _id: 'status:JY01-A', v: 1, device: 'JY01-A', at: '2026-03-01T08:00:00.000Z', unsent: 0, unsentBytes: 0, refused: 0, conflicts: 0, version: '0.1.0', backupAt: null, skewMs: null, days: [], by: 'line' };

  test('another computer that says it is this one is told, with when it last wrote', async () => {
    const { url } = await countyBut(at('/status%3AJY01-A', 200, status));
    expect(await tried(url)).toEqual(['reach', 'identity', 'access', { check: 'device', facts: { problem: 'device_taken', at: status.at, version: '0.1.0' } }]);
  });

  test('this computer itself is no other one: it was joined, left, and comes back', async () => {
    const { url } = await countyBut(at('/status%3AJY01-A', 200, status));
    const { here } = await openStation();
    const text = textOf(goodCard(url));
    await here.sync.join({ text, choices: { paused: false, smallOnly: false } });
    await here.sync.leave({});
    expect(await here.sync.tryCard({ text })).toMatchObject({ ok: true, value: { checks: [{}, {}, {}, { check: 'device', ok: true }, {}] } });
  });
});

test('clock: a computer that is ten minutes ahead is told by how much; two minutes are nothing', async () => {
  const serverNow = Date.parse('2026-03-02T00:30:00.000Z');
  const dated = await serve((asked, response) => {
    response.sendDate = false;
    response.setHeader('date', new Date(serverNow).toUTCString());
    honest(asked, response);
  });
  expect((await tried(dated.url, {}, serverNow + 600_500)).at(-1)).toEqual({ check: 'clock', facts: { problem: 'clock_off', skewMs: 600_000 } });
  expect((await tried(dated.url, {}, serverNow - 600_500 + 1000)).at(-1)).toEqual({ check: 'clock', facts: { problem: 'clock_off', skewMs: -600_000 } });
  expect((await tried(dated.url, {}, serverNow + 120_000)).at(-1)).toBe('clock');
});

test('the office is tried on its own database', async () => {
  const server = await serve(honest);
  const { here } = await openStation({ code: 'CG00', party: 'office' });
  const answer = await here.sync.tryCard({ text: textOf(goodCard(server.url, { station: 'CG00', carrier: 'carrier-password-1234' })) });
  expect(answer.ok && answer.value.checks.every(({ ok }) => ok)).toBe(true);
  expect(server.asked.map(({ url }) => url)).toEqual(['/', '/lx-chenggu-reference/county%3Ainfo', '/lx-chenggu-office', '/lx-chenggu-reference', '/lx-chenggu-office/status%3ACG00-A']);
});
