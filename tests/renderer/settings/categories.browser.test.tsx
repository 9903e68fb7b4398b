/** The list of categories by keyboard alone: taking the default over, renaming, moving, dropping and taking back; real host, real store. */
import { firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { newRecordId } from '../../../shared/kernel/ids.ts';
import { sealEvent } from '../../../shared/kernel/record/event.ts';
import type { Store } from '../../../renderer/db/store.ts';
import { StoreContext } from '../../../renderer/db/use-store.ts';
import { categoriesOf } from '../../../renderer/db/use-people-and-places.ts';
import { CategoriesSection } from '../../../renderer/rooms/settings/categories/CategoriesSection.tsx';
import { loadPinyin } from '../../../renderer/ui/pinyin.ts';
import { defaultCategories } from '../../../shared/reception/categories.ts';
import { categoryList } from '../../../shared/reception/category-list.ts';
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
      <CategoriesSection own="JY01" />
    </StoreContext>,
  );
  await seenText(`默认的${defaultCategories.length}类`);
});
afterEach(async () => {
  await clear();
  await station.close();
});

const keys = (text: string) => userEvent.keyboard(text);
const table = () => document.querySelector<HTMLElement>('[role="treegrid"]');
const rows = () => [...(table()?.querySelectorAll('tbody tr') ?? [])].map((row) => `${row.getAttribute('aria-level')} ${row.querySelector('td')?.textContent}`);
const marked = () => table()?.querySelector('[aria-selected="true"] td')?.textContent;
const nameField = () => seen('the name', () => (document.activeElement?.id === 'category-name' ? document.activeElement : null));
const noDialog = () => seen('the dialog is gone', () => document.querySelector('[role="dialog"]') === null);
const offered = async () => categoryList((await firstValueFrom(categoriesOf(store))).values(), 'JY01').offered;
const toTable = () => table()?.focus();

test('the first category added takes the default list over; one below another is added with what it belongs to', async () => {
  await keys('{Control>}{Enter}{/Control}');
  await nameField();
  await keys('通讯信号{Enter}');
  await seenText('加上了：通讯信号');
  (await seen('the parent', () => document.getElementById('category-parent'))).focus();
  await keys('txxh');
  await seen('the match', () => document.querySelector('[role="option"]')?.textContent.startsWith('通讯信号'));
  await keys('{Tab}');
  await nameField();
  await keys('基站{Enter}');
  await seenText('加上了：通讯信号、通讯信号/基站');
  await keys('{Escape}');
  await noDialog();
  await seenText(`${defaultCategories.length + 2}类。登记时从这里选`);
  expect((await offered()).slice(-3)).toEqual(['通讯信号', '通讯信号/基站', '其他']);
});

test('Enter renames with all that belongs to it, Control with an arrow moves, Delete drops, and what was dropped is taken back', async () => {
  toTable();
  await keys('{Enter}');
  await nameField();
  await keys('{Control>}a{/Control}交通{Enter}');
  await noDialog();
  await seen('the new name', () => rows()[0] === '1 交通');
  expect(rows().slice(0, 3)).toEqual(['1 交通', '2 桥梁护栏', '2 村组道路硬化']);

  toTable();
  await keys('{ArrowDown}{ArrowDown}{Control>}{ArrowUp}{/Control}');
  await seen('the new order', () => rows()[1] === '2 村组道路硬化');
  expect(marked()).toBe('村组道路硬化');

  await keys('{Home}{Delete}');
  await seenText('不再用的3类');
  expect(await offered()).not.toContain('交通');
  const again = await seen('the way back', () => [...document.querySelectorAll('button')].find((button) => button.getAttribute('aria-label') === '再用“交通”'));
  again.focus();
  await keys('{Enter}');
  await seen('it is back', () => rows().includes('1 交通'));
  await seenText('不再用的2类');
});

test('其他 stands last and can be neither renamed nor dropped', async () => {
  toTable();
  await keys('{End}');
  await seen('the last row', () => marked() === '其他');
  await keys('{Enter}{Delete}');
  expect(document.querySelector('[role="dialog"]')).toBeNull();
  expect([...document.querySelectorAll('button')].filter((button) => !button.disabled).map((button) => button.textContent)).toEqual(['加一类Ctrl+Enter']);
  expect(await firstValueFrom(categoriesOf(store))).toEqual(new Map());
});

test('the county’s list takes the place of the default, says whose it is, and cannot be changed here', async () => {
  const source = { now: () => Date.now(), randomBytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)) };
  const record = newRecordId('category', 'CG00', source);
  const at = new Date(Date.now() - 60_000).toISOString();
  const by = { staff: newRecordId('staff', 'CG00', source), role: 'county_clerk', device: 'CG00-A' } as const;
  const event = sealEvent(record, { type: 'category.added', v: 1, at, hlc: `${Date.parse(at)}-0000`, by, after: [], data: { name: '驻地项目', rank: 1 } });
  expect(await station.host.sync.keep({ entries: [{ type: 'events', record, events: [event] }] })).toMatchObject({ ok: true });
  // The next act of this window brings its store level with the journal.
  await store.commit([{ record: store.newId('place'), events: [{ type: 'place.added', data: { name: '桔园镇', level: 'town', parent: '' } }] }]);
  await seenText('县里的1类，这里只能看。');
  expect(rows()).toEqual(['1 驻地项目县里的']);
  expect(await offered()).toEqual(['驻地项目', '其他']);
  toTable();
  await keys('{Enter}{Delete}');
  expect(document.querySelector('[role="dialog"]')).toBeNull();
  await keys('{Control>}{Enter}{/Control}');
  await nameField();
  await keys('柑橘收购{Enter}');
  await seenText('加上了：柑橘收购');
  expect(await offered()).toEqual(['驻地项目', '柑橘收购', '其他']);
});
