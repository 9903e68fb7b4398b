/** A clerk registers what a visitor says, by keyboard alone, finds it again, and loses nothing when the plug is pulled. */
import { expect, test } from '../fixture.ts';
import { FirstRunPage, samplePerson } from '../pages/first-run-page.ts';
import { LedgerPage } from '../pages/ledger-page.ts';
import { RegisterPage, type Told } from '../pages/register-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

const told: Told = {
  words: '我们河湾西村到学校那座小桥，护栏又被车撞断了一截，晚上娃娃骑车过去怕得很。',
  summary: '河湾西村小桥护栏被撞断',
  category: 'qlhl',
  nature: '3',
  channel: '1',
  place: 'hewanxicun',
  people: '3',
  deputies: ['lcf', '田守义'],
  level: '2',
  visitor: '河湾西村村民',
  name: '刘大姐',
  phone: '13800000000',
};

test.beforeEach(async ({ station }) => {
  await new FirstRunPage(station.page).sample();
});

test('a matter is registered by keyboard alone, and every field is there afterwards', async ({ station }) => {
  const form = new RegisterPage(station.page);
  await form.open();
  await form.tell(told);
  await station.shot('register');
  expect(await form.register()).toMatch(/^JY01-\d{4}-A-\d{4}$/);

  const ledger = new LedgerPage(station.page);
  await station.shot('ledger');
  await expect(ledger.pane.getByRole('heading', { level: 2 })).toHaveText(told.summary ?? '');
  await expect(ledger.pane).toContainText(told.words);
  await expect(ledger.fact('类别')).toContainText('桥梁护栏');
  await expect(ledger.fact('地点')).toContainText('河湾西村');
  await expect(ledger.fact('代表')).toContainText('罗春芳');
  await expect(ledger.fact('代表')).toContainText('田守义');
  await expect(ledger.fact('权限')).toContainText('镇');
  await expect(ledger.fact('来访')).toContainText('河湾西村村民');
  await expect(ledger.fact('来访')).toContainText('3人');
  await expect(ledger.fact('联系')).toContainText('另存并加密');
  await expect(ledger.pane).not.toContainText(told.phone ?? '');
  await expect(ledger.history).toHaveCount(1);
  await expect(ledger.history).toContainText(`${samplePerson.name}，站长，A机`);
});

test('registered is registered: the plug is pulled at once, and the matter is found by its words', async ({ station }) => {
  const form = new RegisterPage(station.page);
  await form.open();
  await form.tell(told);
  const number = await form.register();
  await station.kill();

  const page = await station.open();
  await new SignInPage(page).signIn(1, samplePerson.pin);
  const ledger = new LedgerPage(page);
  await ledger.find('护栏又被车撞断');
  await expect(ledger.rows).toHaveCount(1);
  await ledger.find(number);
  await expect(ledger.rows).toHaveCount(1);
  await expect(ledger.rows).toContainText(told.summary ?? '');
  await ledger.openFirst();
  await expect(ledger.pane).toContainText(told.words);
});

test('a draft keeps every field as it was left when the plug is pulled, and is registered once', async ({ station }) => {
  const form = new RegisterPage(station.page);
  await form.open();
  await form.tell(told);
  await form.putAside();
  await station.kill();

  const page = await station.open();
  await new SignInPage(page).signIn(1, samplePerson.pin);
  await page.getByRole('button', { name: /^接着写/ }).click();
  const again = new RegisterPage(page);
  await expect(again.words).toHaveValue(told.words);
  await expect(again.field('摘要')).toHaveValue(told.summary ?? '');
  await expect(again.field('类别')).toHaveValue(/桥梁护栏/);
  await expect(again.choice('性质', '求助')).toBeChecked();
  await expect(again.choice('来访方式', '上门')).toBeChecked();
  await expect(again.field('地点')).toHaveValue(/河湾西村/);
  await expect(again.field('人数')).toHaveValue('3');
  await expect(again.field('姓名')).toHaveValue(told.name ?? '');
  await expect(again.field('电话')).toHaveValue(told.phone ?? '');
  await again.register();
  const ledger = new LedgerPage(page);
  await ledger.find('护栏又被车撞断');
  await expect(ledger.rows).toHaveCount(1);
});

test('a correction, an addendum and an undo are each an entry of the history; the words stay as they were said', async ({ station }) => {
  const { page } = station;
  const form = new RegisterPage(page);
  await form.open();
  await form.tell({ words: told.words });
  await form.register();
  const ledger = new LedgerPage(page);

  await ledger.pane.getByRole('button', { name: '补记' }).click();
  await page.getByRole('textbox', { name: '补记' }).fill('第二天又来说，护栏断了两截。');
  await page.keyboard.press('Control+Enter');
  await expect(ledger.history).toHaveCount(2);
  await expect(ledger.pane).toContainText('第二天又来说，护栏断了两截。');

  await ledger.pane.getByRole('button', { name: '更正' }).click();
  await page.getByRole('textbox', { name: '摘要' }).fill('小桥护栏断了两截');
  await page.keyboard.press('Control+Enter');
  await expect(ledger.pane.getByRole('heading', { level: 2 })).toHaveText('小桥护栏断了两截');
  await expect(ledger.history).toHaveCount(3);

  await page.keyboard.press('Control+Z');
  await expect(ledger.history).toHaveCount(4);
  await expect(ledger.pane.getByRole('heading', { level: 2 })).not.toHaveText('小桥护栏断了两截');
  await expect(ledger.pane).toContainText(told.words);
  await station.shot('history');

  const restarted = await station.restart();
  await new SignInPage(restarted).signIn(1, samplePerson.pin);
  const after = new LedgerPage(restarted);
  await after.find('护栏又被车撞断');
  await expect(after.rows).toHaveCount(1);
  await after.openFirst();
  await expect(after.history).toHaveCount(4);
});
