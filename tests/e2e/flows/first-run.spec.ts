/** A fresh computer without network: sample station or own station, then signing in, locking, and being locked out. */
import { expect, test } from '../fixture.ts';
import { FirstRunPage, ownStation, samplePerson } from '../pages/first-run-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

test('five steps by keyboard make a station of one’s own, and it is there after the plug was pulled', async ({ station }) => {
  await station.shot('first-run');
  await new FirstRunPage(station.page).own();
  await expect(station.page.getByRole('banner')).toContainText(ownStation.shortName);
  await expect(station.page.getByText(`${ownStation.person}，站长`).first()).toBeVisible();
  await station.shot('desk-empty');

  await station.kill();
  const page = await station.open();
  const signIn = new SignInPage(page);
  await signIn.shown();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(ownStation.name);
  await station.shot('sign-in');
  await signIn.signIn(1, ownStation.pin);
});

test('the sample station has its places, deputies and matters, and can be entered again with its PIN', async ({ station }) => {
  await new FirstRunPage(station.page).sample();
  await station.shot('desk');
  await station.page.getByRole('navigation', { name: '栏目' }).getByRole('link', { name: '台账' }).click();
  await expect(station.page.getByText(/登记的诉求\s*22\s*件/)).toBeVisible();
  const signIn = new SignInPage(station.page);
  await signIn.lock();
  await expect(station.page.getByRole('option')).toHaveCount(4);
  await signIn.signIn(1, samplePerson.pin);
  await expect(station.page.getByText(/登记的诉求\s*22\s*件/)).toBeVisible();
});

test('five wrong PINs lock the name, and a restart does not open the lock', async ({ station }) => {
  await new FirstRunPage(station.page).own();
  const signIn = new SignInPage(station.page);
  await signIn.lock();
  for (let left = 4; left > 0; left--) {
    await signIn.tryPin(1, '000001');
    await expect(station.page.getByText(`口令不对，还可以试${left}次`)).toBeVisible();
  }
  await signIn.tryPin(1, '000001');
  await expect(station.page.getByText(/输错太多次，锁上了，1[45]分钟后再试/)).toBeVisible();

  const page = await station.restart();
  await new SignInPage(page).tryPin(1, ownStation.pin);
  await expect(page.getByText(/输错太多次，锁上了，1[45]分钟后再试/)).toBeVisible();
});

test('a step that lacks something says what, and stays', async ({ station }) => {
  const { page } = station;
  const first = new FirstRunPage(page);
  await first.step(1);
  await page.keyboard.press('Enter');
  await first.step(2);
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await first.step(3);
  await page.keyboard.insertText(ownStation.county);
  await page.keyboard.press('Enter');
  await expect(page.getByText('这一栏还空着').first()).toBeVisible();
  await first.step(3);
  await expect(page.getByRole('textbox', { name: '县', exact: true })).toHaveValue(ownStation.county);
});
