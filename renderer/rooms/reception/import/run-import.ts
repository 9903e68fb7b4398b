/**
 * Carries a plan out: runs of rows, each run one commit, each row whole or not at all. It may be stopped between runs and
 * gone on with; what is there already is asked anew at every start, so nothing is done twice, not even after a lost answer.
 */
import { firstValueFrom } from 'rxjs';
import type { HostClient } from '../../../../shared/contract/client.ts';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { ok, type ProblemFacts, type Result } from '../../../../shared/kernel/result.ts';
import type { Instant } from '../../../../shared/kernel/time.ts';
import { eventsOfRow, fileOfRow } from '../../../../shared/reception/old-ledger/acts.ts';
import type { ReadableRow } from '../../../../shared/reception/old-ledger/plan.ts';
import { plain, type Sheet } from '../../../../shared/reception/old-ledger/sheet.ts';
import { type Contact, sealContacts } from '../../../db/seal-contact.ts';
import type { Act, CommitProblem, Store } from '../../../db/store.ts';
import { placesOf } from '../../../db/use-people-and-places.ts';

export type ImportProblem = CommitProblem | 'no_key';

export type ImportJob = {
  readonly rows: readonly ReadableRow[];
  readonly file: string;
  readonly workbook: readonly Sheet[];
  /** stations to be made places, as they were written */
  readonly newStations: readonly string[];
  readonly stationHead: string;
  /** asked between runs */
  readonly stopped: () => boolean;
  readonly onProgress: (progress: ImportedRun) => void;
};

export type ImportedRow = { readonly id: RecordId; readonly key: string };
export type ImportedRun = { readonly rows: readonly ImportedRow[]; readonly at: Instant };

/** `problem` is null when all rows are in or a person stopped it. */
export type ImportEnd = { readonly problem: { readonly code: ImportProblem; readonly facts?: ProblemFacts } | null };

/** A run is one fsync: long enough to be quick, short enough that "stop" is heard at once. At most 200 by contract of the import. */
const shortRun = 50;
const longRun = 200;
const manyRows = 2000;

export async function runImport(store: Store, host: HostClient, job: ImportJob): Promise<ImportEnd> {
  const known = await store.knownImports(job.rows.map((row) => row.key));
  const rows = job.rows.filter((row) => !known.has(row.key));
  const length = rows.length > manyRows ? longRun : shortRun;
  const places = await placesByName(store);
  for (let at = 0; at < rows.length && !job.stopped(); at += length) {
    const run = rows.slice(at, at + length);
    const fresh = at === 0 ? newPlaces(store, job.newStations, places) : [];
    const acts = await actsOf(store, host, job, run, places.ids);
    if (!acts.ok) return ended(acts);
    const committed = await store.commit([...fresh, ...acts.value]);
    if (!committed.ok) return ended(committed);
    job.onProgress({ rows: run.map((row, index) => ({ id: acts.value[index]?.record ?? '', key: row.key })), at: committed.value.at });
  }
  return { problem: null };
}

function ended(failure: { readonly problem: ImportProblem; readonly facts?: ProblemFacts }): ImportEnd {
  return { problem: { code: failure.problem, ...(failure.facts === undefined ? {} : { facts: failure.facts }) } };
}

type PlacesByName = { readonly ids: Map<string, RecordId>; readonly root: RecordId | '' };

/** Places that are there, by plain name: a station that was made in an earlier run or try is not made again. */
async function placesByName(store: Store): Promise<PlacesByName> {
  const places = [...(await firstValueFrom(placesOf(store))).values()];
  const towns = places.filter((place) => place.level === 'town' && place.parent === '');
  return { ids: new Map(places.map((place) => [plain(place.name), place.id])), root: towns.length === 1 ? (towns[0]?.id ?? '') : '' };
}

function newPlaces(store: Store, stations: readonly string[], places: PlacesByName): Act[] {
  const acts: Act[] = [];
  for (const name of stations) {
    if (places.ids.has(plain(name))) continue;
    const record = store.newId('place');
    places.ids.set(plain(name), record);
    acts.push({ record, events: [{ type: 'place.added', data: { name, level: 'point', parent: places.root } }] });
  }
  return acts;
}

async function actsOf(store: Store, host: HostClient, job: ImportJob, run: readonly ReadableRow[], places: ReadonlyMap<string, RecordId>): Promise<Result<Act[], ImportProblem>> {
  const numbers = await numbersFor(host, run);
  if (!numbers.ok) return numbers;
  const made = new Map(job.newStations.flatMap((name) => { const id = places.get(plain(name)); return id === undefined ? [] : [[plain(name), id] as const]; }));
  const acts: Act[] = run.map((row) => {
    const number = numbers.value.get(yearOf(row))?.shift() ?? '';
    const events = eventsOfRow({ row, number, file: fileOfRow(job.file, job.workbook, row), newPlaces: made, stationHead: job.stationHead });
    return { record: store.newId('issue'), events };
  });
  const contacts = new Map<RecordId, Contact>();
  for (const [index, { record }] of acts.entries()) {
    const contact = run[index]?.matter.contact ?? null;
    if (contact !== null) contacts.set(record, contact);
  }
  const sealed = await sealContacts(host, contacts);
  if (!sealed.ok) return sealed;
  return ok(acts.map((act) => {
    const contact = sealed.value.get(act.record);
    return contact === undefined ? act : { ...act, contact };
  }));
}

/** Each matter is numbered in its own year, in the order of the file. */
async function numbersFor(host: HostClient, run: readonly ReadableRow[]): Promise<Result<Map<string, string[]>, ImportProblem>> {
  const counts = new Map<string, number>();
  for (const row of run) counts.set(yearOf(row), (counts.get(yearOf(row)) ?? 0) + 1);
  const numbers = new Map<string, string[]>();
  for (const [year, count] of counts) {
    const reserved = await host.reception.reserveNumbers({ year: Number(year), count });
    if (!reserved.ok) return reserved;
    numbers.set(year, [...reserved.value.numbers]);
  }
  return ok(numbers);
}

function yearOf(row: ReadableRow): string {
  return row.matter.on.slice(0, 4);
}
