/** The list of categories: the default stands while nobody wrote one, one change takes it over, two computers never double it. */
import { describe, expect, test } from 'vitest';
import { newUlid, type RecordId } from '../../../shared/kernel/ids.ts';
import { foldRecord } from '../../../shared/kernel/record/fold.ts';
import { must } from '../../must.ts';
import { defaultCategories } from '../../../shared/reception/categories.ts';
import { type Category, categoryKind, readCategory } from '../../../shared/reception/category.ts';
import { asCategoryName, categoryActs, type CategoryEdit } from '../../../shared/reception/category-edit.ts';
import { categoryList } from '../../../shared/reception/category-list.ts';
import { type Device, newDevice } from '../../fixtures/build-history.ts';

/** A computer of a station with its copy of every category. */
function computer(letter: string, { own = 'JY01', clockMs = Date.parse('2024-11-15T00:30:00.000Z') } = {}) {
  const records = new Map<RecordId, Device>();
  const at = (id: RecordId): Device => {
    const device = records.get(id) ?? newDevice(letter, { record: id, clockMs });
    records.set(id, device);
    return device;
  };
  let made = 0;
  const newId = (): RecordId => `category:${own}:${newUlid({ now: () => clockMs, randomBytes: (count) => new Uint8Array(count).fill(++made + letter.charCodeAt(0)) })}`;
  const all = (): Category[] => [...records].flatMap(([id, device]) => readCategory(foldRecord(categoryKind, id, device.events())) ?? []);
  const list = (shows: 'all' | 'own' = 'all') => categoryList(all(), own, shows);
  const tryTo = (edit: CategoryEdit) => categoryActs(list(), edit, newId);
  const edit = (wanted: CategoryEdit): void => {
    for (const { record, events } of must(tryTo(wanted))) for (const { type, data } of events) at(record).act(type, data);
  };
  const idOf = (name: string): RecordId => [...list().rows.map(({ category }) => category), ...list().dropped].find((category) => category.name === name)?.id ?? 'category:ZZ99:00000000000000000000000000';
  const receive = (other: { readonly records: ReadonlyMap<RecordId, Device> }): void => {
    for (const [id, device] of other.records) at(id).receive(device);
  };
  return { records, list, edit, tryTo, idOf, receive, all, rename: (from: string, to: string) => edit({ type: 'rename', id: idOf(from), name: to }), drop: (name: string) => edit({ type: 'drop', id: idOf(name) }) };
}

describe('one computer', () => {
  test('while nobody wrote a list the default stands, and every default has an id of its own', () => {
    const { list } = computer('A');
    expect(list()).toMatchObject({ isDefault: true, dropped: [], former: new Set() });
    expect([...list().offered].sort()).toEqual([...defaultCategories].sort());
    expect(list().offered.at(-1)).toBe('其他');
    expect(new Set(list().rows.map(({ category }) => category.id)).size).toBe(defaultCategories.length);
    expect(list().rows.slice(0, 3).map(({ label, depth }) => [label, depth])).toEqual([['道路交通', 0], ['桥梁护栏', 1], ['村组道路硬化', 1]]);
  });

  test('the first change takes the whole list over: all that was offered still is, and the new one', () => {
    const here = computer('A');
    const before = here.list().offered;
    here.edit({ type: 'add', name: '通讯信号' });
    expect(here.list().isDefault).toBe(false);
    expect(here.list().offered).toEqual([...before.slice(0, -1), '通讯信号', '其他']);
  });

  test('a renamed category takes what belongs to it along; nobody is offered the old words any more', () => {
    const here = computer('A');
    here.rename('道路交通', '交通');
    expect(here.list().rows.slice(0, 3).map(({ category }) => category.name)).toEqual(['交通', '交通/桥梁护栏', '交通/村组道路硬化']);
    expect(here.list().former).toEqual(new Set(['道路交通', '道路交通/桥梁护栏', '道路交通/村组道路硬化']));
  });

  test('a dropped category is not offered with all that belongs to it, and can be taken back one by one', () => {
    const here = computer('A');
    here.drop('道路交通');
    expect(here.list().offered.filter((name) => name.startsWith('道路'))).toEqual([]);
    expect(here.list().dropped.map(({ name }) => name)).toEqual(['道路交通', '道路交通/桥梁护栏', '道路交通/村组道路硬化']);
    here.edit({ type: 'restore', id: here.idOf('道路交通/桥梁护栏') });
    expect(here.list().rows.filter(({ category }) => category.name.startsWith('道路')).map(({ label, depth }) => [label, depth])).toEqual([['道路交通/桥梁护栏', 0]]);
    expect(here.list().former.has('道路交通')).toBe(true);
  });

  test('adding what was dropped before takes the drop back: one record, one history', () => {
    const here = computer('A');
    here.drop('停车');
    here.edit({ type: 'add', name: ' 停车 ' });
    expect(here.all().filter(({ name }) => name === '停车')).toMatchObject([{ dropped: false, drops: [] }]);
  });

  test('the order is the station’s, among those that belong together; 其他 stays last', () => {
    const here = computer('A');
    here.edit({ type: 'move', id: here.idOf('停车'), by: -1 });
    here.edit({ type: 'move', id: here.idOf('道路交通/村组道路硬化'), by: -1 });
    expect(here.list().rows.slice(0, 4).map(({ category }) => category.name)).toEqual(['停车', '道路交通', '道路交通/村组道路硬化', '道路交通/桥梁护栏']);
    here.edit({ type: 'add', name: '电力' });
    expect(here.tryTo({ type: 'move', id: here.idOf('电力'), by: 1 })).toMatchObject({ ok: false, problem: 'fixed' });
    expect(here.tryTo({ type: 'move', id: here.idOf('停车'), by: -1 })).toMatchObject({ ok: false, problem: 'fixed' });
  });

  test.each([
    [{ type: 'add', name: ' / ' }, 'name_missing'],
    [{ type: 'add', name: '停车' }, 'twin'],
    [{ type: 'add', name: '其他' }, 'twin'],
    [{ type: 'add', name: '路'.repeat(61) }, 'name_too_long'],
  ] as const)('%j is refused: %s', (edit, problem) => {
    expect(computer('A').tryTo(edit)).toMatchObject({ ok: false, problem });
  });

  test('其他 can be neither renamed nor dropped: it is right when no other is', () => {
    const here = computer('A');
    expect(here.tryTo({ type: 'drop', id: here.idOf('其他') })).toMatchObject({ ok: false, problem: 'fixed' });
    expect(here.tryTo({ type: 'rename', id: here.idOf('其他'), name: '别的' })).toMatchObject({ ok: false, problem: 'fixed' });
  });

  test('a full-width stroke is a stroke, and blanks around parts are nobody’s name', () => {
    expect(asCategoryName(' 道路交通 ／ 限高杆 ')).toBe('道路交通/限高杆');
  });
});

describe('two computers of one station', () => {
  test('both take the default list over at once: nothing doubles, both changes stand, nobody has to choose', () => {
    const [a, b] = [computer('A'), computer('B', { clockMs: Date.parse('2024-11-15T00:29:59.500Z') })];
    a.rename('停车', '停车秩序');
    a.drop('养老');
    b.edit({ type: 'move', id: b.idOf('停车'), by: -1 });
    b.edit({ type: 'add', name: '通讯信号' });
    a.receive(b);
    b.receive(a);
    expect(a.list()).toEqual(b.list());
    expect(a.list().offered).toHaveLength(defaultCategories.length); // one dropped, one added
    expect(a.list().rows[0]?.category).toMatchObject({ name: '停车秩序', also: [] });
  });

  test('both rename one: the later name is shown with the other beside it, and the next correction settles it', () => {
    const [a, b] = [computer('A'), computer('B', { clockMs: Date.parse('2024-11-15T00:31:00.000Z') })];
    a.rename('停车', '停车秩序');
    b.rename('停车', '停车管理');
    a.receive(b);
    const contested = () => a.list().rows.find(({ category }) => category.name === '停车管理')?.category;
    expect(contested()?.also).toEqual(['停车秩序']);
    a.rename('停车管理', '停车管理');
    expect(contested()?.also).toEqual([]);
  });

  test('both drop one: taking it back takes both drops back', () => {
    const [a, b] = [computer('A'), computer('B')];
    a.drop('停车');
    b.drop('停车');
    a.receive(b);
    a.edit({ type: 'restore', id: a.idOf('停车') });
    expect(a.list().offered).toContain('停车');
  });
});

describe('the county', () => {
  const county = () => {
    const office = computer('A', { own: 'CG00' });
    office.edit({ type: 'add', name: '驻地项目' });
    return office;
  };

  test('its list stands at a station that wrote none; what the station adds stands beside it', () => {
    const [office, here] = [county(), computer('B')];
    here.receive(office);
    expect(here.list().isDefault).toBe(false);
    here.edit({ type: 'add', name: '柑橘收购' });
    expect(here.list().rows.filter(({ ours }) => ours).map(({ category }) => category.name)).toEqual(['柑橘收购']);
    expect(here.list().offered).toEqual(expect.arrayContaining(['驻地项目', '柑橘收购', '道路交通/桥梁护栏']));
    expect(here.tryTo({ type: 'drop', id: here.idOf('驻地项目') })).toMatchObject({ ok: false, problem: 'fixed' });
  });

  test('a name that both have is offered once', () => {
    const [office, here] = [county(), computer('B')];
    here.edit({ type: 'add', name: '驻地项目' });
    here.receive(office);
    expect(here.list().offered.filter((name) => name === '驻地项目' || name === '停车')).toEqual(['停车', '驻地项目']);
    expect(here.list().rows.filter(({ category }) => category.name === '道路交通/桥梁护栏')).toHaveLength(2);
  });

  test('the office writes its own list: those of stations are not in it', () => {
    const [office, station] = [computer('A', { own: 'CG00' }), computer('B')];
    station.edit({ type: 'add', name: '柑橘收购' });
    office.receive(station);
    expect(office.list('own').isDefault).toBe(true);
  });
});
