/** Importing, stopping, going on, undoing and exporting, with the real host, the real store and the real worker. */
import { filter, firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import ledgerUrl from '../../fixtures/old-ledgers/ledger.csv?url';
import { openContact } from '../../../renderer/db/seal-contact.ts';
import type { LedgerFilter, LedgerPage, LedgerRow, Store } from '../../../renderer/db/store.ts';
import { makeSpreadsheet, readSpreadsheet } from '../../../renderer/files/spreadsheet.ts';
import { type AgreedPlan, importSessionOf, type ImportSession } from '../../../renderer/rooms/reception/import/import-session.ts';
import { exportLedger } from '../../../renderer/rooms/reports/export-ledger.ts';
import { catalogue } from '../../../renderer/text/catalogue.ts';
import { foldRecord } from '../../../shared/kernel/record/fold.ts';
import { defaultCategories } from '../../../shared/reception/categories.ts';
import { issueKind, readIssue } from '../../../shared/reception/issue.ts';
import { unknownStations } from '../../../shared/reception/old-ledger/acts.ts';
import { layoutOf, mappingOf } from '../../../shared/reception/old-ledger/layout.ts';
import { planImport } from '../../../shared/reception/old-ledger/plan.ts';
import { openStation, type TestStation } from '../open-station.ts';
import { caughtDownload } from './caught-download.ts';

const everything: LedgerFilter = { text: '', from: '', to: '', places: [], category: '', stages: [] };

let station: TestStation;
let store: Store;
let session: ImportSession;
beforeEach(async () => {
  station = await openStation();
  await station.signIn();
  ({ store } = await station.open());
  session = importSessionOf(store, station.host);
});
afterEach(() => station.close());

async function ledgerFile(): Promise<File> {
  return new File([await (await fetch(ledgerUrl)).arrayBuffer()], 'ledger.csv');
}

/** What the page agrees to when nothing is changed in it. */
async function agree(options: { readonly places?: boolean } = {}): Promise<AgreedPlan> {
  const state = session.state();
  if (state.step !== 'plan') throw new Error(`test: ${state.step}`);
  const { file } = state;
  const layout = layoutOf(file.workbook, null);
  const plan = planImport({ workbook: file.workbook, layout, mapping: mappingOf(layout, {}), today: '2026-01-01', known: { places: [], deputies: [], categories: defaultCategories }, categoryChoices: {} });
  const known = await store.knownImports(plan.readable.map((row) => row.key));
  return { file, layout, readable: plan.readable, rejected: plan.rejected, known, newStations: options.places === true ? unknownStations(plan.readable) : [], stationHead: '接待站', unknownDeputies: [] };
}

async function importFile(file: File, options: { readonly places?: boolean } = {}): Promise<AgreedPlan> {
  await session.choose(file);
  const plan = await agree(options);
  await session.start(plan);
  return plan;
}

async function ledger(): Promise<LedgerPage> {
  return firstValueFrom(store.ledger(everything, { offset: 0, limit: 1000 }).pipe(filter((page) => page.complete)));
}

async function issueOf(row: LedgerRow | undefined) {
  const document = row === undefined ? null : await firstValueFrom(store.record(row.id));
  return document === null ? null : readIssue(foldRecord(issueKind, document.id, document.events));
}

const many = (rows: number) => new File([['日期,反映内容', ...Array.from({ length: rows }, (_, n) => `2023.${(n % 12) + 1}.${(n % 28) + 1},第${n}件事`)].join('\n')], '旧台账.csv');

describe('the real ledger', () => {
  test('nineteen matters are on disk, numbered in their years, and the second time adds nothing', async () => {
    await importFile(await ledgerFile());
    const state = session.state();
    expect(state).toMatchObject({ step: 'done', total: 19, problem: null });
    const page = await ledger();
    expect(page.total).toBe(19);
    expect(await firstValueFrom(store.all('place'))).toEqual([]);
    expect(page.rows.map((row) => row.show.number).filter((number) => number.includes('-2022-')).sort()).toEqual(['JY01-2022-A-0001', 'JY01-2022-A-0002']);
    expect(new Set(page.rows.map((row) => row.show.number)).size).toBe(19);

    session.reset();
    const again = await importFile(await ledgerFile());
    expect(again.known.size).toBe(19);
    expect((await ledger()).total).toBe(19);
    const journal = await station.host.backup.journal({});
    expect(journal.ok && journal.value.records).toBe(20); // nineteen matters and the station head
  });

  test('a visitor with a name is sealed apart and can be read again by the station', async () => {
    await importFile(await ledgerFile());
    const row = (await ledger()).rows.find(({ show }) => show.number.includes('-2005-'));
    const issue = await issueOf(row);
    expect(issue).toMatchObject({ on: '2005-06-30', contact: 'kept', visitor: '', stage: 'closed', rating: 'satisfied', units: ['街道城建科', '区物业办'], imported: { file: 'ledger.csv', row: 4 } });
    const sealed = row === undefined ? null : await store.contact(row.id);
    if (row === undefined || sealed === null) throw new Error('test: nothing sealed');
    expect(await openContact(station.host, row.id, sealed)).toEqual({ ok: true, value: { name: '周文仙', phone: '' } });
    const journal = await station.host.backup.read({ after: 0, maxBytes: 8_388_608 });
    expect(JSON.stringify(journal)).not.toMatch(/周文仙|陈玲/);
  });

  test('stations become places only when a person ticks it, each once', async () => {
    await importFile(await ledgerFile(), { places: true });
    const places = await firstValueFrom(store.all('place'));
    expect(places).toHaveLength(10);
    const rows = (await ledger()).rows;
    expect(rows.every((row) => places.some(({ id }) => id === row.place))).toBe(true);
    const first = await firstValueFrom(store.record(rows.find(({ show }) => show.number.includes('-2005-'))?.id ?? ''));
    expect(first?.events.some((event) => event.type === 'issue.addendum')).toBe(false);
  });

  test('undone as a whole, restored as a whole, imported anew: each is in the histories and nothing is erased', async () => {
    await importFile(await ledgerFile());
    await session.undo('撤销导入ledger.csv');
    expect(session.state()).toMatchObject({ step: 'undone', problem: null });
    expect((await ledger()).total).toBe(0);
    expect((await firstValueFrom(store.ledger({ ...everything, stages: ['withdrawn'] }, { offset: 0, limit: 1 }).pipe(filter((page) => page.complete)))).total).toBe(19);
    await session.restore();
    expect(session.state().step).toBe('done');
    expect((await ledger()).total).toBe(19);
    expect(await issueOf((await ledger()).rows.find(({ show }) => show.number.includes('-2005-')))).toMatchObject({ stage: 'closed' });
  });
});

describe('an import that stops', () => {
  test('between two runs keeps whole matters, and going on does none twice', async () => {
    await session.choose(many(180));
    const plan = await agree();
    const off = session.subscribe(() => {
      const state = session.state();
      if (state.step === 'running' && state.done.size > 0) session.stop();
    });
    await session.start(plan);
    off();
    const stopped = session.state();
    expect(stopped).toMatchObject({ step: 'stopped', problem: null, total: 180, stops: 1 });
    const done = stopped.step === 'stopped' ? stopped.done.size : 0;
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(180);
    expect((await ledger()).total).toBe(done);
    await session.goOn();
    expect(session.state()).toMatchObject({ step: 'done' });
    expect((await ledger()).total).toBe(180);
    expect(new Set((await ledger()).rows.map((row) => row.show.number)).size).toBe(180);
  });

  test('because somebody signed out says so, and goes on after signing in', async () => {
    await session.choose(many(120));
    const plan = await agree();
    const signedOut: Promise<unknown>[] = [];
    const off = session.subscribe(() => {
      const state = session.state();
      if (state.step === 'running' && state.done.size > 0 && signedOut.length === 0) signedOut.push(station.host.access.signOut({}));
    });
    await session.start(plan);
    off();
    await Promise.all(signedOut);
    expect(session.state()).toMatchObject({ step: 'stopped', problem: { code: 'not_signed_in' } });
    await station.signIn();
    await session.goOn();
    expect(session.state()).toMatchObject({ step: 'done', problem: null });
    expect((await ledger()).total).toBe(120);
  });
});

describe('a file that is no ledger', () => {
  test('is named in a word and nothing is changed', async () => {
    await session.choose(new File([], 'leer.xlsx'));
    expect(session.state()).toEqual({ step: 'choose', problem: { file: 'leer.xlsx', code: 'file_empty' } });
  });
});

describe('the exported ledger', () => {
  const parts = () => ({ store, words: catalogue.zh, filter: everything, station: '桔园镇中心站', scope: '2024年', format: 'xlsx' as const });

  test('holds every matter that is shown, under a name that says so, and nobody’s name', async () => {
    await importFile(await ledgerFile());
    const file = await caughtDownload(() => exportLedger(parts()));
    expect(file.name).toBe('桔园镇中心站_台账_2024年_19件.xlsx');
    const read = await readSpreadsheet(new Blob([file.bytes as BlobPart]));
    if (!read.ok) throw new Error(read.problem);
    const [sheet] = read.value;
    expect(sheet?.rows).toHaveLength(20);
    expect(JSON.stringify(sheet)).not.toMatch(/周文仙|陈玲/);
    const numbers = (await ledger()).rows.map((row) => row.show.number);
    expect(sheet?.rows.slice(1).map((row) => row[0])).toEqual(numbers.map((text) => ({ kind: 'text', text })));
    expect(sheet?.rows[1]?.[1]).toMatchObject({ kind: 'date', date: '2024-11-15' });
  });

  test('as CSV too, and nothing when nothing is shown', async () => {
    expect(await exportLedger(parts())).toEqual({ ok: false, problem: 'nothing_to_export' });
    await importFile(many(3));
    const file = await caughtDownload(() => exportLedger({ ...parts(), format: 'csv', scope: '' }));
    expect(file.name).toBe('桔园镇中心站_台账_3件.csv');
    expect([...file.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('a table made in the worker is read in the worker', async () => {
    const made = await makeSpreadsheet([{ name: '表', widths: [10], rows: [[{ kind: 'text', text: '=1+1' }]] }]);
    if (!made.ok) throw new Error(made.problem);
    expect(await readSpreadsheet(new Blob([made.value as BlobPart]))).toEqual({ ok: true, value: [{ name: '表', date1904: false, rows: [[{ kind: 'text', text: '=1+1' }]] }] });
  });
});
