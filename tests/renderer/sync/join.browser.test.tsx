/** Joining a county by keyboard alone, on a real county: nothing is sent before the button, everything after it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { clear } from '../ui/show.tsx';
import type { OpenedCounty } from '../county-commands.ts';
import { seen, seenText } from '../reception/show-room.tsx';
import { openParty, type Party } from './open-party.ts';
import { blemishes, button, chord, keys, press, showStation } from './show-station.tsx';

let county: OpenedCounty;
let station: Party;
beforeAll(async () => {
  county = await commands.openCounty(['JY01-A', 'QS01-A']);
  station = await openParty('JY01-A');
}, 300_000);
afterAll(async () => {
  await clear();
  await station?.close();
  if (county !== undefined) await commands.closeCounty(county.id);
});

const corner = () => document.querySelector('[aria-haspopup="dialog"]')?.textContent ?? '';
const joined = async () => {
  const answer = await station.host.sync.county({});
  return answer.ok ? answer.value.joined : null;
};
const atCounty = async () => {
  const { body } = await commands.askCounty(county.id, `/lx-${county.id}-station-jy01/_all_docs`, 'GET', null);
  return (body as { rows: { id: string }[] }).rows.map(({ id }) => id);
};
const field = () => seen('the card’s field', () => document.getElementById('joining-card') as HTMLTextAreaElement | null);
const paste = async (text: string) => {
  const area = await field();
  area.focus();
  await keys('{Control>}a{/Control}');
  area.setRangeText('');
  const data = new DataTransfer();
  data.setData('text/plain', text);
  document.execCommand('insertText', false, text);
};

test('what is not a card, is damaged or is another station’s is said in words, and nothing can be pressed', async () => {
  await station.register('河湾桥护栏松了');
  await showStation(station, { page: 'settings', section: 'county' });
  await seenText('什么也没有发出去');
  expect(corner()).toContain('还没有加入');
  await paste('不是卡');
  await seenText('这不是入网卡');
  await paste((county.cards['JY01-A'] ?? '').replace(/.$/, (last) => (last === '7' ? '8' : '7')));
  await seenText('卡上的字少了或者抄错了');
  await paste(county.cards['QS01-A'] ?? '');
  await seenText('这张卡是发给别的站或别的电脑的');
  await chord('{Enter}');
  expect(await joined()).toBeNull();
});

test('a card is found in the page that the county saved, and a file without one says so', async () => {
  const choose = async (text: string, name: string, type: string) => {
    const input = await seen('the file', () => document.querySelector<HTMLInputElement>('input[type="file"]'));
    const files = new DataTransfer();
    files.items.add(new File([text], name, { type }));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  await paste('抄错了');
  await seenText('这不是入网卡');
  await choose('今天没有卡', '通知.txt', 'text/plain');
  await seenText('这个文件里没有找到入网卡');
  await choose(`<!doctype html><title>入网卡</title><style>p{}</style><p>入网卡</p><p>${county.cards['QS01-A'] ?? ''}</p><p>请收好</p>`, '入网卡.html', 'text/html');
  await seenText('这张卡是发给别的站或别的电脑的');
  await press('扫卡上的码');
  // Where the browser reads codes, there is still no camera here.
  await seen('why not', () => ['没有认码的本事', '没有能用的摄像头'].some((why) => document.body.textContent.includes(why)));
});

test('a card is tried without sending anything; what will be sent is counted, and Ctrl+Enter joins', async () => {
  await paste(county.cards['JY01-A'] ?? '');
  await seenText('卡是好的，');
  await seenText('指纹和卡上一样');
  await seenText('两边的钟');
  await seenText('诉求，原话和过程');
  expect(await blemishes()).toEqual([]);
  expect(await atCounty()).toEqual(['_design/lx']);
  expect(await joined()).toBeNull();
  await button('加入县里');
  await chord('{Enter}');
  await seenText('登记的自己会发');
  await seen('all sent', () => corner().includes('都发了'));
  expect((await atCounty()).some((id) => id.startsWith('issue:JY01:'))).toBe(true);
  expect(await blemishes()).toEqual([]);
});

test('the panel says what is so, and the line is paused and goes on from there', async () => {
  (await seen('the corner', () => document.querySelector<HTMLElement>('[aria-haspopup="dialog"]'))).click();
  await seenText('都发给县里了');
  await press('暂停同步');
  await seen('paused', () => corner().includes('已暂停'));
  await station.register('西村路灯坏了');
  await seenText('1条还没有发出');
  expect(await blemishes()).toEqual([]);
  await press('接着同步');
  await seenText('都发给县里了');
  await keys('{Escape}');
});

test.each([
  ['zh', 200, [1366, 768]],
  ['en', 125, [1024, 768]],
] as const)('in %s at %i %% the panel and the page of the county are whole', async (language, textSize, size) => {
  await showStation(station, { page: 'settings', section: 'county' }, { language, textSize, size });
  await seenText('127.0.0.1');
  expect(await blemishes()).toEqual([]);
  (await seen('the corner', () => document.querySelector<HTMLElement>('[aria-haspopup="dialog"]'))).click();
  await seen('the panel', () => document.querySelector('[role="dialog"] dl'));
  expect(await blemishes()).toEqual([]);
  await press(language === 'zh' ? '换一张入网卡' : 'Another joining card');
  await paste(county.cards['JY01-A'] ?? '');
  await seenText(language === 'zh' ? '两边的钟' : 'The two clocks');
  expect(await blemishes()).toEqual([]);
});

test('the head of the station leaves the county; the ledger stays', async () => {
  await showStation(station, { page: 'settings', section: 'county' });
  await press('退出县里');
  await seenText('这台电脑忘掉县里的地址和口令');
  await chord('{Enter}');
  await seenText('贴上县里发的入网卡');
  expect(await joined()).toBeNull();
  expect(corner()).toContain('还没有加入');
});
