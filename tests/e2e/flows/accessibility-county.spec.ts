/** Every screen about the county, at the station and at the office, in both languages, at 100 % and 200 %. */
import type { Page } from '@playwright/test';
import { catalogue } from '../../../renderer/text/catalogue.ts';
import { openCounty, type ProvisionedCounty } from '../../county/open-county.ts';
import { expect, type Station, test } from '../fixture.ts';
import { joinCounty, makeOffice } from '../pages/county-page.ts';
import { FirstRunPage } from '../pages/first-run-page.ts';
import { go, look } from '../pages/looking.ts';

type Way = { readonly language: 'zh' | 'en'; readonly textSize: number };

async function change(page: Page, { language, textSize }: Way): Promise<void> {
  await go(page, '#/settings/look');
  await page.locator('main [role="radiogroup"]').first().waitFor();
  await page.getByRole('radio', { name: `${textSize}%` }).click({ force: true });
  await page.getByRole('radio', { name: language === 'en' ? 'English' : '中文' }).click({ force: true });
  await expect(page.getByRole('heading', { level: 1, name: catalogue[language].settings.look.title })).toBeVisible();
}

const ways: readonly Way[] = [
  { language: 'zh', textSize: 100 },
  { language: 'en', textSize: 200 },
];

async function eachWay(station: Station, name: string, hash: string, mark: string, open: (page: Page) => Promise<unknown> = async () => undefined): Promise<void> {
  const { page } = station;
  for (const way of ways) {
    await change(page, way);
    await go(page, hash);
    await page.locator(mark).first().waitFor();
    await open(page);
    await look(station, `${way.language}-${way.textSize}-${name}`);
    for (let closing = 0; closing < 3 && (await page.locator('[role="dialog"], [role="listbox"]').count()) > 0; closing++) await page.keyboard.press('Escape');
  }
  await change(page, { language: 'zh', textSize: 100 });
}

/** A county whose rules do not know a kind of event yet: what is written of it comes back. */
async function refuseAddenda(county: ProvisionedCounty): Promise<void> {
  const path = `lx-${county.county}-station-jy01/_design%2Flx`;
  const rule = (await county.ask(path)).body as { validate_doc_update: string };
  await county.ask(path, { method: 'PUT', body: { ...rule, validate_doc_update: rule.validate_doc_update.replaceAll('issue.addendum', 'issue.other_name') } });
}

test('the station’s screens about the county', async ({ station }) => {
  test.setTimeout(240_000);
  const county = await openCounty(['JY01-A'], { practice: true });
  try {
    const { page } = station;
    await new FirstRunPage(page).sample();
    await eachWay(station, 'join', '#/settings/county', 'main textarea');
    await go(page, '#/settings/county');
    await page.locator('main textarea').fill(county.cards['JY01-A'] ?? '');
    await expect(page.getByText('口令对')).toBeVisible({ timeout: 15_000 });
    await look(station, 'zh-100-join-card');
    await joinCounty(page, county.cards['JY01-A'] ?? '');
    await refuseAddenda(county);
    await go(page, '#/ledger');
    await page.locator('[role="grid"] td').first().click();
    await page.getByRole('button', { name: '补记' }).first().click();
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
    await page.keyboard.insertText('丢的是东头两块，已摆石头');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('button').filter({ hasText: '县里' }).filter({ hasText: '退回1' })).toBeVisible({ timeout: 20_000 });
    await eachWay(station, 'joined', '#/settings/county', 'main h1');
    await eachWay(station, 'refused', '#/refused', 'main table td');
    await eachWay(station, 'conflicts', '#/conflicts', 'main h1');
    await eachWay(station, 'status-county', '#/today', 'main h1', async () => page.locator('[aria-haspopup="dialog"]').filter({ has: page.locator('.for-readers') }).first().click());
  } finally {
    await county.close();
  }
});

test('the office’s screens', async ({ station, newStation }) => {
  test.setTimeout(240_000);
  const county = await openCounty(['JY01-A']);
  try {
    await makeOffice(station.page);
    await eachWay(station, 'board-empty', '#/board', 'main h1');
    await joinCounty(station.page, county.office);
    const other = await newStation();
    await new FirstRunPage(other.page).own();
    await joinCounty(other.page, county.cards['JY01-A'] ?? '');
    await eachWay(station, 'board', '#/board', 'main table td');
    await eachWay(station, 'board-station', '#/board/JY01', 'main table td');
    await eachWay(station, 'office-ledger', '#/ledger', 'main h1');
    await eachWay(station, 'reference', '#/reference', 'main h1');
    await eachWay(station, 'office-county', '#/settings/county', 'main h1');
  } finally {
    await county.close();
  }
});
