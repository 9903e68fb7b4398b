/** The county by stick, through the whole app: a station that never reaches the county, its office, one stick; and files where none is seen. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openCounty, type ProvisionedCounty } from '../../county/open-county.ts';
import { decodeCard, encodeCard } from '../../../shared/county/card.ts';
import { expect, test as base } from '../fixture.ts';
import { joinCounty, makeOffice } from '../pages/county-page.ts';
import { FirstRunPage } from '../pages/first-run-page.ts';
import { register } from '../pages/register-page.ts';

const test = base.extend<{ county: ProvisionedCounty; sticks: string }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from its first argument
  county: async ({}, use) => {
    const county = await openCounty(['JY01-A']);
    await use(county);
    await county.close();
  },
  // eslint-disable-next-line no-empty-pattern -- as above
  sticks: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'lianxin-sticks-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

/** The same card, of a county that this computer never reaches. */
function outOfReach(card: string): string {
  const read = decodeCard(card);
  if (!read.ok) throw new Error(read.problem);
  return encodeCard({ ...read.value, url: 'http://127.0.0.1:9' });
}

const goTo = (page: Page, hash: string) => page.evaluate((to) => (location.hash = to), hash);

async function choose(page: Page, label: string, path: string): Promise<void> {
  await page.getByLabel(label).setInputFiles(path);
}

test('a station that never reaches the county carries a stick there and a receipt back; and files, where no stick is seen', async ({ newStation, county, sticks }) => {
  test.setTimeout(180_000);
  const stick = join(sticks, '连心U盘');
  mkdirSync(stick);
  const environment = { LIANXIN_STICKS: sticks };
  const [station, office] = [await newStation({ environment }), await newStation({ environment })];
  const [here, there] = [station.page, office.page];
  await new FirstRunPage(here).own();
  await joinCounty(here, outOfReach(county.cards['JY01-A'] ?? ''));
  await makeOffice(there);
  await joinCounty(there, county.office);
  await register(here, '村口的桥没有护栏，孩子上学不安全');

  await goTo(here, '#/bundle');
  await expect(here.getByText('认出来了')).toBeVisible();
  await expect(here.getByRole('row').filter({ hasText: '登记：村口的桥' })).toBeVisible();
  await here.keyboard.press('Control+Enter');
  await expect(here.getByText('读回来一字不差')).toBeVisible();
  await station.shot('bundle-written');
  expect(readdirSync(stick)).toEqual(['JY01-A-第1号.lxb']);
  expect(readFileSync(join(stick, 'JY01-A-第1号.lxb')).includes('村口的桥')).toBe(false);

  await goTo(there, '#/bundle');
  await expect(there.getByText('没有读过')).toBeVisible();
  await there.keyboard.press('Control+Enter');
  await expect(there.getByText('回执写回了')).toBeVisible();
  await office.shot('bundle-taken');
  await expect.poll(async () => JSON.stringify((await county.ask(`lx-${county.county}-station-jy01/_all_docs?include_docs=true`)).body)).toContain('村口的桥');
  await goTo(there, '#/board');
  await expect(there.getByRole('row').filter({ hasText: 'U盘' })).toBeVisible();

  await expect(here.getByText('号读进来了')).toBeVisible();
  await expect(here.getByText('没有要带的')).toBeVisible();

  rmSync(stick, { recursive: true });
  await register(here, '路灯坏了三盏');
  await goTo(here, '#/bundle');
  await expect(here.getByText('没有看见')).toBeVisible();
  await expect(here.getByRole('row').filter({ hasText: '路灯坏了三盏' })).toBeVisible();
  const bundle = await station.download(() => here.getByRole('button', { name: '存成文件' }).click());
  expect(readFileSync(bundle).subarray(0, 3).toString()).toBe('LXB');
  await goTo(there, '#/bundle');
  await choose(there, '选站里带来的交换包', bundle);
  await expect(there.getByRole('button', { name: '存回执' })).toBeVisible();
  const receipt = await office.download(() => there.getByRole('button', { name: '存回执' }).click());
  await choose(here, '选县里的回执文件', bundle);
  await expect(here.getByText('这是这台电脑自己写的')).toBeVisible();
  await choose(here, '选县里的回执文件', receipt);
  await expect(here.getByText('号读进来了')).toBeVisible();
  await expect(here.getByText('没有要带的')).toBeVisible();
  await expect(here.getByRole('button', { name: '这台电脑现在的情况' })).not.toContainText('未发');
});
