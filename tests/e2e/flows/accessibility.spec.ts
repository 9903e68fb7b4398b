/**
 * Every screen and every dialog of the built app, in both languages, at 100 % and 200 %: no rule of axe is broken, nothing
 * is wider than the window, and a picture of each is kept.
 */
import type { Page } from '@playwright/test';
import { catalogue } from '../../../renderer/text/catalogue.ts';
import type { Words } from '../../../renderer/text/catalogue.ts';
import { formatCount } from '../../../renderer/text/format.ts';
import { sampleCounts } from '../../../shared/settings/sample-station.ts';
import { expect, test } from '../fixture.ts';
import { FirstRunPage } from '../pages/first-run-page.ts';
import { go, look } from '../pages/looking.ts';
import { type } from '../pages/typing.ts';

type Screen = {
  readonly name: string;
  readonly at: string;
  /** there when the screen is */
  readonly mark: string;
  /** what opens it from there */
  readonly open?: (page: Page, words: Words) => Promise<unknown>;
};

/** The smallest picture there is. */
const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

const button = (page: Page, name: string) => page.getByRole('button', { name }).first().click();

const screens: readonly Screen[] = [
  { name: 'today', at: '#/today', mark: 'section h2' },
  { name: 'today-take', at: '#/today/take', mark: '#queue-visitor' },
  { name: 'today-duty', at: '#/today', mark: '#duty-deputy', open: async (page) => page.locator('#duty-change').click() },
  { name: 'register', at: '#/register', mark: '#register-words' },
  {
    name: 'register-finder',
    at: '#/register',
    mark: '[role="listbox"] [role="option"]',
    open: async (page) => {
      await page.locator('#register-category').focus();
      await type(page, 'dljt');
    },
  },
  {
    name: 'register-problem',
    at: '#/register',
    mark: '[role="alert"]',
    open: async (page) => {
      await page.locator('#register-category').focus();
      await type(page, 'zzz');
      await page.keyboard.press('Tab');
    },
  },
  {
    name: 'attachment',
    at: '#/register',
    mark: '[role="dialog"] img',
    open: async (page, words) => {
      await page.getByLabel(words.attachments.chooseLabel).setInputFiles([{ name: '桥护栏.png', mimeType: 'image/png', buffer: dot }, { name: '装机.exe', mimeType: '', buffer: Buffer.from('MZ') }]);
      await page.getByRole('button', { name: new RegExp(`^${words.attachments.open(words.attachments.kinds.picture)}`) }).click();
    },
  },
  { name: 'attach-camera', at: '#/register', mark: '[role="dialog"] [role="alert"]', open: async (page, words) => button(page, words.attachments.photo) },
  { name: 'ledger', at: '#/ledger', mark: '[role="grid"] td' },
  { name: 'ledger-filter', at: '#/ledger', mark: '[role="listbox"] [role="option"]', open: async (page, words) => button(page, words.reception.ledger.placeFilter) },
  { name: 'record', at: 'first', mark: '#record-history' },
  ...(['correct', 'addendum', 'withdraw'] as const).map((form) => ({
    name: `record-${form}`,
    at: 'first',
    mark: '[role="dialog"] button',
    open: async (page: Page, words: Words) => {
      await page.locator('#record-history').waitFor();
      if (!(await page.getByRole('button', { name: words.reception.record[form], exact: true }).first().isVisible())) await button(page, words.reception.record.more);
      await page.getByRole('button', { name: words.reception.record[form], exact: true }).first().click();
    },
  })),
  { name: 'outcome', at: 'outcome', mark: '#outcome-ways' },
  {
    name: 'outcome-handed',
    at: 'outcome',
    mark: '#outcome-lead',
    open: async (page) => {
      for (const [question, digit] of [['litigated', '1'], ['common', '2'], ['concrete', '1'], ['level', '2']] as const) {
        await page.locator(`#outcome-${question} input`).first().focus();
        await page.keyboard.press(digit);
      }
      await page.locator('input[name="outcome-way"]:not(:disabled)').first().focus();
      await page.keyboard.press('2');
    },
  },
  {
    name: 'outcome-told',
    at: 'outcome',
    mark: '#told-manner',
    open: async (page, words) => page.getByRole('button', { name: `${words.reception.outcome.list.note}${words.reception.colon}${words.reception.outcome.list.deputy}` }).click(),
  },
  { name: 'ledger-more', at: '#/ledger', mark: '[role="dialog"] [role="radiogroup"]', open: async (page, words) => button(page, words.reception.ledger.more) },
  { name: 'export', at: '#/ledger', mark: '[role="dialog"] [role="radiogroup"]', open: async (page, words) => button(page, words.reception.ledger.export(formatCount(sampleCounts.issues))) },
  { name: 'import', at: '#/import', mark: 'main h1' },
  { name: 'later', at: '#/reports', mark: 'main h2' },
  { name: 'rota', at: '#/rota', mark: 'main h1' },
  { name: 'settings-station', at: '#/settings/station', mark: 'main table' },
  { name: 'settings-people', at: '#/settings/people', mark: 'main table td' },
  { name: 'people-add', at: '#/settings/people', mark: '[role="dialog"] input', open: async (page) => page.keyboard.press('Control+Enter') },
  { name: 'people-pin', at: '#/settings/people', mark: '[role="dialog"] input', open: async (page, words) => button(page, words.access.people.setMine) },
  { name: 'settings-places', at: '#/settings/places', mark: '[role="treegrid"] td' },
  { name: 'place-add', at: '#/settings/places', mark: '[role="dialog"] input', open: async (page) => page.keyboard.press('Control+Enter') },
  { name: 'settings-contacts', at: '#/settings/contacts', mark: '#contacts-looks' },
  { name: 'settings-look', at: '#/settings/look', mark: 'main [role="radiogroup"]' },
  { name: 'settings-print', at: '#/sheets', mark: '#sheet-day' },
  ...(['form', 'guidance', 'privacy', 'day', 'station-card', 'deputy-cards', 'flow', 'scope', 'principles'] as const).map((sheet) => ({ name: `sheet-${sheet}`, at: `#/sheet/${sheet}`, mark: 'article' })),
  { name: 'privacy', at: '#/register', mark: '[role="dialog"] dl', open: async (page, words) => button(page, words.sheets.privacy.link) },
  { name: 'settings-data', at: '#/settings/data', mark: 'main table td' },
  { name: 'rebuild', at: '#/settings/data', mark: '[role="dialog"] button', open: async (page, words) => button(page, words.settings.data.rebuild) },
  { name: 'remove-sample', at: '#/settings/data', mark: '[role="dialog"] button', open: async (page, words) => button(page, words.settings.data.removeSample) },
  { name: 'status', at: '#/today', mark: '[role="dialog"] dl', open: async (page, words) => page.getByRole('button', { name: words.app.status.open }).click() },
  { name: 'help', at: '#/today', mark: '[role="dialog"] dl', open: async (page) => page.keyboard.press('F1') },
  { name: 'sections', at: '#/ledger', mark: 'nav kbd', open: async (page) => page.keyboard.press('F4') },
  { name: 'receipt', at: 'receipt', mark: 'article svg' },
  // Last: what the ledger was narrowed to stays while the window is open.
  { name: 'ledger-nothing', at: '#/ledger?text=%E6%B2%A1%E6%9C%89%E8%BF%99%E5%9B%9E%E4%BA%8B', mark: '[role="status"] h2' },
];

/** Address of the newest matter, through the ledger itself. */
async function newest(page: Page): Promise<string> {
  await go(page, '#/ledger');
  await page.locator('[role="grid"] td').first().click();
  await page.waitForURL(/#\/ledger\/issue:/);
  return page.evaluate(() => location.hash);
}

/** Warnings of the page and answers that are no answer. RxDB praises its paid storages once; nobody else says anything. */
function listen(page: Page): readonly string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    if ((message.type() === 'warning' || message.type() === 'error') && !message.text().includes('RxDB Open Core')) heard.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) heard.push(`${response.status()} ${response.url()}`);
  });
  return heard;
}

for (const [language, textSize] of [['zh', 100], ['zh', 200], ['en', 100], ['en', 200]] as const) {
  test(`every screen in ${language} at ${textSize} % breaks no rule and fits its window`, async ({ station }) => {
    test.setTimeout(240_000);
    const { page } = station;
    const unexpected = listen(page);
    const words = catalogue[language];
    const named = (name: string) => `${language}-${textSize}-${name}`;
    await new FirstRunPage(page).sample();
    await go(page, '#/settings/look');
    await page.getByRole('radio', { name: `${textSize}%` }).click({ force: true });
    if (language === 'en') await page.getByRole('radio', { name: 'English' }).click({ force: true });
    await expect(page.getByRole('heading', { level: 1, name: words.settings.look.title })).toBeVisible();
    const first = await newest(page);

    for (const screen of screens) {
      await go(page, '#/votes');
      await page.getByRole('heading', { level: 1, name: words.app.nav.votes }).waitFor();
      await go(page, screen.at === 'first' ? first : screen.at === 'outcome' ? `${first}/outcome` : screen.at === 'receipt' ? first.replace('ledger', 'receipt') : screen.at);
      if (screen.open !== undefined) {
        await page.locator('main h1').first().waitFor();
        await screen.open(page, words);
      }
      await page.locator(screen.mark).first().waitFor();
      await look(station, named(screen.name));
      for (let closing = 0; closing < 3 && (await page.locator('[role="dialog"], [role="listbox"]').count()) > 0; closing++) await page.keyboard.press('Escape');
    }
    await page.keyboard.press('F8');
    await page.getByRole('listbox').waitFor();
    await look(station, named('sign-in'));
    expect(unexpected, 'said on the console, or not found').toEqual([]);
  });
}

test('each step of the first run breaks no rule and fits its window', async ({ station }) => {
  const { page } = station;
  const first = new FirstRunPage(page);
  for (const [step, keys] of [[1, ['Enter']], [2, ['2', 'Enter']], [3, ['Enter']]] as const) {
    await first.step(step);
    await look(station, `first-run-${step}`);
    for (const key of keys) await page.keyboard.press(key);
  }
  await expect(page.getByRole('alert').first()).toBeVisible();
  await look(station, 'first-run-missing');
});
