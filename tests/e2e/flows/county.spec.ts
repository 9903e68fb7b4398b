/** A station and the county office on one machine, with a real server between them: joining, up, down, cut lines, the plug. */
import { openCounty, type ProvisionedCounty } from '../../county/open-county.ts';
import { expect, test as base } from '../fixture.ts';
import { countyLineSays, joinCounty, makeOffice } from '../pages/county-page.ts';
import { FirstRunPage, ownStation } from '../pages/first-run-page.ts';
import { register } from '../pages/register-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

const test = base.extend<{ county: ProvisionedCounty }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from its first argument
  county: async ({}, use) => {
    const county = await openCounty(['JY01-A']);
    await use(county);
    await county.close();
  },
});

/** Matters in the station's database, each with how many events it has there. */
async function atCounty(county: ProvisionedCounty): Promise<Map<string, number>> {
  const { body } = await county.ask(`lx-${county.county}-station-jy01/_all_docs?include_docs=true`);
  const { rows } = body as { rows: { id: string; doc: { events?: { data: { words?: string } }[] } }[] };
  return new Map(rows.filter(({ id }) => id.startsWith('issue:')).map(({ doc }) => [doc.events?.[0]?.data.words ?? '', doc.events?.length ?? 0]));
}

test('a matter goes up and the county’s note comes down, each by itself at once', async ({ station, newStation, county }) => {
  test.setTimeout(120_000);
  await new FirstRunPage(station.page).own();
  await joinCounty(station.page, county.cards['JY01-A'] ?? '');
  const office = await newStation();
  const there = office.page;
  await makeOffice(there);
  await joinCounty(there, county.office);
  await there.evaluate(() => (location.hash = '#/ledger'));
  await expect(there.getByRole('grid').or(there.getByText(/还没有|没有诉求/u)).first()).toBeVisible();

  const words = '村口的桥没有护栏，孩子上学不安全';
  await register(station.page, words);
  const saved = Date.now();
  const row = there.getByRole('row').filter({ hasText: '村口的桥' }).first();
  await expect(row).toBeVisible({ timeout: 10_000 });
  const up = Date.now() - saved;
  await row.click();
  await expect(there.getByRole('button', { name: /写给站里/u })).toBeVisible();
  await there.keyboard.press('Control+Enter');
  const note = there.getByRole('dialog').getByRole('textbox');
  await expect(note).toBeFocused();
  await there.keyboard.insertText('请交通站三天内到现场');
  await there.keyboard.press('Control+Enter');
  await expect(there.getByRole('dialog')).toBeHidden();
  const noted = Date.now();
  await expect(station.page.getByText('请交通站三天内到现场').first()).toBeVisible({ timeout: 10_000 });
  const down = Date.now() - noted;
  test.info().annotations.push({ type: 'latency', description: `up ${up} ms, down ${down} ms` });
  await station.shot('county-note-at-station');
  await office.shot('county-ledger');
  await there.evaluate(() => (location.hash = '#/board'));
  await expect(there.getByRole('row').filter({ hasText: 'JY01' }).or(there.getByRole('row').filter({ hasText: '联络站' })).first()).toBeVisible();
  await office.shot('county-board');
});

test('fifty times the plug is pulled after a registration, before or after it was sent: nothing is lost, nothing is doubled, here and at the county', async ({ station, county }) => {
  test.setTimeout(8 * 60_000);
  await new FirstRunPage(station.page).own();
  await joinCounty(station.page, county.cards['JY01-A'] ?? '');
  const rounds = 50;
  const said = Array.from({ length: rounds }, (_, round) => `第${round + 1}次断电前登记的事`);
  for (const [round, words] of said.entries()) {
    await register(station.page, words);
    // From at once, before anything was sent, to well after the county has it.
    await station.page.waitForTimeout((round % 10) * 25);
    await station.kill();
    await new SignInPage(await station.open()).signIn(1, ownStation.pin);
  }
  await expect.poll(async () => [...(await atCounty(county)).keys()].sort(), { timeout: 20_000 }).toEqual([...said].sort());
  expect([...(await atCounty(county)).values()].every((events) => events === 1)).toBe(true);
  await countyLineSays(station.page, /都发了/u);

  const { page } = station;
  await page.evaluate(() => (location.hash = '#/ledger'));
  await expect(page.getByText(new RegExp(`登记的诉求${rounds}件`, 'u'))).toBeVisible();
  const seen: string[] = [];
  for (let at = 0; at < rounds; at++) {
    await page.getByRole('grid').press(at === 0 ? 'Home' : 'ArrowDown');
    const row = page.getByRole('row', { selected: true });
    // Rows are counted from the heading's, which is 1.
    await expect(row).toHaveAttribute('aria-rowindex', String(at + 2));
    seen.push((await row.innerText()).replaceAll(/\s+/gu, ' '));
  }
  for (const words of said) expect(seen.filter((row) => row.includes(words))).toHaveLength(1);
});

test('the page dies while it sends and reads: it goes on where it was', async ({ station, county }) => {
  test.setTimeout(120_000);
  await new FirstRunPage(station.page).own();
  await joinCounty(station.page, county.cards['JY01-A'] ?? '');
  for (let round = 1; round <= 3; round++) {
    await register(station.page, `第${round}次页面坏掉前登记的事`);
    await station.crashPage();
    await new SignInPage(station.page).signIn(1, ownStation.pin).catch(() => undefined); // the browser's host remembers who sat there
  }
  await expect.poll(async () => (await atCounty(county)).size, { timeout: 20_000 }).toBe(3);
});
