/** What becomes of a matter at the desk, by keyboard alone: handed over, answered and closed, referred elsewhere. */
import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { FirstRunPage } from '../pages/first-run-page.ts';
import { LedgerPage } from '../pages/ledger-page.ts';
import { OutcomePage } from '../pages/outcome-page.ts';
import { RegisterPage } from '../pages/register-page.ts';

test.beforeEach(async ({ station }) => {
  await new FirstRunPage(station.page).sample();
});

const told = {
  words: '我们河湾西村到学校那座小桥，护栏又被车撞断了一截。', summary: '河湾西村小桥护栏被撞断', category: 'qlhl', nature: '3', channel: '1',
  place: 'hewanxicun', people: '3', deputies: ['lcf'], level: '2', visitor: '河湾西村村民',
};

async function registered(page: Page): Promise<LedgerPage> {
  const form = new RegisterPage(page);
  await form.open();
  await form.tell(told);
  await form.register();
  return new LedgerPage(page);
}

test('a matter is registered, decided and handed to a unit; its due day stands in the ledger', async ({ station }) => {
  const ledger = await registered(station.page);
  const outcome = new OutcomePage(station.page);
  await outcome.open();
  await outcome.answer(['1', '2', '1', '2']);
  await outcome.choose('2', '交办');
  await station.page.keyboard.press('Enter');
  await outcome.name('镇交通站');
  await outcome.decide('派给镇交通站', async () => station.shot('outcome'));
  await expect(ledger.fact('去向')).toContainText('交办镇交通站');
  await expect(ledger.history.filter({ hasText: '定单：交办镇交通站' })).toHaveCount(1);
  await expect(ledger.rows.first()).toContainText('办理中');
  await expect(ledger.rows.first()).toContainText(/剩\d+天/u);
});

test('another is answered on the spot, both are told, the form goes into its box, and it is closed', async ({ station }) => {
  const { page } = station;
  const ledger = await registered(page);
  const outcome = new OutcomePage(page);
  await outcome.open();
  await outcome.answer(['1', '2', '1', '2']);
  await outcome.choose('1', '当场答复');
  await page.keyboard.press('Enter');
  await outcome.write('镇里明天先拉警示带，下周修好。');
  await outcome.decide('当场答复');
  await expect(ledger.fact('答复')).toContainText('下周修好');
  await outcome.note('告诉代表');
  await outcome.note('告诉来访人');
  await outcome.file();
  await expect(ledger.pane).toContainText('都齐了');
  await expect(ledger.rows.first()).toContainText('办结');
  await station.shot('outcome-closed');
});

test('a matter before the court is referred: the other ways say why they are shut', async ({ station }) => {
  const { page } = station;
  const ledger = await registered(page);
  const outcome = new OutcomePage(page);
  await outcome.open();
  await outcome.answer(['2', '1', '1', '3']);
  await expect(page.getByText('走不了：已经进了法院、仲裁或复议')).toHaveCount(6);
  await outcome.choose('7', '引导');
  await page.keyboard.press('Enter');
  await outcome.name('县人民法院');
  await outcome.decide('引导到县人民法院');
  await expect(ledger.fact('去向')).toContainText('引导到县人民法院');
  await expect(ledger.rows.first()).toContainText('已引导');
});
