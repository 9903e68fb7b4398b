/**
 * A row as the events of a new record: registered, what became of it, and what found no field as an addendum in the
 * ledger's own words. Written in one commit, so a row is in the ledger whole or not at all.
 */
import type { JsonObject } from '../../kernel/json.ts';
import type { RecordId } from '../../kernel/ids.ts';
import { RegisteredSchema } from '../issue.ts';
import type { OldMatter } from './read-row.ts';
import type { Plan, ReadableRow } from './plan.ts';
import { plain, type Sheet } from './sheet.ts';

export type RowEvent = { readonly type: string; readonly data: JsonObject };

export type RowActParts = {
  readonly row: ReadableRow;
  readonly number: string;
  /** name of the file; with the sheet's when there are several */
  readonly file: string;
  /** places made in the same import, by plain name */
  readonly newPlaces: ReadonlyMap<string, RecordId>;
  /** head of the column of stations, for the line that keeps a name we do not know */
  readonly stationHead: string;
};

/** @throws when a row that was read does not fit the record: a bug of the reading */
export function eventsOfRow({ row, number, file, newPlaces, stationHead }: RowActParts): RowEvent[] {
  const { matter } = row;
  const made = newPlaces.get(plain(matter.station.written));
  const settled = matter.station.how === 'exact' || matter.station.written === '' || made !== undefined;
  const registered = RegisteredSchema.parse({
    number,
    on: matter.on,
    words: matter.words,
    summary: matter.summary,
    category: matter.category,
    place: matter.station.place === '' ? (made ?? '') : matter.station.place,
    nature: matter.nature,
    channel: matter.channel,
    level: matter.level,
    people: matter.people,
    deputies: [...matter.deputies],
    visitor: matter.visitor,
    contact: matter.contact !== null ? 'kept' : matter.anonymous ? 'anonymous' : 'none',
    imported: { file: file.slice(0, 200), row: row.row, key: row.key },
  });
  const events: RowEvent[] = [{ type: 'issue.registered', data: registered }];
  if (matter.carried !== null) events.push({ type: 'issue.carried_over', data: { ...matter.carried } });
  const lines = [...(settled ? [] : [{ head: stationHead, text: matter.station.written }]), ...matter.kept];
  if (lines.length > 0) events.push({ type: 'issue.addendum', data: { text: keptText(lines) } });
  return events;
}

/** 接待站：漯河市代表联络站 — old column and what it said, a line each. */
function keptText(lines: OldMatter['kept']): string {
  return lines.map(({ head, text }) => `${head}：${text}`).join('\n').slice(0, 5000);
}

/** Where a row came from: the file, and its sheet when the workbook has several. */
export function fileOfRow(file: string, workbook: readonly Sheet[], row: ReadableRow): string {
  const sheet = workbook[row.sheet];
  return workbook.length > 1 && sheet !== undefined ? `${file} / ${sheet.name}` : file;
}

/** Stations that the rows name and the station does not know, each once, as they were written. */
export function unknownStations(rows: Plan['readable']): string[] {
  const found = new Map<string, string>();
  for (const { matter } of rows) {
    const name = plain(matter.station.written);
    if (matter.station.how === 'unknown' && name !== '' && !found.has(name)) found.set(name, matter.station.written.slice(0, 60));
  }
  return [...found.values()];
}
