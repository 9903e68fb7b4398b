/** Papers of a sitting: what stands on them is on record, each fits its paper, nothing is lost on a further page. */
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { ReactNode } from 'react';
import { ballotPages } from '../../../renderer/rooms/voting/sheets/BallotSheet.tsx';
import { candidatePages, noticePages, rulePages, signInPages, tallyPages } from '../../../renderer/rooms/voting/sheets/ListSheets.tsx';
import { resultPages } from '../../../renderer/rooms/voting/sheets/ResultSheet.tsx';
import type { PaperView } from '../../../renderer/rooms/voting/sheets/Sheet.tsx';
import { catalogue, LanguageContext } from '../../../renderer/text/catalogue.ts';
import { type Paper, PrintSheet } from '../../../renderer/ui/PrintSheet.tsx';
import '../../../renderer/ui/theme/tokens.css';
import '../../../renderer/ui/theme/global.css';
import type { Language } from '../../../shared/settings/station.ts';
import { presets } from '../../../shared/voting/presets.ts';
import { seen } from '../reception/show-room.tsx';
import { countedSitting, digest, projects } from './counted-sitting.ts';

let root: Root | null = null;
const element = document.createElement('div');
afterEach(() => {
  root?.unmount();
  element.remove();
});

const viewOf = (more: Parameters<typeof countedSitting>[0] = {}, language: Language = 'zh'): PaperView => ({ ...countedSitting(more), words: catalogue[language], day: '2025年1月16日' });
const { first, rules } = { first: countedSitting().state.rounds[0], rules: countedSitting().state.rules };
if (first === undefined || rules === null) throw new Error('no round');
const sheets = () => [...document.querySelectorAll('article')];
const paperText = () => sheets().map(({ textContent }) => textContent).join('\n');
/** What is printed is no higher than between the margins, and nothing stands out at its side. */
function misfits(room = 263): string[] {
  const perMm = 96 / 25.4;
  return sheets().flatMap((sheet, index) => {
    const content = sheet.firstElementChild;
    if (content === null) return ['empty'];
    const high = Math.max(content.clientHeight, content.scrollHeight) / perMm;
    const wide = content.scrollWidth > content.clientWidth + 1;
    return [...(high > room ? [`page ${index + 1}: ${high.toFixed(1)} mm`] : []), ...(wide ? [`page ${index + 1}: too wide`] : [])];
  });
}

async function show(pages: readonly ReactNode[], paper: Paper = 'A4', language: Language = 'zh'): Promise<void> {
  await page.viewport(1366, 1250);
  root?.unmount();
  document.body.append(element);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  element.style.height = '1250px';
  root = createRoot(element);
  root.render(<LanguageContext value={language}><PrintSheet paper={paper} title="纸">{pages}</PrintSheet></LanguageContext>);
  await seen('paper', () => sheets().length === pages.length);
}
const rowsOf = (table: Element | undefined) => [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.children].map(({ textContent }) => textContent));

describe('the result form', () => {
  test('says the identities in words, the run-off in a table of its own, and the whole digest in groups of eight', async () => {
    await show(resultPages(viewOf()));
    expect(sheets()).toHaveLength(1);
    expect(misfits()).toEqual([]);
    for (const words of ['实到62人，达到法定人数48人。', '收回62＝有效61＋无效1', '无效的1张：画多了。', '2项同为42票，选1项，再投一次', '以上入选的10项，确定为2025年民生实事项目。', '第1页，共1页']) expect(paperText()).toContain(words);
    for (const group of digest.split(' ')) expect(paperText()).toContain(group);
    const [facts, count, again] = [...document.querySelectorAll('article table')];
    expect(rowsOf(facts)).toEqual([['72', '62', '62', '62', '61', '1', '37', '10']]);
    const lines = rowsOf(count);
    expect(lines.map(([, name]) => name)).toEqual(projects);
    expect(lines[0]).toEqual(['1', '村组道路硬化工程', '58', '3', '0', '61', '入选']);
    expect(lines.slice(9).map(([rank, , votes, , , , ends]) => [rank, votes, ends])).toEqual([['10', '42', '再投一次'], ['10', '42', '再投一次'], ['—', '29', '未过半数']]);
    expect(rowsOf(again)).toEqual([['10', '抗旱应急水源井', '38', '24', '0', '62', '入选'], ['—', '村口太阳能路灯安装', '24', '38', '0', '62', '未入选']]);
    // nobody's name stands on it: people sign by hand
    expect(paperText()).not.toMatch(/陈立新|宋丽华|邹建华|贾晓云|代表1/u);
  });

  test('of a rehearsal says so on every sheet, and before the seal that there is none', async () => {
    await show(resultPages(viewOf({ practice: true, digest: null, stage: 'announced' })));
    expect(paperText()).toContain('演练，不算数');
    expect(paperText()).toContain('还没有封存');
  });

  test('goes on at a further page when names are long: each table has its head again and no line is lost', async () => {
    const long = projects.map((name, index) => ({ key: `c${index}`, name: `${name}${'及配套设施建设'.repeat(6)}`, about: '', project: null, sponsors: [] }));
    await show(resultPages(viewOf({ candidates: long })));
    expect(sheets().length).toBeGreaterThan(1);
    expect(misfits()).toEqual([]);
    for (const table of document.querySelectorAll('article table')) expect(table.querySelector('thead')).not.toBeNull();
    for (const { name } of long) expect(paperText()).toContain(name);
    for (const { name } of long.slice(9, 11)) expect(paperText().split(name)).toHaveLength(3);
  });
});

describe('the ballot', () => {
  test('has the candidates in the adopted order, one box each, and no number', async () => {
    await show(ballotPages(viewOf(), first, rules, 'A4'));
    expect(sheets()).toHaveLength(1);
    expect(misfits()).toEqual([]);
    expect(rowsOf(document.querySelector('article table') ?? undefined)).toEqual(projects.map((name, index) => [String(index + 1), name, '']));
    for (const words of ['2025年民生实事项目表决票', '候选12项，选10项', '多于10项整张无效', '不画就是弃权', '无记名，本票不编号', '白纸']) expect(paperText()).toContain(words);
    expect(paperText()).not.toMatch(/批/u);
    const [box] = document.querySelectorAll('article tbody span');
    expect((box?.getBoundingClientRect().width ?? 0) / (96 / 25.4)).toBeCloseTo(9, 0);
  });

  test('of a run-off has the tied only, on paper of another colour', async () => {
    const view = viewOf();
    const again = view.state.rounds[1];
    if (again === undefined) throw new Error('no run-off');
    await show(ballotPages(view, again, rules, 'A4'));
    expect(rowsOf(document.querySelector('article table') ?? undefined).map(([, name]) => name)).toEqual(['抗旱应急水源井', '村口太阳能路灯安装']);
    for (const words of ['同票再投', '黄纸', '候选2项，选1项']) expect(paperText()).toContain(words);
  });

  test('of twenty projects with amounts fits one A3, and says the rules that were adopted', async () => {
    const candidates = Array.from({ length: 20 }, (_, index) => ({ key: `c${index}`, name: `${projects[index % 12]}之${index + 1}`, about: '总投资168万元，10月完成', project: null, sponsors: [] }));
    const round = { ...first, rows: candidates.map((_, index) => index) };
    const other = { ...rules, readings: { ...rules.readings, overVote: 'void_chosen_rows' as const, blankRow: 'void_row' as const } };
    await show(ballotPages(viewOf({ candidates }), round, other, 'A3'), 'A3');
    expect(sheets()).toHaveLength(1);
    expect(misfits(392)).toEqual([]);
    for (const words of ['多于10项，画赞成的各行无效', '不画这一行无效']) expect(paperText()).toContain(words);
    for (const { name } of candidates) expect(paperText()).toContain(name);
    await show(ballotPages(viewOf({ candidates }), round, other, 'A4'));
    expect(misfits()).toEqual([]);
    for (const { name } of candidates) expect(paperText()).toContain(name);
  });

  test.each([['ranks', '写1，依次写到10'], ['satisfaction', '满意、基本满意、不满意里选一格'], ['each', '赞成几项都可以']] as const)('in the way of %s asks what that way counts', async (mode, words) => {
    const other = { ...presets[mode === 'ranks' ? 'ranking' : mode === 'each' ? 'each_project' : 'satisfaction'] };
    await show(ballotPages(viewOf({ rules: other }), first, other, 'A4'));
    expect(paperText()).toContain(words);
    expect(misfits()).toEqual([]);
  });
});

test('the rule sheet says every rule with its value; one that is not used says so', async () => {
  await show(rulePages(viewOf(), rules));
  expect(misfits()).toEqual([]);
  const lines = rowsOf(document.querySelector('article table') ?? undefined).concat(...[...document.querySelectorAll('article table')].slice(1).map(rowsOf));
  expect(lines).toHaveLength(31);
  for (const line of [['法定人数', '应到的3分之2（72人中48人）以上'], ['过半数', '过应到的2分之1（72人中37人）'], ['选几项', '10项'], ['序号跳了（这次不用）', '可以']]) expect(lines).toContainEqual(line);
});

test('every sheet fits its paper in both languages, and every deputy has a line to sign', async () => {
  for (const language of ['zh', 'en'] as const) {
    const view = viewOf({}, language);
    for (const pages of [resultPages(view), ballotPages(view, first, rules, 'A4'), rulePages(view, rules), candidatePages(view), signInPages(view), tallyPages(view, first), noticePages(view, rules)]) {
      await show(pages, 'A4', language);
      expect(misfits(), `${language}: ${sheets()[0]?.querySelector('h1')?.textContent}`).toEqual([]);
    }
  }
  await show(signInPages(viewOf()));
  expect([...document.querySelectorAll('article tbody tr')]).toHaveLength(72);
});

test('the notice names what was chosen, best first, and nothing else', async () => {
  await show(noticePages(viewOf(), rules));
  for (const [index, name] of projects.slice(0, 10).entries()) expect(paperText()).toContain(`${index + 1}．${name}`);
  expect(paperText()).not.toMatch(/路灯|停车场|62|58/u);
});
