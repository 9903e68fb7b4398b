/** The hall's window: people before the count, words while counting, figures of marks only after the announcement, whatever it is given. */
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { type Hall, HallView } from '../../../renderer/rooms/voting/hall/HallView.tsx';
import '../../../renderer/ui/theme/tokens.css';
import '../../../renderer/ui/theme/global.css';
import { sittingStages } from '../../../shared/voting/sitting.ts';
import { seen } from '../reception/show-room.tsx';
import { countedSitting, projects } from './counted-sitting.ts';

let root: Root | null = null;
const element = document.createElement('div');
afterEach(() => {
  root?.unmount();
  root = null;
  element.remove();
});

const { outcome } = countedSitting();
const at = (stage: string, more: Partial<Hall> = {}): Hall => ({ title: '桔园镇第十九届人民代表大会第五次会议', practice: false, stage, round: 1, roll: 72, present: 63, quorum: 48, candidates: projects, outcome, ...more });

async function show(hall: Hall, picture = 0): Promise<string> {
  await page.viewport(1920, 1080);
  root?.unmount();
  document.body.append(element);
  root = createRoot(element);
  root.render(<HallView hall={hall} picture={picture} />);
  await seen('the hall', () => element.querySelector('h1')?.textContent === hall.title);
  return element.textContent;
}

test('no figure of marks stands in the hall before the announcement, even if it were given one', async () => {
  for (const stage of sittingStages.filter((one) => one !== 'announced' && one !== 'sealed')) {
    const text = await show(at(stage));
    const figures = text.match(/\d+/gu) ?? [];
    expect(figures.filter((figure) => !['72', '63', '48'].includes(figure)), stage).toEqual([]);
    for (const name of projects) expect(text, stage).not.toContain(name);
  }
  for (const stage of ['counting', 'reconciling', 'reconciled', 'shown']) expect(await show(at(stage)), stage).toMatch(/正在计票$/u);
});

test('before the quorum it says how many are still wanted, afterwards that it is there', async () => {
  expect(await show(at('signing_in', { present: 40 }))).toContain('还差8人到法定人数');
  expect(await show(at('signing_in', { present: 48 }))).toContain('已达法定人数，可以开会');
  expect(element.querySelector('dd:nth-of-type(1)')?.textContent).toBe('72');
});

test('after the announcement: ranks, the cut in words, how the tie was settled; nothing is out of the picture', async () => {
  const text = await show(at('announced'));
  const rows = [...element.querySelectorAll('tbody tr')].map((row) => [...row.children].map(({ textContent }) => textContent));
  expect(rows.map(([, name]) => name)).toEqual([...projects.slice(0, 10), '以上10项入选', ...projects.slice(10)]);
  expect(rows[9]).toEqual(['10', '抗旱应急水源井', '42＊']);
  for (const words of ['已公布', '抗旱应急水源井38票，入选', '村口太阳能路灯安装24票', '过半数37']) expect(text).toContain(words);
  expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(1081);
  const last = element.querySelector('tbody tr:last-child')?.getBoundingClientRect().bottom ?? 9999;
  expect(last).toBeLessThanOrEqual(1080);
  const smallest = Math.min(...[...element.querySelectorAll('td, dt, dd, p, th')].map((one) => parseFloat(getComputedStyle(one).fontSize)));
  expect(smallest).toBeGreaterThanOrEqual(47.9);
});

test('a rehearsal says so in the hall, too', async () => {
  expect(await show(at('announced', { practice: true }))).toContain('演练，不算数');
});
