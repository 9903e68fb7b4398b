/** Every number of a day, on the desk, in the ledger and on the day sheet: what it says, and the list that it opens, against what was done. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Station } from '../fixture.ts';
import { DeskPage } from './desk-page.ts';
import { LedgerPage } from './ledger-page.ts';
import { go } from './looking.ts';
import { countByStage, type Done, figure, peopleOf, type Stage } from './reception-day.ts';

/** The stage's word where it is counted. */
const counted: Readonly<Record<Stage, string>> = { 已登记: '已登记', 已引导: '已引导', 转村委会: '转村', 办理中: '在办', 转为建议: '转建议', 入征集库: '入征集库', 已答复: '已答复', 已并入: '并入', 办结: '办结' };

/** What a day comes to: groups are those of the queue and those who came without a number. */
export type DayTotals = { readonly batches: number; readonly people: number; readonly uncounted: number; readonly matters: number; readonly elsewhere: number };

/** @param left groups that took a number and went away, persons each */
export function totalsOf(done: readonly Done[], left: readonly number[]): DayTotals {
  const groups = new Map(done.filter(({ atDesk }) => atDesk).map((one, at) => [one.visit === '' ? `matter ${at}` : `${one.on} ${one.visit}`, one.people]));
  const people = [...groups.values(), ...left];
  return {
    batches: people.length,
    people: peopleOf(people.map((some) => ({ people: some }))),
    uncounted: people.filter((some) => some === null).length,
    matters: done.length,
    elsewhere: done.filter(({ atDesk }) => !atDesk).length,
  };
}

/** A-0012, as lists write JY01-2024-A-0012. */
export function short(number: string): string {
  return /[A-Z]-\d+$/.exec(number)?.[0] ?? number;
}

export async function deskIsTrue(station: Station, done: readonly Done[], totals: DayTotals): Promise<void> {
  const desk = new DeskPage(station.page);
  await desk.open();
  await expect(desk.counts).toHaveText(`${totals.batches}批，${totals.people}人次，${totals.uncounted}批没记人数；登记了${totals.matters}件，${totals.elsewhere}件不是上门`);
  await station.shot('reception-day-desk');
  const cameWithout = done.filter(({ visit }) => visit === '').length;
  await expect(desk.rows).toHaveCount(new Set(done.filter(({ visit }) => visit !== '').map(({ visit }) => visit)).size + cameWithout + (totals.batches - totals.matters + totals.elsewhere));

  const batches = await desk.listed(/批，.*人次$/u);
  expect(batches).toHaveLength(totals.batches);
  expect(batches.reduce((sum, row) => sum + peopleIn(row), 0), 'persons of the groups that are listed').toBe(totals.people);
  const uncounted = await desk.listed(/没记人数$/u);
  expect(uncounted).toHaveLength(totals.uncounted);
  for (const row of uncounted) expect(row).toContain('—');
  const elsewhere = await desk.listed(/不是上门$/u);
  expect(elsewhere.map(numberIn).sort()).toEqual(done.filter(({ atDesk }) => !atDesk).map(({ number }) => short(number)).sort());
  const matters = await desk.listed(/^登记了/u);
  expect(matters.map(numberIn).sort()).toEqual(done.map(({ number }) => short(number)).sort());
  for (const one of done) expect(matters.find((row) => numberIn(row) === short(one.number)), one.words).toContain(one.stage);
}

/** The fourth cell of a row of the queue. */
function peopleIn(row: string): number {
  const cell = row.split('\t')[3] ?? '';
  return cell.trim() === '—' ? 0 : Number(cell);
}

function numberIn(row: string): string {
  return /[A-Z]-\d+/.exec(row)?.[0] ?? '';
}

/** 到期和逾期, 等着回访: the figure is as long as its list, and each row opens its matter. */
export async function sideIsTrue(page: Page, title: string, says: string, summaries: readonly string[]): Promise<void> {
  const part = page.getByRole('region', { name: title, exact: true });
  await expect(part.getByText(says, { exact: true })).toBeVisible();
  await expect(part.getByRole('listitem')).toHaveCount(summaries.length);
  for (const summary of summaries) {
    await part.getByRole('link', { name: summary }).click();
    await expect(new LedgerPage(page).pane.getByRole('heading', { level: 2 })).toHaveText(summary);
    await new DeskPage(page).open();
  }
}

export async function ledgerIsTrue(station: Station, done: readonly Done[]): Promise<void> {
  const { page } = station;
  const ledger = new LedgerPage(page);
  await go(page, '#/ledger');
  await page.getByRole('searchbox', { name: '在台账里查找' }).waitFor();
  const sentence = page.locator('p').filter({ hasText: '登记的诉求' });
  await expect(sentence).toContainText(`登记的诉求${figure(done.length)}件：`);
  // Counted as the desk counts, apart from who went away without a word: they brought no matter.
  const { batches, people, uncounted } = totalsOf(done, []);
  const came = `来站${figure(batches)}批，${figure(people)}人次${uncounted === 0 ? '' : `（另有${uncounted}批没记人数）`}`;
  await expect(sentence).toContainText(came);
  const byStage = countByStage(done);
  // All matters, each stage, who came.
  await expect(sentence.getByRole('button')).toHaveCount(byStage.size + 2);
  await listIs(ledger, done.length);
  await station.shot('reception-day-ledger');
  await sentence.getByRole('button', { name: came }).click();
  await listIs(ledger, done.filter(({ atDesk }) => atDesk).length);
  await sentence.getByRole('button', { name: came }).click();
  for (const [stage, count] of byStage) await stageIsTrue(ledger, sentence, stage, count);
}

async function stageIsTrue(ledger: LedgerPage, sentence: Locator, stage: Stage, count: number): Promise<void> {
  const button = sentence.getByRole('button', { name: `${counted[stage]}${figure(count)}`, exact: true });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await listIs(ledger, count);
  for (const row of await ledger.rows.allInnerTexts()) expect(row).toContain(stage);
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
}

/** The list and the button that would hand it out count the same. */
async function listIs(ledger: LedgerPage, count: number): Promise<void> {
  await expect(ledger.page.getByRole('grid', { name: '诉求列表' })).toHaveAttribute('aria-rowcount', String(count + 1));
}

/** The sheet of a day: its sentence, its rows, and each of its figures opened. @param secret words that must not stand on it */
export async function daySheetIsTrue(station: Station, day: string, done: readonly Done[], totals: DayTotals, secret: readonly string[]): Promise<void> {
  const { page } = station;
  const sheet = page.locator('article').first();
  const open = async (): Promise<void> => {
    await go(page, `#/sheet/day/${day}`);
    await expect(sheet).toContainText('接待日汇总');
  };
  await open();
  const uncounted = totals.uncounted === 0 ? '' : `，另有${totals.uncounted}批没记人数`;
  await expect(sheet).toContainText(`来访${totals.batches}批，${totals.people}人次${uncounted}。`);
  await expect(sheet).toContainText(`登记诉求${totals.matters}件：`);
  await expect(sheet.getByRole('table').getByRole('row')).toHaveCount(totals.matters + 1);
  for (const one of done) await expect(sheet.getByRole('row').filter({ hasText: one.number })).toContainText(one.stage);
  for (const words of secret) await expect(sheet).not.toContainText(words);
  await station.shot(`reception-day-sheet-of-${totals.matters}`);

  const opens = async (name: string, list: string | RegExp, rows: number): Promise<void> => {
    await open();
    await sheet.getByRole('button', { name, exact: true }).click();
    const grid = page.getByRole('grid', { name: list });
    await expect(grid).toBeVisible();
    await expect(grid.locator('[id^="queue-row-"], [id^="ledger-row-"]')).toHaveCount(rows);
  };
  const queue = /^(今天|这天)来的人/u;
  await opens(`来访${totals.batches}批，${totals.people}人次`, queue, totals.batches);
  if (totals.uncounted > 0) await opens(`另有${totals.uncounted}批没记人数`, queue, totals.uncounted);
  if (totals.elsewhere > 0) await opens(`其中${totals.elsewhere}件不是来站里说的`, queue, totals.elsewhere);
  await opens(`登记诉求${totals.matters}件`, '诉求列表', totals.matters);
  for (const [stage, count] of countByStage(done)) {
    await opens(`${counted[stage]}${count}`, '诉求列表', count);
    const listed = await new LedgerPage(page).rows.allInnerTexts();
    expect(listed.map(numberIn).sort()).toEqual(done.filter((one) => one.stage === stage).map(({ number }) => short(number)).sort());
  }
}
