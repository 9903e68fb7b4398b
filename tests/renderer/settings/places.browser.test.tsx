/** Places of a station by keyboard alone: the tree, adding below, correcting; real host, real store. */
import { firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Store } from '../../../renderer/db/store.ts';
import { StoreContext } from '../../../renderer/db/use-store.ts';
import { placesOf } from '../../../renderer/db/use-people-and-places.ts';
import { PlacesSection } from '../../../renderer/rooms/settings/places/PlacesSection.tsx';
import { loadPinyin } from '../../../renderer/ui/pinyin.ts';
import { openStation, type TestStation } from '../open-station.ts';
import { seen, seenText } from '../reception/show-room.tsx';
import { clear, show } from '../ui/show.tsx';

let station: TestStation;
let store: Store;
beforeEach(async () => {
  await loadPinyin();
  station = await openStation();
  ({ store } = await station.open());
  await show(
    <StoreContext value={store}>
      <PlacesSection />
    </StoreContext>,
  );
});
afterEach(async () => {
  await clear();
  await station.close();
});

const keys = (text: string) => userEvent.keyboard(text);
const go = () => keys('{Control>}{Enter}{/Control}');
const nameField = () => seen('the name', () => (document.activeElement?.id === 'place-name' ? document.activeElement : null));
const tree = () => [...document.querySelectorAll('tbody tr')].map((row) => `${row.getAttribute('aria-level')} ${[...row.querySelectorAll('td')].map((cell) => cell.textContent).join(' ')}`);

async function kept(): Promise<Record<string, string>[]> {
  const places = await firstValueFrom(placesOf(store));
  return [...places.values()].map(({ name, level, parent }) => ({ name, level, parent: places.get(parent)?.name ?? '' }));
}

test('an empty station is told what comes first, and the town, its stations and villages are written one after the other', async () => {
  await seenText('先写镇，再写站和村');
  await go();
  await nameField();
  await keys('桔园镇{Enter}');
  await seenText('加上了：桔园镇');
  await keys('{Escape}');
  await seenText('在“桔园镇”下面加');
  await go();
  await nameField();
  await keys('河湾片区站{Tab}3{Enter}');
  await seenText('加上了：河湾片区站');
  await nameField();
  await keys('{Enter}');
  await seenText('名称还空着');
  await keys('{Escape}');
  await seen('the tree', () => tree().length === 2);
  document.querySelector<HTMLElement>('[role="treegrid"]')?.focus();
  await keys('{ArrowDown}');
  await seenText('在“河湾片区站”下面加');
  await go();
  await nameField();
  await keys('河湾村{Enter}');
  await seenText('加上了：河湾村');
  await nameField();
  await keys('河湾村{Enter}');
  await seenText('这一级已经有同名的了');
  await keys('{Control>}a{/Control}西村{Enter}');
  await seenText('加上了：河湾村、西村');
  await keys('{Escape}');
  await seen('the tree', () => tree().length === 4);
  expect(tree()).toEqual(['1 桔园镇 镇、街道 0', '2 河湾片区站 片区站 0', '3 河湾村 村、社区 0', '3 西村 村、社区 0']);
  expect(await kept()).toContainEqual({ name: '西村', level: 'village', parent: '河湾片区站' });
});

test('a name is corrected with Enter, and a place can be put below another but not below itself', async () => {
  const [stationId, town] = [store.newId('place'), store.newId('place')];
  await store.commit([
    { record: stationId, events: [{ type: 'place.added', data: { name: '桔园中心站', level: 'central_station', parent: '' } }] },
    { record: town, events: [{ type: 'place.added', data: { name: '桔园镇', level: 'town', parent: '' } }] },
  ]);
  await seen('the tree', () => tree().length === 2);
  document.querySelector<HTMLElement>('[role="treegrid"]')?.focus();
  await keys('{Enter}');
  await nameField();
  await keys('{Control>}a{/Control}中心联络站');
  (await seen('the parent', () => document.getElementById('place-parent'))).focus();
  await keys('zhongxin');
  await seenText('没有找到');
  await keys('{Control>}a{/Control}jyz{Tab}');
  await keys('{Control>}{Enter}{/Control}');
  await seen('the tree', () => tree()[1]?.includes('中心联络站'));
  expect(tree()).toEqual(['1 桔园镇 镇、街道 0', '2 中心联络站 中心站 0']);
});
