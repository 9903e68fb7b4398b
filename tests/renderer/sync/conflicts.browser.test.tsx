/** Two people changed the same thing: both values with their authors, a choice by keyboard, an event. Real host, real store. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { tick } from '../../../shared/kernel/record/clock.ts';
import { sealEvent } from '../../../shared/kernel/record/event.ts';
import { toInstant } from '../../../shared/kernel/time.ts';
import { seen, seenText } from '../reception/show-room.tsx';
import { clear } from '../ui/show.tsx';
import { openParty, type Party } from './open-party.ts';
import { blemishes, button, chord, keys, showStation } from './show-station.tsx';

let station: Party;
let first: RecordId;
beforeAll(async () => {
  station = await openParty('JY01-A');
  first = await station.register('果园机耕路被雨水冲断，拉果子的车进不去');
  await station.act(first, 'issue.corrected', { set: { category: '水利抗旱' }, reason: '机耕路归农业中心的高标准农田项目管' });
  await atTheOther(first, { category: '产业发展', people: 3 });
  const second = await station.register('集市东巷下水道堵塞');
  await station.act(second, 'issue.corrected', { set: { level: 'village' }, reason: '' });
  await atTheOther(second, { level: 'county' });
  await station.reopen();
});
afterAll(async () => {
  await clear();
  await station?.close();
});

/** A correction that the other computer of the station made right after the registration, and that came here by sync. */
async function atTheOther(record: RecordId, set: Record<string, string | number>): Promise<void> {
  const [registered] = await station.events(record);
  if (registered === undefined) throw new Error('test: nothing was registered');
  const event = sealEvent(record, {
    type: 'issue.corrected', v: 1, at: toInstant(Date.now()), hlc: tick(Date.now(), [registered.hlc]), by: { ...registered.by, device: 'JY01-B' }, after: [registered.id], data: { set, reason: '' },
  });
  const kept = await station.host.sync.keep({ entries: [{ type: 'events', record, events: [event] }] });
  if (!kept.ok) throw new Error(kept.problem);
}

test('both values stand side by side with author, computer, time and reason; nothing is preselected', async () => {
  await showStation(station, { page: 'conflicts', id: first });
  await seenText('2件要您定');
  await seenText('周启明，站长，A机');
  await seenText('周启明，站长，B机');
  await seenText('机耕路归农业中心的高标准农田项目管');
  await seenText('改之前是“道路交通”');
  await seenText('其他1处已经自动合到一起');
  expect(document.querySelectorAll('input[type="radio"]:checked')).toHaveLength(0);
  await chord('{Enter}');
  expect(await station.events(first)).toHaveLength(3);
  await keys('2');
  await button('定为“产业发展”');
  expect(await blemishes()).toEqual([]);
});

test('a third value is filled in, Ctrl+Enter makes it an event, and the next matter comes up by itself', async () => {
  await keys('3');
  (await seen('the field', () => document.getElementById('conflict-other'))).focus();
  await keys('{Control>}a{/Control}qita{Enter}');
  await chord('{Enter}');
  await expect.poll(async () => (await station.events(first)).at(-1)?.type).toBe('issue.settled');
  await seenText('1件要您定');
  await seenText('集市东巷下水道堵塞');
  await keys('1{Enter}');
  await seenText('没有要您定的');
  expect(await blemishes()).toEqual([]);
});

test.each([
  ['zh', 200, [1366, 768]],
  ['en', 125, [1024, 768]],
] as const)('in %s at %i %% nothing is cut and nobody stumbles', async (language, textSize, size) => {
  const record = await station.register('老鹰岩渠道漏水');
  await station.act(record, 'issue.corrected', { set: { summary: '老鹰岩三组渠道漏水' }, reason: '' });
  await atTheOther(record, { summary: '老鹰岩四组渠道漏水' });
  await station.reopen();
  await showStation(station, { page: 'conflicts' }, { language, textSize, size });
  await seenText('老鹰岩四组渠道漏水');
  expect(await blemishes()).toEqual([]);
  await keys('1{Enter}');
  await expect.poll(async () => (await station.events(record)).at(-1)?.type).toBe('issue.settled');
});
