/** The browser body when its host is gone, or does not know the address: words, nothing lost, and it goes on by itself. */
import { readFileSync } from 'node:fs';
import { startHost, type HostProcess } from '../bodies/host-process.ts';
import { killAll, processesOf } from '../bodies/processes.ts';
import { timeZone } from '../bodies/body.ts';
import { expect, type Station, test } from '../fixture.ts';
import { FirstRunPage, ownStation } from '../pages/first-run-page.ts';
import { RegisterPage } from '../pages/register-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { type } from '../pages/typing.ts';

test.beforeEach(({ body }) => {
  test.skip(body !== 'browser', 'in Electron host and window end together');
});

/** Ends the host alone; the window stays. */
async function killHost(station: Station): Promise<void> {
  await killAll(processesOf(station.dataDir));
}

async function startAgain(station: Station): Promise<HostProcess> {
  const own = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return startHost({ data: station.dataDir, port: Number(new URL(station.hostUrl ?? '').port), words: [], environment: { ...Object.fromEntries(own), TZ: timeZone }, say: () => undefined });
}

test('the host is killed in the middle of a matter: the words stay, and after it is back they are on disk', async ({ station }) => {
  const { page } = station;
  await new FirstRunPage(page).own();
  const register = new RegisterPage(page);
  await register.open();
  await type(page, '巷口路灯不亮');
  await expect(page.getByText(/已保存 .+，在本机硬盘/u)).toBeVisible();
  await killHost(station);
  await type(page, '，夜里摔过人');
  await expect(page.getByText('连不上本机的存盘程序。')).toBeVisible();
  await expect(page.getByText(/之后的6个字/u)).toBeVisible();
  await station.shot('host-gone');

  const host = await startAgain(station);
  try {
    // It was started anew and knows nobody; what was typed is below the sign-in.
    const signIn = new SignInPage(page);
    await signIn.shown();
    await expect(page.getByText('连不上本机的存盘程序。')).toBeHidden();
    await signIn.signIn(1, ownStation.pin);
    await expect(register.words).toHaveValue('巷口路灯不亮，夜里摔过人');
    await expect(page.getByText(/已保存 .+，在本机硬盘/u)).toBeVisible();
    expect(await register.register()).toMatch(/^JY01-\d{4}-A-0001$/);
  } finally {
    await host.stop();
  }
});

test('a matter can be saved elsewhere as a text, without names, when nothing can be written here', async ({ station }) => {
  const { page } = station;
  await new FirstRunPage(page).own();
  const register = new RegisterPage(page);
  await register.open();
  await killHost(station);
  await register.tell({ words: '水压低，三楼上不去水', nature: '3', people: '4', deputies: ['王小明'], name: '李四', phone: '13800000000' });
  await expect(page.getByText('连不上本机的存盘程序。')).toBeVisible();
  const path = await station.download(async () => page.getByRole('button', { name: '另存这一件' }).click());
  const text = readFileSync(path, 'utf8');
  expect(text).toContain('水压低，三楼上不去水');
  expect(text).toContain('性质：求助');
  expect(text).toContain('接待代表：王小明');
  expect(text).not.toMatch(/李四|13800000000/);
  expect(text).toContain('姓名、电话不写进这个文件');
});

test('opened without what follows #token=, or with another, the page says which address to open', async ({ station }) => {
  const { page } = station;
  await new FirstRunPage(page).own();
  await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  await page.goto(station.hostUrl ?? '');
  await expect(page.getByText('这个地址少了一段，或者是旧的')).toBeVisible();
  await expect(page.getByText('已经登记的都在本机硬盘的日志里')).toBeVisible();
  await station.shot('no-token');
  await page.goto('about:blank');
  await page.goto(`${station.hostUrl ?? ''}/#token=${'x'.repeat(43)}`);
  await expect(page.getByText('这个地址少了一段，或者是旧的')).toBeVisible();
});

test('an old address does not lock out a browser that had the right one', async ({ station }) => {
  const { page } = station;
  await new FirstRunPage(page).own();
  await page.goto('about:blank');
  await page.goto(`${station.hostUrl ?? ''}/#token=${'x'.repeat(43)}`);
  await expect(page.getByRole('heading', { name: '今日', level: 1 })).toBeVisible();
});
