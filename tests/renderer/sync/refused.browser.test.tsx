/** A clock that runs ahead, on a real county: what was refused, why, and three ways on. */
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { firstValueFrom } from 'rxjs';
import type { OpenedCounty } from '../county-commands.ts';
import { seen, seenText } from '../reception/show-room.tsx';
import { clear } from '../ui/show.tsx';
import { openParty, type Party } from './open-party.ts';
import { blemishes, button, chord, keys, press, showStation } from './show-station.tsx';

const hour = 3_600_000;
let county: OpenedCounty;
let station: Party;

/** Acts while this computer's clock runs ahead. */
async function ahead(ms: number, acts: () => Promise<void>): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
  try {
    await acts();
  } finally {
    vi.useRealTimers();
  }
}

beforeAll(async () => {
  county = await commands.openCounty(['JY01-A']);
  station = await openParty('JY01-A');
  await ahead(8 * hour, async () => {
    const record = await station.register('路边水渠盖板丢了两块');
    await station.act(record, 'issue.addendum', { text: '丢的是东头两块，已摆石头' });
    await station.join(county.cards['JY01-A'] ?? '');
    await station.until((status) => status.refused === 2 && status.phase === 'resting');
  });
}, 300_000);
afterEach(clear);
afterAll(async () => {
  await station?.close();
  if (county !== undefined) await commands.closeCounty(county.id);
});

test('the list, the reason in words, the two clocks and three ways on', async () => {
  await showStation(station, { page: 'today' });
  await seen('the corner', () => document.querySelector('[aria-haspopup="dialog"]')?.textContent.includes('退回'));
  await showStation(station, { page: 'refused' });
  await seenText('县里没有收：时间在将来');
  await seenText('快了8小时整');
  await seenText('路边水渠盖板丢了两块');
  await seenText('编号不变');
  expect(await blemishes()).toEqual([]);
});

test('what is said to the county holds numbers and clocks, and nobody’s words', async () => {
  await showStation(station, { page: 'refused' });
  await seenText('退回码K09');
  await keys('2');
  const report = await seen('the report', () => document.querySelector('pre')?.textContent);
  expect(report).toContain('K09');
  expect(report).toContain('JY01-2026-A-0001');
  expect(report).not.toMatch(/盖板|石头/u);
});

test.each([
  ['zh', 200, [1366, 768]],
  ['en', 125, [1024, 768]],
] as const)('in %s at %i %% nothing is cut and nobody stumbles', async (language, textSize, size) => {
  await showStation(station, { page: 'refused' }, { language, textSize, size });
  await seenText('路边水渠盖板丢了两块');
  expect(await blemishes()).toEqual([]);
});

test('the report goes on paper, and Esc leads back', async () => {
  await showStation(station, { page: 'refused' });
  await press('打印给县里看');
  await seenText('这张纸上没有群众的姓名、电话和原话');
  expect(document.querySelector('article')?.textContent).not.toMatch(/盖板|石头/u);
  await seen('the sheet as a stop of the Tab key', () => document.querySelector('[role="region"][tabindex="0"] article'));
  expect(await blemishes()).toEqual([]);
  await keys('{Escape}');
  await seenText('可以这样办');
});

test('the ledger leads to what was refused', async () => {
  await showStation(station, { page: 'ledger' });
  await seenText('县里退回2条');
  expect(await blemishes()).toEqual([]);
  (await seen('the way', () => document.querySelector<HTMLElement>('a[href="#/refused"]'))).click();
  await seenText('县里没有收：时间在将来');
});

test('kept at the station it asks no more, and can be sent again from there', async () => {
  await showStation(station, { page: 'refused' });
  await seenText('县里没有收：时间在将来');
  await keys('3');
  await button('2条留在本站');
  await chord('{Enter}');
  await seenText('留在本站的');
  expect(await blemishes()).toEqual([]);
  expect((await firstValueFrom(station.store().sync.refusals)).every(({ state }) => state === 'kept_here')).toBe(true);
});
