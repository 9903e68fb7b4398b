/** A sitting from the roll to the seal, on paper: its director at one window, two tellers at two others, by keyboard. */
import { basename } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { FirstRunPage, ownStation } from '../pages/first-run-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

const deputies = ['陈大山', '李水生', '王桂花', '赵明德', '孙桂兰', '周长河', '吴秀英', '郑有田', '冯小满'];
const projects = ['村组道路硬化工程', '农村饮水安全巩固提升', '村级老年食堂建设', '集镇公共停车场'];
const pins = { 陈立新: '111111', 宋丽华: '222222', 邹建华: '333333', 贾晓云: '444444' };
/** What six papers show, from the top: 1 赞成, 2 反对, 3 没有画. */
const papers = ['1132', '1122', '1123', '1123', '1133', '1132'];

async function key(teller: Page, name: keyof typeof pins, marks: readonly string[]): Promise<void> {
  await teller.getByRole('radio', { name }).check({ force: true });
  await teller.getByLabel('口令').fill(pins[name]);
  await teller.keyboard.press('Control+Enter');
  for (const [index, paper] of marks.entries()) {
    await expect(teller.getByRole('heading', { level: 1 })).toContainText(`第1批第${index + 1}张`);
    for (const digit of paper) await teller.keyboard.press(digit);
    await expect(teller.getByRole('button', { name: /存下这张/u })).toBeEnabled();
    await teller.keyboard.press('Enter');
  }
  await expect(teller.getByRole('button', { name: /我录完了/u })).toBeVisible();
  await teller.keyboard.press('Control+Enter');
  await expect(teller.getByText('您录完了')).toBeVisible();
}

/** Two tabs of the browser, each at the tellers' page. */
async function tellersTabs(page: Page, hostUrl: string): Promise<readonly [Page, Page]> {
  const desk = await page.getByRole('link', { name: '计票员录入' }).getAttribute('href');
  const tabs = [await page.context().newPage(), await page.context().newPage()] as const;
  for (const teller of tabs) {
    await teller.goto(hostUrl);
    await new SignInPage(teller).signIn(1, ownStation.pin);
    await teller.evaluate((hash) => {
      window.location.hash = hash;
    }, desk ?? '');
  }
  return tabs;
}

test('nine deputies choose two of four projects: a difference is settled, the result is announced, sealed by two and written into the store', async ({ station, body }) => {
  test.slow();
  const { page } = station;
  const first = new FirstRunPage(page);
  await first.own();
  await page.getByRole('link', { name: '票决' }).click();
  await expect(page.getByRole('button', { name: /开一次会议/u })).toBeEnabled();
  await station.shot('sitting-none');
  await page.keyboard.press('Control+Enter');
  await page.getByLabel('会议名称').fill('桔园镇第十九届人民代表大会第五次会议');
  await page.keyboard.press('Control+Enter');

  await page.getByLabel('名册').fill(deputies.join('\n'));
  await page.getByLabel('候选项目').fill(projects.join('\n'));
  await page.getByLabel('选几项').fill('2');
  for (const [office, name] of [['总监票人', '陈立新'], ['监票人', '宋丽华'], ['计票员甲', '邹建华'], ['计票员乙', '贾晓云']] as const) await page.getByLabel(office, { exact: true }).fill(name);
  await page.keyboard.press('Control+Enter');
  for (const [name, pin] of Object.entries(pins)) {
    await page.getByLabel(name, { exact: true }).fill(pin);
    await page.getByRole('button', { name: `设口令 ${name}` }).click();
    await expect(page.getByLabel(name, { exact: true })).toHaveCount(0);
  }
  await station.shot('sitting-prepare');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: /冻结名册/u })).toBeVisible();
  await page.keyboard.press('Control+Enter');

  await expect(page.getByRole('button', { name: /清零检查/u })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: /开始发票/u })).toBeVisible();
  for (const who of ['1', '2', '王桂花', '4', '5']) {
    await page.getByLabel('号或者姓名').fill(who);
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('号或者姓名')).toHaveValue('');
  }
  await expect(page.getByText('还差1人才到法定人数')).toBeVisible();
  await page.getByRole('button', { name: '签到 周长河' }).click();
  await expect(page.getByRole('button', { name: /开始发票/u })).toBeEnabled();
  await station.shot('sitting-hall');
  await page.keyboard.press('Control+Enter');

  for (const [column, value] of [['印制', '8'], ['发出', '6'], ['其中换下', '0'], ['未用', '2']] as const) await page.getByLabel(`第1批 ${column}`).fill(value);
  await station.shot('sitting-issue');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: /投票结束/u })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await page.getByLabel('第1批 收回').fill('6');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /票数平不平/u })).toBeVisible();

  const [one, two] = body === 'browser' ? await tellersTabs(page, station.hostUrl ?? '') : [page, page];
  // In the window of Electron the director makes room: one teller after the other sits down in it.
  if (body === 'electron') await page.getByRole('link', { name: '计票员录入' }).click();
  await key(one, '邹建华', papers);
  await one.getByRole('button', { name: '起身' }).click();
  if (body === 'browser') await station.shot('sitting-director');
  await key(two, '贾晓云', papers.map((paper, index) => (index === 4 ? '1123' : paper)));
  await two.getByRole('button', { name: '起身' }).click();
  await expect(two.getByRole('link', { name: '回到会议' })).toBeVisible();
  if (body === 'electron') await page.getByRole('link', { name: '回到会议' }).click();
  await expect(page.getByRole('button', { name: /对一对甲乙/u })).toBeEnabled();
  await page.keyboard.press('Control+Enter');

  await expect(page.getByRole('heading', { name: /甲乙不一样的1张/u })).toBeVisible();
  await page.getByRole('radio', { name: '弃权' }).check({ force: true });
  await page.getByRole('radio', { name: '乙按错键' }).check({ force: true });
  await page.getByLabel('宋丽华的口令').fill(pins['宋丽华']);
  await station.shot('sitting-differences');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: /核对，算结果/u })).toBeEnabled();
  await page.keyboard.press('Control+Enter');

  await expect(page.getByText('先给主席台看')).toBeVisible();
  await station.shot('sitting-result');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: /宣布结果/u })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: /去封存/u }).click();
  await page.getByLabel('陈立新').fill(pins['陈立新']);
  await page.getByLabel('宋丽华').fill(pins['宋丽华']);
  await station.shot('sitting-seal');
  await page.getByRole('button', { name: '封存' }).click();
  await expect(page.getByText('已写进本站的库').first()).toBeVisible();
  await station.shot('sitting-sealed');

  const file = await station.download(() => page.getByRole('button', { name: '存封存文件' }).click());
  expect(basename(file)).toMatch(/桔园镇第十九届人民代表大会第五次会议 封存文件\.txt$/u);
  await page.getByRole('link', { name: '打印各种单、票' }).click();
  await expect(page.getByRole('article').getByText('以上入选的2项')).toBeVisible();
  await station.shot('sitting-paper-result');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '存封存文件' })).toBeVisible();
});
