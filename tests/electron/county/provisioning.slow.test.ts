/** A county is provisioned on a real server: by a plan in steps, twice without harm, with cards that open exactly what they should. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apply, plan } from '../../../electron/host/county/apply.ts';
import { addOffice, addStation, type Issue, listCards, removeStation, rotatePassword } from '../../../electron/host/county/cards.ts';
import { countiesOn } from '../../../electron/host/county/found.ts';
import type { County } from '../../../electron/host/county/layout.ts';
import type { Step } from '../../../electron/host/county/plan.ts';
import { type AdminServer, openServer } from '../../../electron/host/county/server.ts';
import { decodeCard, encodeCard, type JoiningCard } from '../../../shared/county/card.ts';
import { accountOf, referenceDatabase, stationDatabase } from '../../../shared/county/names.ts';
import { countyHookMs, openTestCounty, type TestCounty } from '../../county/server.ts';
import { must } from '../../must.ts';

let ground: TestCounty;
let server: AdminServer;
let county: County;
let issue: Issue;

beforeAll(async () => {
  ground = await openTestCounty();
  server = must(await openServer(ground.url, ground.admin));
  county = { county: ground.county, name: '城固县人大代表工委', office: 'CG00', practice: ground.kind === 'practice' };
  issue = { county: county.county, address: 'https://county.example/lianxin', certificate: null, by: '韩雪', nowMs: Date.parse('2026-11-13T02:00:00Z'), randomBytes };
}, countyHookMs);
/** What was set on a server that is not ours alone is put back. */
const onceDone: Step[] = [];
afterAll(async () => {
  for (const step of onceDone) {
    if (step.do !== 'set') continue;
    const path = `_node/${step.node}/_config/${step.section}/${step.key}`;
    await (step.was === null ? ground.ask(path, { method: 'DELETE' }) : ground.ask(path, { method: 'PUT', body: step.was }));
  }
  await ground.close();
});

const as = (card: JoiningCard, password = card.password) => ({ as: { user: accountOf(card.county, `${card.station}-${card.device}`), password } });

describe('a plan', () => {
  test('says what would be made and makes nothing', async () => {
    const steps = must(await plan(server, county));
    expect(steps.filter((step) => step.do === 'make_database' && step.for === 'county')).toHaveLength(2);
    expect(steps.map((step) => step.do)).toEqual(expect.arrayContaining(['set_security', 'write_rules', 'write_info', 'make_carrier']));
    expect(await countiesOn(server)).not.toContain(county.county);
  });

  test('is empty once it is done, and doing it again harms nothing', async () => {
    const steps = must(await plan(server, county));
    onceDone.push(...steps);
    must(await apply(server, county, steps, randomBytes));
    expect(must(await plan(server, county))).toEqual([]);
    const before = (await ground.ask(`${referenceDatabase(county.county)}/county%3Ainfo`)).body;
    must(await apply(server, county, steps.filter((step) => step.do !== 'make_carrier' && step.do !== 'write_info'), randomBytes));
    expect((await ground.ask(`${referenceDatabase(county.county)}/county%3Ainfo`)).body).toEqual(before);
    expect(must(await plan(server, county))).toEqual([]);
  });

  test('puts back what somebody changed by hand', async () => {
    const reference = referenceDatabase(county.county);
    await ground.ask(`${reference}/_security`, { method: 'PUT', body: { admins: { roles: ['_admin'] }, members: { names: ['somebody'], roles: [] } } });
    const { body } = await ground.ask(`${reference}/_design/lx`);
    await ground.ask(`${reference}/_design/lx`, { method: 'PUT', body: { ...(body as object), validate_doc_update: 'function () {}' } });
    const steps = must(await plan(server, county));
    expect(steps.map((step) => step.do)).toEqual(['set_security', 'write_rules']);
    must(await apply(server, county, steps, randomBytes));
    expect(must(await plan(server, county))).toEqual([]);
  });

  test('a new name is written, another office code is refused', async () => {
    const renamed = { ...county, name: '城固县人大常委会代表工委' };
    must(await apply(server, renamed, must(await plan(server, renamed)), randomBytes));
    expect((await ground.ask(`${referenceDatabase(county.county)}/county%3Ainfo`)).body).toMatchObject({ name: renamed.name });
    county = renamed;
    expect(await plan(server, { ...county, office: 'CG01' })).toMatchObject({ ok: false, problem: 'other_county', facts: { is: 'CG00' } });
  });
});

describe('a joining card', () => {
  let card: JoiningCard;

  test('opens its station and the reference data, and nothing else', async () => {
    card = must(await addStation(server, issue, { code: 'JY01', name: '桔园镇中心站', letter: 'A' }));
    must(await addStation(server, issue, { code: 'WJ01', name: '文川镇中心站', letter: 'A' }));
    const reads = async (database: string) => (await ground.ask(database, as(card))).status;
    expect(await reads(stationDatabase(county.county, 'JY01'))).toBe(200);
    expect(await reads(referenceDatabase(county.county))).toBe(200);
    expect(await reads(stationDatabase(county.county, 'WJ01'))).toBeGreaterThanOrEqual(401);
    expect(await reads(`lx-${county.county}-office`)).toBeGreaterThanOrEqual(401);
  });

  test('names its county, its days and who gave it out, and reads back from paper', () => {
    expect(card).toMatchObject({ countyName: county.name, station: 'JY01', device: 'A', stationName: '桔园镇中心站', issuedOn: '2026-11-13', validUntil: '2026-11-20', issuedBy: '韩雪', carrier: null });
    expect(decodeCard(encodeCard(card))).toEqual({ ok: true, value: card });
  });

  test('a letter is never given twice; the next one is proposed', async () => {
    expect(await addStation(server, issue, { code: 'JY01', name: '桔园镇中心站', letter: 'A' })).toEqual({ ok: false, problem: 'letter_used', facts: { next: 'B' } });
    expect(await addStation(server, issue, { code: 'CG00', name: '县里', letter: 'A' })).toMatchObject({ problem: 'code_of_office' });
  });

  test('a new password ends the old one and keeps the seed of the bundles', async () => {
    const again = must(await rotatePassword(server, issue, { station: 'JY01', letter: 'A' }));
    expect(again.seed).toBe(card.seed);
    // CouchDB learns of it from its own changes feed, a moment after the answer.
    await expect.poll(async () => (await ground.ask('_session', as(card))).status, { timeout: 2000 }).toBe(401);
    expect((await ground.ask('_session', as(again))).status).toBe(200);
    expect(await rotatePassword(server, issue, { station: 'JY01', letter: 'Z' })).toMatchObject({ problem: 'no_such_card' });
    card = again;
  });

  test('of the office opens every station and carries the carrier’s password', async () => {
    const office = must(await addOffice(server, issue, 'A'));
    for (const code of ['JY01', 'WJ01']) expect((await ground.ask(stationDatabase(county.county, code), as(office))).status).toBe(200);
    expect((await ground.ask(stationDatabase(county.county, 'JY01'), { as: { user: `lx-${county.county}-carrier`, password: office.carrier ?? '' } })).status).toBe(200);
    expect((await ground.ask(`lx-${county.county}-office`, { as: { user: `lx-${county.county}-carrier`, password: office.carrier ?? '' } })).status).toBeGreaterThanOrEqual(401);
    const second = must(await addOffice(server, issue, 'B'));
    expect(second.carrier).toBe(office.carrier);
  });

  test('of a station that is taken off opens nothing any more, and what was written stays', async () => {
    expect(must(await removeStation(server, issue, 'JY01'))).toEqual(['JY01-A']);
    expect(must(await removeStation(server, issue, 'JY01'))).toEqual([]);
    await expect.poll(async () => (await ground.ask(stationDatabase(county.county, 'JY01'), as(card))).status, { timeout: 2000 }).toBe(401);
    expect((await ground.ask(stationDatabase(county.county, 'JY01'))).status).toBe(200);
    const cards = must(await listCards(server, county.county));
    expect(cards.map(({ device, revokedAt }) => [device, revokedAt !== null])).toEqual([['CG00-A', false], ['CG00-B', false], ['JY01-A', true], ['WJ01-A', false]]);
  });

  test('no password of a computer is readable on the server', async () => {
    const { body } = await ground.ask('_users/_all_docs?include_docs=true');
    const cards = (await ground.ask(`lx-${county.county}-office/_all_docs?include_docs=true`)).body;
    expect(JSON.stringify([body, cards])).not.toContain(card.password);
  });
});

describe('a server', () => {
  test('with a wrong admin password, of another make, or not there at all is told apart', async () => {
    expect(await openServer(ground.url, { user: `nobody-of-${county.county}`, password: 'wrong' })).toMatchObject({ ok: false, problem: 'wrong_admin' });
    expect(await openServer('http://127.0.0.1:9', ground.admin)).toMatchObject({ ok: false, problem: 'unreachable' });
  });
});
