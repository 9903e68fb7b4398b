/** The register of deputies and a deputy's page, by keyboard: found by initials, objected to, decided, a mandate ended, a list imported. */
import type { Page } from '@playwright/test';
import { catalogue } from '../../../renderer/text/catalogue.ts';
import { expect, test } from '../fixture.ts';
import { FirstRunPage } from '../pages/first-run-page.ts';
import { go, look } from '../pages/looking.ts';

const list = '姓名,级别,选区,任期从,职业,地点\n蒙古力,镇,河湾选区,2024-01-10,教师,河湾片区站\n赵无名,镇,河湾选区,2024-01-10,教师,天边片区站\n蒙古力,镇,河湾选区,2024-01-10,教师,河湾片区站\n';

async function change(page: Page, language: 'zh' | 'en', textSize: number): Promise<void> {
  await go(page, '#/settings/look');
  await page.locator('main [role="radiogroup"]').first().waitFor();
  await page.getByRole('radio', { name: `${textSize}%` }).click({ force: true });
  await page.getByRole('radio', { name: language === 'en' ? 'English' : '中文' }).click({ force: true });
  await expect(page.getByRole('heading', { level: 1, name: catalogue[language].settings.look.title })).toBeVisible();
}

test('a deputy is found by initials; what he objects to is decided; his mandate ends; his file is paper; others come from a list', async ({ station }) => {
  test.setTimeout(180_000);
  const { page } = station;
  await new FirstRunPage(page).sample();
  await page.getByRole('button', { name: '先不练' }).click();
  await go(page, '#/deputies');
  await expect(page.getByText('62位，在任62位')).toBeVisible();
  await look(station, 'zh-100-deputies');
  await page.getByRole('searchbox', { name: '找代表' }).fill('lcf');
  await expect(page.getByText('找到1位')).toBeVisible();
  await page.getByRole('grid', { name: '代表' }).focus();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: '罗春芳' })).toBeVisible();
  await expect(page.getByText('拼音luochunfang、lcf都能查到')).toBeVisible();
  const objecting = page.getByRole('button', { name: /提出异议/ }).first();
  await objecting.click();
  await page.getByLabel('代表怎么说').fill('那天在县里教师培训，19日发短信向召集人请过假');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('有异议').first()).toBeVisible();
  await look(station, 'zh-100-deputy');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog', { name: '定这条异议' })).toBeVisible();
  await look(station, 'zh-100-deputy-decide');
  await page.getByRole('radiogroup', { name: '怎么定' }).focus();
  await page.keyboard.press('1');
  await page.getByLabel('理由').fill('照签到表');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('维持原记录').first()).toBeVisible();

  await page.getByRole('button', { name: /的变动/ }).first().click();
  await page.getByRole('radio', { name: /终止/ }).check({ force: true });
  await look(station, 'zh-100-deputy-mandate');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/届满/).first()).toBeVisible();

  const address = await page.evaluate(() => location.hash);
  await page.getByRole('button', { name: '打印履职档案' }).click();
  await expect(page.getByRole('heading', { name: '人大代表履职档案' }).first()).toBeVisible();
  await look(station, 'zh-100-deputy-sheet');

  await go(page, '#/deputies/import');
  await expect(page.getByText('选一份代表名册')).toBeVisible();
  await look(station, 'zh-100-deputies-import-empty');
  await page.getByLabel('选文件', { exact: true }).setInputFiles({ name: '名册.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await expect(page.getByText('3行＝可导入1＋名册里已有0＋读不懂2')).toBeVisible();
  await expect(page.getByText('没有叫“天边片区站”的地点')).toBeVisible();
  await look(station, 'zh-100-deputies-import');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('导入了1位代表').first()).toBeVisible();

  for (const [language, textSize] of [['en', 100], ['zh', 200]] as const) {
    await change(page, language, textSize);
    await go(page, '#/deputies');
    await page.getByRole('grid').waitFor();
    await look(station, `${language}-${textSize}-deputies`);
    await go(page, address);
    await expect(page.getByRole('heading', { level: 1, name: '罗春芳' })).toBeVisible();
    await page.locator('main td').first().waitFor();
    await look(station, `${language}-${textSize}-deputy`);
  }
  await change(page, 'zh', 100);
});
