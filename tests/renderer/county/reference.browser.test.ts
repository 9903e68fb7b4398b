/** The county's reference data: written at the office, read only at a station. */
import { firstValueFrom } from 'rxjs';
import { describe, expect, test } from 'vitest';
import { deputiesOf, placesOf } from '../../../renderer/db/use-people-and-places.ts';
import { newRecordId } from '../../../shared/kernel/ids.ts';
import { sealEvent } from '../../../shared/kernel/record/event.ts';
import { loadPinyin } from '../../../renderer/ui/pinyin.ts';
import { seen, seenText } from '../reception/show-room.tsx';
import { blemishes, chord, keys, office, opensOffice, press, show, store } from './at-the-office.tsx';

const source = { now: () => Date.now(), randomBytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)) };

/** A place that another party wrote and that came by sync. */
async function placeArrives(code: string, name: string, role: 'county_clerk' | 'clerk'): Promise<void> {
  const record = newRecordId('place', code, source);
  const at = new Date(Date.now() - 60_000).toISOString();
  const event = sealEvent(record, {
    type: 'place.added', v: 1, at, hlc: `${Date.parse(at)}-0000`, by: { staff: newRecordId('staff', code, source), role, device: `${code}-A` }, after: [], data: { name, level: 'town', parent: '' },
  });
  const kept = await office.host.sync.keep({ entries: [{ type: 'events', record, events: [event] }] });
  if (!kept.ok) throw new Error(kept.problem);
}

describe('at the office', () => {
  opensOffice();

  test('places are written by keyboard; those of stations are not among them', async () => {
    await loadPinyin();
    await placeArrives('QS01', '青石镇', 'clerk');
    await show({ page: 'reference', section: 'places' });
    await seenText('还没有地点');
    await chord('{Enter}');
    await seen('the name', () => document.activeElement?.id === 'place-name');
    await keys('城固县城{Enter}');
    await seenText('加上了：城固县城');
    await keys('{Escape}');
    await seenText('1个');
    expect([...document.querySelectorAll('tbody tr')].map((row) => row.textContent)).toEqual(['城固县城镇、街道0']);
    const places = [...(await firstValueFrom(placesOf(store))).values()];
    expect(places.map((place) => [place.name, place.id.split(':')[1]]).sort()).toEqual([['城固县城', 'CG00'], ['青石镇', 'QS01']]);
    expect(await blemishes()).toEqual([]);
  });

  test('a deputy is written with the mandates that began together, and corrected', async () => {
    await show({ page: 'reference', section: 'deputies' });
    await seenText('先写下一位代表');
    await chord('{Enter}');
    await seen('the name', () => document.activeElement?.id === 'deputy-name');
    await keys('陈立新');
    await chord('{Enter}');
    await seenText('要一个日子');
    document.getElementById('deputy-from')?.focus();
    await keys('2021-11-20');
    await chord('{Enter}');
    await seenText('加上了：陈立新');
    expect([...(await firstValueFrom(deputiesOf(store))).values()]).toMatchObject([{ name: '陈立新', mandates: [{ level: 'county', from: '2021-11-20', to: null }] }]);
    await keys('{Escape}');
    await seen('the dialog is gone', () => document.querySelector('[role="dialog"]') === null);
    await press('改');
    await seen('the name', () => document.activeElement?.id === 'deputy-name');
    await keys('{Control>}a{/Control}陈立信');
    await chord('{Enter}');
    await seenText('改好了“陈立信”');
    expect(await blemishes()).toEqual([]);
  });
});

describe('at a station', () => {
  opensOffice({});

  test('the county’s places stand in the tree, say whose they are, and cannot be corrected', async () => {
    await placeArrives('CG00', '城固县城', 'county_clerk');
    await store.commit([{ record: store.newId('place'), events: [{ type: 'place.added', data: { name: '桔园镇', level: 'town', parent: '' } }] }]);
    await show({ page: 'settings', section: 'places' });
    await seenText('县里的1个，这里只能看。');
    const rows = [...document.querySelectorAll<HTMLElement>('tbody tr')];
    expect(rows.map((row) => row.querySelector('td')?.textContent)).toEqual(['城固县城县里的', '桔园镇']);
    const correct = () => [...document.querySelectorAll('button')].find((button) => button.textContent.startsWith('改名称'));
    expect(correct()?.disabled).toBe(true);
    document.querySelector<HTMLElement>('[role="treegrid"]')?.focus();
    await keys('{Enter}');
    expect(document.querySelector('[role="dialog"]')).toBeNull();
    await keys('{ArrowDown}');
    await seen('one’s own can be', () => correct()?.disabled === false);
    expect(document.querySelector('nav')?.textContent).not.toContain('总览');
  });
});
