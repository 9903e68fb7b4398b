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
