/** Two tabs of one browser on one station: the same database, the same journal, each with its own person. */
import { expect, test } from '../fixture.ts';
import { FirstRunPage, ownStation } from '../pages/first-run-page.ts';
import { LedgerPage } from '../pages/ledger-page.ts';
import { RegisterPage } from '../pages/register-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

test.skip(({ body }) => body !== 'browser', 'Electron has one window');

test('what one tab registers the other shows at once, and their numbers never meet', async ({ station }) => {
  await new FirstRunPage(station.page).own();
  const other = await station.page.context().newPage();
  await other.goto(station.hostUrl ?? '');
  await new SignInPage(other).signIn(1, ownStation.pin);
  await other.getByRole('link', { name: '台账' }).click();
  await expect(other.getByText('还没有登记过诉求')).toBeVisible();

  const numbers: string[] = [];
  for (const [at, words] of ['第一个窗口登记的事', '还是第一个窗口'].entries()) {
    const form = new RegisterPage(station.page);
    await form.open();
    await form.tell({ words });
    numbers.push(await form.register());
    await expect(new LedgerPage(other).rows).toHaveCount(at + 1);
  }
  const there = new RegisterPage(other);
  await there.open();
  await there.tell({ words: '第二个窗口登记的事' });
  numbers.push(await there.register());

  await new LedgerPage(station.page).find('第二个窗口');
  await expect(new LedgerPage(station.page).rows).toHaveCount(1);
  expect(new Set(numbers).size).toBe(3);
  expect(numbers.map((number) => number.slice(-4)).sort()).toEqual(['0001', '0002', '0003']);
});

test('a person who leaves one tab stays in the other', async ({ station }) => {
  await new FirstRunPage(station.page).own();
  const other = await station.page.context().newPage();
  await other.goto(station.hostUrl ?? '');
  await new SignInPage(other).signIn(1, ownStation.pin);
  await new SignInPage(other).lock();
  await station.page.bringToFront();
  const form = new RegisterPage(station.page);
  await form.open();
  await form.tell({ words: '另一个窗口锁上以后登记的事' });
  expect(await form.register()).toMatch(/-0001$/u);
});

test('one matter is corrected in both tabs at once: what each changed stands, and the history names both', async ({ station }) => {
  await new FirstRunPage(station.page).own();
  const form = new RegisterPage(station.page);
  await form.open();
  await form.tell({ words: '两个窗口一起改的事', people: '5', visitor: '河湾村村民' });
  await form.register();
  const other = await station.page.context().newPage();
  await other.goto(station.hostUrl ?? '');
  await new SignInPage(other).signIn(1, ownStation.pin);
  await new LedgerPage(other).find('两个窗口');
  await expect(new LedgerPage(other).rows).toHaveCount(1);
  await new LedgerPage(other).openFirst();
  await new LedgerPage(station.page).find('两个窗口');
  await expect(new LedgerPage(station.page).rows).toHaveCount(1);
  await new LedgerPage(station.page).openFirst();

  const dialogs = [station.page, other].map((page) => page.getByRole('dialog', { name: '更正' }));
  for (const page of [station.page, other]) {
    await page.bringToFront();
    await new LedgerPage(page).pane.getByRole('button', { name: '更正', exact: true }).click();
    await expect(page.getByRole('dialog', { name: '更正' }).getByLabel('人数')).toHaveValue('5');
  }
  // Both forms were filled from the same state; the second to save did not see the first.
  await station.page.bringToFront();
  await dialogs[0]?.getByLabel('人数').fill('6');
  await station.page.keyboard.press('Control+Enter');
  await expect(dialogs[0] as NonNullable<(typeof dialogs)[0]>).toBeHidden();
  await other.bringToFront();
  await dialogs[1]?.getByLabel('摘要').fill('两边都改过的摘要');
  await other.keyboard.press('Control+Enter');
  await expect(dialogs[1] as NonNullable<(typeof dialogs)[0]>).toBeHidden();

  for (const page of [station.page, other]) {
    const { pane, history } = new LedgerPage(page);
    await expect(pane.getByRole('heading', { level: 2 })).toHaveText('两边都改过的摘要');
    await expect(history.filter({ hasText: '人数改为“6人”（原来“5人”）' })).toHaveCount(1);
    await expect(history.filter({ hasText: '两边都改过的摘要' })).toHaveCount(1);
    await expect(history.filter({ hasText: '改为“5人”' })).toHaveCount(0);
  }
});
