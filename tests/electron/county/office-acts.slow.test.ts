/** Provisioning from the office's board: through the host's contract, on a real server, with the admin's password typed for each act. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeCard } from '../../../shared/county/card.ts';
import { accountOf } from '../../../shared/county/names.ts';
import { countyHookMs, openTestCounty, type TestCounty } from '../../county/server.ts';
import { found, newFolder, openHost, pin, station } from '../open-host.ts';

let county: TestCounty;
beforeAll(async () => {
  county = await openTestCounty();
}, countyHookMs);
afterAll(() => county.close());

const office = { ...station, party: 'office', name: '城固县人大代表工委', shortName: '县人大代表工委', code: 'CG00' } as const;

async function openOffice() {
  const folder = await newFolder();
  const { client } = await openHost(folder);
  const page = client('a');
  const made = await page.settings.createStation({ station: office, firstPerson: '韩雪', pin });
  if (!made.ok) throw new Error(made.problem);
  return { folder, page };
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
});
