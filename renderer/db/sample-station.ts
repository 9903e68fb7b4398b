/**
 * Fills a fresh sample station through the same door as everything else: each place, deputy and matter is an act of the
 * person signed in. Done once, right after the first run; a second call adds nothing.
 */
import { firstValueFrom } from 'rxjs';
import type { HostClient } from '../../shared/contract/client.ts';
import type { JsonObject } from '../../shared/kernel/json.ts';
import type { RecordId } from '../../shared/kernel/ids.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { addDays, localDateOf, type LocalDate, toInstant } from '../../shared/kernel/time.ts';
import {
  sampleAreas, sampleCentralStation, sampleDeputies, type SampleMatter, sampleMatters, samplePin, sampleStaff, sampleTown,
} from '../../shared/settings/sample-station.ts';
import type { Act, CommitProblem, Store } from './store.ts';

export { sampleCounts } from '../../shared/settings/sample-station.ts';

/** @param onProgress records written so far and all */
export async function seedSampleStation(
  store: Store,
  host: HostClient,
  onProgress: (done: number, total: number) => void,
): Promise<Result<null, CommitProblem>> {
  if ((await firstValueFrom(store.all('place'))).length > 0) return ok(null);
  const today = localDateOf(toInstant(Date.now()));
  const staff = sampleStaff.map((person) => added(store, 'staff', { ...person }));
  const { acts: places, idOf } = samplePlaces(store);
  const deputies = sampleDeputyActs(store, today, idOf);
  const matters = await sampleMatterActs(store, host, today, (name) => idOf.get(name) ?? '', (name) => deputies.idOf.get(name) ?? name);
  if (!matters.ok) return matters;

  const runs = [staff, places, deputies.acts, matters.value];
  const total = runs.reduce((sum, run) => sum + run.length, 0);
  let done = 0;
  for (const acts of runs) {
    const committed = await store.commit(acts);
    if (!committed.ok) return committed;
    done += acts.length;
    onProgress(done, total);
  }
  for (const { record } of staff) {
    const set = await host.access.setPin({ staff: record, pin: samplePin });
    if (!set.ok && set.problem !== 'no_such_person') return err('disk_failed');
  }
  return ok(null);
}

function added(store: Store, kind: 'staff' | 'place' | 'deputy', data: JsonObject): Act {
  return { record: store.newId(kind), events: [{ type: `${kind}.added`, data }] };
}

function samplePlaces(store: Store): { acts: Act[]; idOf: Map<string, RecordId> } {
  const acts: Act[] = [];
  const idOf = new Map<string, RecordId>();
  const add = (name: string, level: string, parent: RecordId | '') => {
    const act = added(store, 'place', { name, level, parent });
    acts.push(act);
    idOf.set(name, act.record);
    return act.record;
  };
  const town = add(sampleTown, 'town', '');
  add(sampleCentralStation, 'central_station', town);
  for (const area of sampleAreas) {
    const station = add(area.station, 'area_station', town);
    for (const village of area.villages) add(village, 'village', station);
  }
  return { acts, idOf };
}

function sampleDeputyActs(store: Store, today: LocalDate, places: ReadonlyMap<string, RecordId>): { acts: Act[]; idOf: Map<string, RecordId> } {
  const from = `${Number(today.slice(0, 4)) - 2}-01-10`;
  const idOf = new Map<string, RecordId>();
  const acts = sampleDeputies.map(({ name, profession, levels, area }) => {
    const station = sampleAreas[area];
    const act = added(store, 'deputy', {
      name,
      profession,
      mandates: levels.map((level) => ({ level, district: station?.station ?? '', from, to: null })),
      places: station === undefined ? [] : [places.get(station.station) ?? ''],
      groups: [],
    });
    idOf.set(name, act.record);
    return act;
  });
  return { acts, idOf };
}

async function sampleMatterActs(
  store: Store,
  host: HostClient,
  today: LocalDate,
  placeId: (name: string) => string,
  deputyId: (name: string) => string,
): Promise<Result<Act[], CommitProblem>> {
  const days = sampleMatters.map((matter) => addDays(today, -matter.daysAgo));
  const numbers = new Map<string, string[]>();
  for (const year of new Set(days.map((day) => day.slice(0, 4)))) {
    const count = days.filter((day) => day.startsWith(year)).length;
    const reserved = await host.reception.reserveNumbers({ year: Number(year), count });
    if (!reserved.ok) return reserved;
    numbers.set(year, [...reserved.value.numbers]);
  }
  return ok(sampleMatters.map((matter, index) => {
    const on = days[index] ?? today;
    const number = numbers.get(on.slice(0, 4))?.shift() ?? '';
    return matterAct(store, matter, on, number, placeId(matter.place), matter.deputies.map(deputyId));
  }));
}

function matterAct(store: Store, matter: SampleMatter, on: LocalDate, number: string, place: string, deputies: string[]): Act {
  const { words, summary, category, nature, channel, level, people, visitor, then } = matter;
  const registered = { number, on, words, summary, category, place, nature, channel, level, people, deputies, visitor, contact: 'none', imported: null };
  const events: { type: string; data: JsonObject }[] = [{ type: 'issue.registered', data: registered }];
  if (then !== null) events.push({ type: 'issue.carried_over', data: { ...then } });
  return { record: store.newId('issue'), events };
}
