/** Who is planned for today, at the desk: told once, it is known in the shift, at the desk and in the file; real host, real store. */
import { firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Store } from '../../../renderer/db/store.ts';
import { StoreContext } from '../../../renderer/db/use-store.ts';
import { TodayShifts } from '../../../renderer/rooms/deputies/register/TodayShifts.tsx';
import { loadPinyin } from '../../../renderer/ui/pinyin.ts';
import { rotaIdOf, shiftIdOf } from '../../../shared/deputies/shift-id.ts';
import { readShift, shiftKind } from '../../../shared/deputies/shift.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { JsonObject } from '../../../shared/kernel/json.ts';
import { foldRecord } from '../../../shared/kernel/record/fold.ts';
import { localDateOf, toInstant } from '../../../shared/kernel/time.ts';
import { openStation, type TestStation } from '../open-station.ts';
import { clear, show } from '../ui/show.tsx';

let station: TestStation;
let store: Store;
let shift: RecordId;
const present: string[] = [];
const today = localDateOf(toInstant(Date.now()));
const run = 'a'.repeat(64);

beforeEach(async () => {
  present.length = 0;
  await loadPinyin();
  station = await openStation();
  ({ store } = await station.open());
  const place = store.newId('place');
  const deputies = ['罗春芳', '田守义', '叶长青'].map((name) => ({ id: store.newId('deputy'), name }));
  const rota = rotaIdOf('JY01', Number(today.slice(0, 4)), [place]);
  shift = shiftIdOf(rota, today, place);
  const slot = { rota, on: today, place, rule: '', kind: 'ordinary', theme: '', seats: 2, levels: [], groups: [], professions: [], topics: [] };
  const write = (record: RecordId, type: string, data: JsonObject) => ({ record, events: [{ type, data }] });
  const saved = await store.commit([
    write(place, 'place.added', { name: '河湾片区站', level: 'area_station', parent: '' }),
    ...deputies.map(({ id, name }) => write(id, 'deputy.added', { name, mandates: [], profession: '', places: [], groups: [] })),
    write(rota, 'rota.opened', { year: Number(today.slice(0, 4)), places: [place], gap: 14, freezeDays: 3 }),
    write(shift, 'shift.proposed', { slot, run, holders: deputies.slice(0, 2).map(({ id }) => id) }),
    write(rota, 'rota.adopted', { run, note: '' }),
  ]);
  if (!saved.ok) throw new Error(saved.problem);
  const names = new Map<string, string>(deputies.map(({ id, name }) => [id, name]));
  await show(
    <StoreContext value={store}>
      <TodayShifts
        notePresent={(who, came) => {
          present.push(`${names.get(who) ?? ''} ${/^\d\d:\d\d$/.test(came)}`);
          return Promise.resolve();
        }}
      />
    </StoreContext>,
  );
});
afterEach(async () => {
  await clear();
  await station.close();
});

async function attendance(): Promise<string[]> {
  const document = await firstValueFrom(store.record(shift));
  const read = document === null ? null : readShift(foldRecord(shiftKind, shift, document.events));
  return [...(read?.attendance ?? [])].map(([number, said]) => `${number} ${said?.state ?? ''}`);
}

test('one came, for the other somebody else did: both are at the desk, and a slip is taken back', async () => {
  await page.getByRole('button', { name: '罗春芳来了' }).click();
  await expect.element(page.getByRole('button', { name: '罗春芳：记错了' })).toBeVisible();
  await page.getByRole('button', { name: '田守义的班别人来了' }).click();
  await page.getByRole('combobox', { name: '代表' }).fill('ycq');
  await page.getByRole('option', { name: /叶长青/ }).click();
  await expect.element(page.getByText(/叶长青替，/)).toBeVisible();
  await expect.poll(() => present).toEqual(['罗春芳 true', '叶长青 true']);
  expect(await attendance()).toEqual(['1 came', '2 substituted']);
  await page.getByRole('button', { name: '田守义：记错了' }).click();
  await expect.element(page.getByRole('button', { name: '田守义请假' })).toBeVisible();
  await page.getByRole('button', { name: '田守义请假' }).click();
  await expect.element(page.getByRole('button', { name: '田守义：记错了' })).toBeVisible();
  expect(await attendance()).toEqual(['1 came', '2 leave']);
});
