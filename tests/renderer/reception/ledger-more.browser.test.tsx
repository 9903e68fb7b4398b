/** 更多 above the ledger, by keyboard. */
import { expect, test } from 'vitest';
import { blemishes, keys, press, register, show } from './at-the-desk.ts';
import { seen, seenText } from './show-room.tsx';

test('narrows by nature, channel and marks; each choice acts at once, and the same digit takes it back', async () => {
  await register({ words: '路灯不亮', nature: 'help', channel: 'market' });
  await register({ words: '水压低', nature: 'help', channel: 'phone' });
  await register({ words: '桥栏断了', nature: 'complaint', channel: 'market', anonymous: true });
  await show({ page: 'ledger' });
  await seenText('登记的诉求3件');
  await press('更多');
  const group = (name: string) => seen(name, () => document.querySelector<HTMLElement>(`[role="radiogroup"][aria-label="${name}"] input[tabindex="0"]`));
  (await group('性质')).focus();
  await keys('3');
  await seenText('登记的诉求2件');
  (await group('来访方式')).focus();
  await keys('5');
  await seenText('登记的诉求1件');
  await seenText('2项');
  expect(await blemishes()).toEqual([]);
  (await group('性质')).focus();
  await keys('3');
  await seenText('登记的诉求2件');
  const anonymous = await seen('the mark', () => [...document.querySelectorAll('label')].find((label) => label.textContent === '不留姓名')?.querySelector('input'));
  anonymous.focus();
  await keys(' ');
  await seenText('登记的诉求1件');
  await press('不按这些筛');
  await seenText('登记的诉求3件');
  await keys('{Escape}');
  await seen('closed', () => document.querySelector('[role="radiogroup"]') === null);
});
