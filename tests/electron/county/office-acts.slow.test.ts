/** Provisioning from the office's board: through the host's contract, on a real server, with the admin's password typed for each act. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decodeCard } from '../../../shared/county/card.ts';
import { accountOf } from '../../../shared/county/names.ts';
import { countyHookMs, openTestCounty, type TestCounty } from '../../county/server.ts';
import { found, newFolder, openHost, pin, station } from '../open-host.ts';
import { digestOf, otherCertificate, ourCertificate } from '../sync/certificates.ts';
import { openTlsFront } from './tls-front.ts';

let county: TestCounty;
beforeEach(async () => {
  county = await openTestCounty();
}, countyHookMs);
afterEach(() => county.close());

const choices = { paused: true, smallOnly: false };
const office = { ...station, party: 'office', name: '城固县人大代表工委', shortName: '县人大代表工委', code: 'CG00' } as const;

async function openOffice(device = 'A') {
  const folder = await newFolder();
  const { client, host } = await openHost(folder);
  const page = client('a');
  const made = await page.settings.createStation({ station: { ...office, device }, firstPerson: '韩雪', pin });
  if (!made.ok) throw new Error(made.problem);
  return { folder, page, host };
}

describe('the office on its server', () => {
  test('plans, applies, gives out cards, gives another, and takes accounts away', async () => {
    const { folder, page } = await openOffice();
    const server = { url: county.url, admin: county.admin, county: county.county };

    const planned = await page.county.plan(server);
    expect(planned.ok && planned.value.steps.map((step) => step.do)).toEqual(expect.arrayContaining(['make_database', 'write_rules', 'write_info', 'make_carrier']));
    expect(await page.county.apply(server)).toMatchObject({ ok: true });
    expect(await page.county.plan(server)).toEqual({ ok: true, value: { steps: [] } });

    const own = await page.county.addOffice({ ...server, letter: 'A' });
    if (!own.ok) throw new Error(own.problem);
    expect(own.value.facts).toMatchObject({ station: 'CG00', device: 'A', office: 'CG00', issuedBy: '韩雪', url: county.url });

    const first = await page.county.addStation({ ...server, code: 'SM01', name: '石门镇中心联络站', letter: 'A' });
    if (!first.ok) throw new Error(first.problem);
    const card = decodeCard(first.value.card);
    expect(card).toMatchObject({ ok: true, value: { station: 'SM01', stationName: '石门镇中心联络站', carrier: null } });
    expect(await page.county.addStation({ ...server, code: 'SM01', name: '石门镇中心联络站', letter: 'A' })).toMatchObject({ ok: false, problem: 'letter_used' });

    const again = await page.county.rotatePassword({ ...server, device: 'SM01-A' });
    if (!again.ok || !card.ok) throw new Error('no second card');
    const as = { user: accountOf(county.county, 'SM01-A'), password: card.value.password };
    expect((await county.ask('_session', { as })).status).toBe(401);
    expect(await page.county.removeStation({ ...server, code: 'SM01' })).toEqual({ ok: true, value: { taken: ['SM01-A'] } });

    for (const name of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!name.isFile()) continue;
      const kept = await readFile(join(name.parentPath, name.name), 'utf8');
      expect(kept).not.toContain(county.admin.password);
      expect(kept).not.toContain(card.value.password);
    }
  });

  test('a wrong password is said so, and a station is not let near it', async () => {
    const { page } = await openOffice();
    const server = { url: county.url, admin: { ...county.admin, password: 'wrong' }, county: county.county };
    expect(await page.county.plan(server)).toMatchObject({ ok: false, problem: 'wrong_admin' });
    const other = (await openHost(await newFolder())).client('a');
    await found(other);
    expect(await other.county.plan(server)).toEqual({ ok: false, problem: 'role_not_allowed' });
  });

  test('what stands on cards is not what the server is administered by; it is remembered, also over a restart, until the county is left', async () => {
    const { folder, page, host } = await openOffice();
    const server = { url: county.url, admin: county.admin, county: county.county };
    expect(await page.county.server({})).toEqual({ ok: true, value: { server: null } });
    expect(await page.county.apply(server)).toMatchObject({ ok: true });
    const front = { address: 'https://county.example:6984', certificate: digestOf(ourCertificate) };
    const own = await page.county.addOffice({ ...server, ...front, letter: 'A' });
    if (!own.ok) throw new Error(own.problem);
    const station = await page.county.addStation({ ...server, ...front, code: 'BS01', name: '白水乡联络站', letter: 'A' });
    for (const card of [own, station]) {
      if (!card.ok) throw new Error(card.problem);
      expect(card.value.facts.url).toBe(front.address);
      expect(decodeCard(card.value.card)).toMatchObject({ ok: true, value: { url: front.address, certificate: front.certificate } });
    }
    const known = { county: county.county, url: county.url, ...front };
    expect(await page.county.server({})).toEqual({ ok: true, value: { server: known } });

    expect(await page.sync.join({ text: own.value.card, choices })).toMatchObject({ ok: true, value: { url: front.address } });
    await host.close();
    const again = (await openHost(folder)).client('a');
    const people = await again.access.people({});
    await again.access.signIn({ staff: (people.ok && people.value.people[0]?.staff) || '', pin });
    expect(await again.county.server({})).toEqual({ ok: true, value: { server: known } });
    expect(await again.sync.leave({})).toMatchObject({ ok: true });
    expect(await again.county.server({})).toEqual({ ok: true, value: { server: null } });
  });

  test('a second computer of the office, joined by its card, begins with what the card says', async () => {
    const { page } = await openOffice();
    const server = { url: county.url, admin: county.admin, county: county.county };
    expect(await page.county.apply(server)).toMatchObject({ ok: true });
    const front = { address: 'https://county.example:6984', certificate: digestOf(ourCertificate) };
    const card = await page.county.addOffice({ ...server, ...front, letter: 'B' });
    const second = (await openOffice('B')).page;
    expect(await second.sync.join({ text: card.ok ? card.value.card : '', choices })).toMatchObject({ ok: true });
    expect(await second.county.server({})).toEqual({ ok: true, value: { server: { county: county.county, url: front.address, ...front } } });
  });

  test('a server with a certificate of its own is administered by exactly that one; an address without encryption carries none', async () => {
    const { page } = await openOffice();
    const front = await openTlsFront(county.url, ourCertificate);
    const server = { url: front.url, admin: county.admin, county: county.county };
    expect(await page.county.plan(server)).toMatchObject({ ok: false, problem: 'certificate' });
    expect(await page.county.plan({ ...server, certificate: digestOf(otherCertificate) })).toMatchObject({ ok: false, problem: 'certificate' });
    expect(front.asked()).toBe(0);
    const ours = { ...server, certificate: digestOf(ourCertificate) };
    expect(await page.county.apply(ours)).toMatchObject({ ok: true });
    const card = await page.county.addOffice({ ...ours, letter: 'D' });
    expect(decodeCard(card.ok ? card.value.card : '')).toMatchObject({ value: { url: front.url, certificate: digestOf(ourCertificate), station: 'CG00' } });
    const plain = await page.county.addOffice({ ...ours, url: county.url, letter: 'E' });
    expect(decodeCard(plain.ok ? plain.value.card : '')).toMatchObject({ value: { url: county.url, certificate: null } });
  });
});
