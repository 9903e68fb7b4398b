/** A station sets up when it receives: a rule, the notice of days off, the days that follow; and they are there after a restart. */
import { expect, test } from '../fixture.ts';
import { FirstRunPage, samplePerson } from '../pages/first-run-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

/** Made up: no notice of 2028 is known. */
const notice = '国务院办公厅关于2028年部分节假日安排的通知 国办发明电〔2027〕0号 一、元旦：1月1日至3日放假，共3天。二、春节：1月25日至31日放假调休，共7天。1月22日（周六）、2月5日（周六）上班。三、清明节：4月4日放假。四、劳动节：5月1日至3日放假。五、端午节：5月28日至30日放假。六、中秋节、国庆节：10月1日至7日放假调休。10月8日（周日）上班。';

test('a rule of reception days and the notice of a year are written, seen in the year, and kept', async ({ station }) => {
  await new FirstRunPage(station.page).sample();
  const { page } = station;
  await page.getByRole('link', { name: '排班' }).click();
  await page.evaluate(() => (window.location.hash = '#/year/2028/rules'));
  await expect(page.getByText('还没有接待日规则')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('2028年是这12天')).toBeVisible();
  await dialog.getByLabel('哪个站').fill('河湾');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('哪几日').fill('25');
  await expect(dialog.getByText('1月25日碰上放假，顺延到1月31日')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('存好了：每月25日')).toBeVisible();
  await station.shot('year-rules');

  await page.getByRole('radio', { name: '放假' }).check({ force: true });
  await page.getByLabel('通知全文').fill(notice);
  await expect(page.getByText('读出6个节、3天补班，请核对')).toBeVisible();
  await expect(page.getByText('1月31日 → 2月1日')).toBeVisible();
  await station.shot('year-notice');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('main').getByText('存好了：2028年放假安排')).toBeVisible();

  const again = await station.restart();
  await new SignInPage(again).signIn(1, samplePerson.pin);
  await again.evaluate(() => (window.location.hash = '#/year/2028'));
  await expect(again.getByText(/1个站12班/u)).toBeVisible();
  await expect(again.getByRole('main').getByText('暂定')).toHaveCount(0);
  await again.getByRole('button', { name: /^2月1日/u }).click();
  await expect(again.getByText('原定1月25日，春节，顺延7天')).toBeVisible();
  await station.shot('year');
});
