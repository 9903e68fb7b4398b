/**
 * A whole reception day at a new station: twelve visitors with every outcome, a group, a refusal, one without a name, one in confidence,
 * one from paper, attachments, the plug pulled over an open draft, an old ledger of 10,000 rows, contact data destroyed. Then every number that
 * desk, ledger and day sheet show is opened and compared with what was done.
 */
import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { addPlace, attach, receivedYesterday, sheetOf, tick } from '../pages/day-acts.ts';
import { DeskPage } from '../pages/desk-page.ts';
import { FirstRunPage, ownStation } from '../pages/first-run-page.ts';
import { LedgerPage } from '../pages/ledger-page.ts';
import { go } from '../pages/looking.ts';
import { addDays, type Done, minutesLeft, oldLedger, today } from '../pages/reception-day.ts';
import { OutcomePage } from '../pages/outcome-page.ts';
import { RegisterPage, type Told } from '../pages/register-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { daySheetIsTrue, deskIsTrue, ledgerIsTrue, short, sideIsTrue, totalsOf } from '../pages/true-numbers.ts';
import { type } from '../pages/typing.ts';

type Registered = { readonly number: string; readonly id: string };

const secrets = { name: '周文仙', phone: '13800138000' };
/** All that the paper form asks for, so that it can be filed. */
const whole = { summary: '河湾桥护栏断了一截', category: 'qlhl', nature: '3', place: 'hewan', deputies: ['罗春芳'], level: '2' };

/** points */
const a4 = /^59[45]\S* x 84[12]/u;
const a5OnItsSide = /^59[45]\S* x 4(?:19|20)/u;

test('a whole reception day: every number on desk, ledger and day sheet opens what was done', async ({ station }) => {
  test.setTimeout(300_000);
  test.skip(minutesLeft() < 7, 'the day at the station would end in the middle of it');
  const done: Done[] = [];
  const told = async (words: string, more: Omit<Told, 'words'>, matter: Partial<Done> = {}, before?: () => Promise<unknown>): Promise<Registered> => {
    const form = new RegisterPage(station.page);
    await expect(form.words).toBeFocused();
    await form.tell({ words, ...more });
    await before?.();
    const number = await form.register();
    done.push({ number, words, on: today(), people: more.people === undefined ? null : Number(more.people), stage: '已登记', atDesk: true, visit: '', ...matter });
    return { number, id: await idOfOpened(station.page) };
  };
  const walkedIn = async (...[words, more, matter, before]: Parameters<typeof told>): Promise<Registered> => {
    await new RegisterPage(station.page).open();
    return told(words, more, matter, before);
  };
  /** The decision over the matter that was just registered. */
  const decided = async (answers: readonly string[], digit: string, way: string, act: string, details: (outcome: OutcomePage) => Promise<unknown> = () => Promise.resolve()): Promise<void> => {
    const outcome = new OutcomePage(station.page);
    await outcome.open();
    await outcome.answer(answers);
    await outcome.choose(digit, way);
    await details(outcome);
    await outcome.decide(act);
  };
  const becomes = (stage: Done['stage']): void => {
    const last = done.at(-1);
    if (last !== undefined) done[done.length - 1] = { ...last, stage };
  };
  const unit = (name: string) => async (outcome: OutcomePage) => {
    await station.page.keyboard.press('Enter');
    await outcome.name(name);
  };

  await test.step('a new station, a place, five groups take a number', async () => {
    await new FirstRunPage(station.page).own();
    await addPlace(station.page, '河湾西村');
    const desk = new DeskPage(station.page);
    await desk.open();
    for (const [visitor, people] of [['河湾西村村民', 2], ['柑园村果农', 6], ['石堰村村民', 1], ['北坡村村民', 1], ['杨家营村民', 1], ['等不及的人', 1]] as const) await desk.takeNumber(visitor, people);
  });

  const desk = () => new DeskPage(station.page);
  const common = ['1', '2', '1', '2'];

  await test.step('the first is answered on the spot, both are told, the form is filed', async () => {
    await desk().receive('河湾西村村民');
    await told('我们河湾西村到学校那座小桥，护栏又被车撞断了一截。', whole, { people: 2, visit: '1' });
    await decided(common, '1', '当场答复', '当场答复', async (outcome) => {
      await station.page.keyboard.press('Enter');
      await outcome.write('镇里明天先拉警示带，下周修好。');
    });
    const outcome = new OutcomePage(station.page);
    await outcome.note('告诉代表');
    await outcome.note('告诉来访人');
    await outcome.file();
    becomes('办结');
  });

  const group = await test.step('a group of six with a photo and a recording is handed to a unit, to be answered in three days', async () => {
    await desk().open();
    await desk().receive('柑园村果农');
    const registered = await told('果园机耕路被雨水冲断，拉果子的车进不去，再过半个月就要下果了。', { deputies: ['罗春芳'] }, { people: 6, visit: '2' }, () => attach(station.page));
    await decided(common, '2', '交办', '派给镇农业站', async (outcome) => {
      await unit('镇农业站')(outcome);
      await station.page.getByLabel('答复期限').fill(addDays(today(), 3));
      await station.page.keyboard.press('Tab');
    });
    becomes('办理中');
    return registered;
  });

  await test.step('a suggestion, a project to be collected, a matter that is merged, one for the village', async () => {
    await desk().open();
    await desk().receive('石堰村村民');
    await told('学校门口没有斑马线，希望县里统一装信号灯。', {}, { people: 1, visit: '3' });
    await decided(common, '3', '转为代表建议', '拟建议草稿');
    becomes('转为建议');

    await desk().open();
    await desk().receive('北坡村村民');
    await told('老年人吃饭难，希望办老年食堂。', {}, { people: 1, visit: '4' });
    await decided(common, '4', '民生实事征集', '记入征集库');
    becomes('入征集库');

    await desk().open();
    await desk().receive('杨家营村民');
    await told('拉果子的路断了，我们也是为这个来的。', {}, { people: 1, visit: '5' });
    await decided(common, '5', '并到另一件', `并到${short(group.number)}`, async () => {
      await station.page.keyboard.press('Enter');
      await type(station.page, '机耕路被雨水');
      const found = station.page.getByRole('radiogroup', { name: '可以并到的诉求' }).getByRole('radio');
      await expect(found).toHaveCount(1);
      await found.press('Space');
    });
    becomes('已并入');

    await walkedIn('村口路灯坏了两盏。', { channel: '1', people: '1' });
    await decided(['1', '2', '1', '1'], '6', '转村委会', '转河湾西村村委会', unit('河湾西村村委会'));
    becomes('转村委会');
  });

  const refused = await test.step('a refusal with its channel, one without a name, one in confidence, one from paper, one by telephone', async () => {
    const registered = await walkedIn('宅基地的案子法院判了，我不服。', { channel: '1', people: '1', summary: '不服宅基地判决' });
    await decided(['2', '1', '1', '3'], '7', '引导', '引导到县人民法院', unit('县人民法院'));
    becomes('已引导');

    await walkedIn('有人往河里倒垃圾，我不想留姓名。', { channel: '1', people: '1' }, {}, () => tick(station.page, '不留姓名电话'));
    await decided(common, '1', '当场答复', '当场答复', async (outcome) => {
      await station.page.keyboard.press('Enter');
      await outcome.write('今天下午就去看。');
    });
    becomes('已答复');

    await walkedIn('村干部把低保给了亲戚，怕打击报复。', { channel: '1', people: '2', visitor: '不能说的村民' }, {}, () => tick(station.page, '要求保密'));
    await decided(common, '2', '交办', '派给镇纪委', unit('镇纪委'));
    becomes('办理中');

    await walkedIn('停电那天用笔记的：渠道漏水，浇不上地。', { channel: '1', people: '3' }, { on: addDays(today(), -1) }, async () => {
      await tick(station.page, '按纸质登记表补录');
      await receivedYesterday(station.page);
    });
    await walkedIn('打电话来问医保怎么转。', { channel: '3', people: '1' }, { atDesk: false });
    return registered;
  });

  await test.step('one more does not wait; the plug is pulled over the twelfth while it is written; nothing of it is lost', async () => {
    await desk().open();
    await desk().choose('等不及的人');
    await station.page.getByRole('button', { name: '走了', exact: true }).click();
    await expect(desk().rows.filter({ hasText: '等不及的人' })).toContainText('走了，没登记');

    const form = new RegisterPage(station.page);
    await form.open();
    await form.tell({ words: '下水道长期堵塞，夏天味道大得很。', channel: '1', ...secrets });
    await expect(station.page.getByText(/已保存 .+，在本机硬盘/u)).toBeVisible();
    await station.kill();

    const page = await station.open();
    await new SignInPage(page).signIn(1, ownStation.pin);
    await expect(page.getByText('1份草稿')).toBeVisible();
    await page.getByRole('button', { name: /^接着写/u }).click();
    const again = new RegisterPage(page);
    await expect(again.words).toHaveValue('下水道长期堵塞，夏天味道大得很。');
    await expect(again.field('电话')).toHaveValue(secrets.phone);
    const number = await again.register();
    done.push({ number, words: '下水道长期堵塞，夏天味道大得很。', on: today(), people: null, stage: '已登记', atDesk: true, visit: '' });
  });

  await test.step('what was kept of the twelfth visitor is destroyed', async () => {
    const { page } = station;
    const ledger = new LedgerPage(page);
    await expect(ledger.pane.getByText('另存并加密')).toBeVisible();
    await ledger.pane.getByRole('button', { name: '销毁联系', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '销毁联系方式' });
    await dialog.getByRole('radio', { name: '来访人要求' }).click({ force: true });
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(ledger.pane.getByText(/^已销毁，/u)).toBeVisible();
  });

  const old = oldLedger(10_000);
  await test.step('the old ledger of 10,000 rows comes in', async () => {
    const { page } = station;
    await go(page, '#/import');
    await page.getByLabel('选文件', { exact: true }).setInputFiles({ name: '旧台账.csv', mimeType: 'text/csv', buffer: Buffer.from(old.csv) });
    await expect(page.getByRole('button', { name: `可以导入${old.read.length}`, exact: true })).toBeVisible({ timeout: 60_000 });
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: '旧台账导好了' })).toBeVisible({ timeout: 180_000 });
    await expect(page.getByText(`台账现在有${old.read.length + done.length}件`)).toBeVisible({ timeout: 30_000 });
  });
  const day = done.filter(({ on }) => on === today());
  const left = [1];
  const secret = ['不能说的村民', '低保', secrets.name, secrets.phone];

  await test.step('the desk tells what was done', async () => {
    await deskIsTrue(station, day, totalsOf(day, left));
    await sideIsTrue(station.page, '到期和逾期', '1件，10天以内', ['果园机耕路被雨水冲断，拉果子的车进不去，再过半个月就要下果了']);
    await sideIsTrue(station.page, '等着回访', '1件', ['有人往河里倒垃圾，我不想留姓名']);
    await expect(station.page.getByText('份草稿')).toHaveCount(0);
  });
  await test.step('the ledger tells what was done', () => ledgerIsTrue(station, [...done, ...old.read]));
  await test.step('the day sheet tells what was done, yesterday’s too', async () => {
    await daySheetIsTrue(station, today(), day, totalsOf(day, left), secret);
    const before = done.filter(({ on }) => on !== today());
    await daySheetIsTrue(station, addDays(today(), -1), before, totalsOf(before, []), secret);
  });
  await test.step('the sheets are whole on paper', async () => {
    const sheets = [
      [`#/sheet/form/${group.id}`, group.number, 'form', a4], [`#/sheet/receipt/${group.id}`, group.number, 'receipt', a5OnItsSide],
      [`#/sheet/guidance/${refused.id}`, '县人民法院', 'guidance', a5OnItsSide], [`#/sheet/day/${today()}`, '接待日汇总', 'sheet', a4],
    ] as const;
    for (const [at, mark, name, size] of sheets) {
      const paper = await sheetOf(station, at, mark, `reception-day-${name}`);
      expect([name, paper.pages]).toEqual([name, 1]);
      expect(paper.size, name).toMatch(size);
      expect(paper.text, name).toContain(mark);
      for (const words of secret) expect(paper.text, name).not.toContain(words);
    }
  });
});

/** Of the matter whose address is shown. */
async function idOfOpened(page: Page): Promise<string> {
  await page.waitForURL(/#\/ledger\/issue:/u);
  return new URL(page.url()).hash.replace('#/ledger/', '');
}
