/**
 * The board as data: one row a station, from what the office wrote down about it and from what its computers said last.
 * Pure: today is an argument. What needs a look comes first.
 */
import type { DeviceStatus } from '../../../shared/county/documents.ts';
import type { StationEntry } from '../../../shared/county/station.ts';
import { type StationCode, stationOfDevice } from '../../../shared/kernel/ids.ts';
import { addDays, daysBetween, type Instant, type LocalDate, localDateOf } from '../../../shared/kernel/time.ts';

/** A station is heard of at least every three days; a longer silence is noticed. */
export const silenceDays = 3;
/** A backup older than a week is noticed. */
export const backupDays = 7;
/** A clock further off than what the county lets in has its records refused. */
const skewLimitMs = 5 * 60_000;

export type Need =
  | { readonly need: 'silent'; readonly days: number }
  | { readonly need: 'refused'; readonly count: number }
  | { readonly need: 'conflicts'; readonly count: number }
  | { readonly need: 'backup'; readonly days: number }
  | { readonly need: 'noBackup' }
  | { readonly need: 'clock'; readonly minutes: number }
  | { readonly need: 'never' };

export type BoardRow = {
  readonly code: StationCode;
  /** null while only its computers are known */
  readonly entry: StationEntry | null;
  /** its computers, by letter */
  readonly devices: readonly DeviceStatus[];
  readonly lastContact: Instant | null;
  readonly by: DeviceStatus['by'];
  readonly unsent: number;
  readonly unsentBytes: number;
  readonly refused: number;
  readonly conflicts: number;
  readonly backupAt: Instant | null;
  /** the oldest one in use there */
  readonly version: string;
  /** days of contact, newest first, at most 30 days back */
  readonly days: readonly LocalDate[];
  readonly needs: readonly Need[];
};

/** @param office the code that the county office itself writes under: its own computers are no station */
export function boardRows(entries: readonly StationEntry[], statuses: readonly DeviceStatus[], office: StationCode, today: LocalDate): BoardRow[] {
  const removed = new Set(entries.filter((entry) => entry.removed).map((entry) => entry.code));
  const known = new Map(entries.filter((entry) => !entry.removed).map((entry) => [entry.code, entry]));
  const devicesOf = new Map<StationCode, DeviceStatus[]>();
  for (const status of statuses) {
    const code = stationOfDevice(status.device);
    devicesOf.set(code, [...(devicesOf.get(code) ?? []), status]);
  }
  const codes = [...new Set([...known.keys(), ...devicesOf.keys()])].filter((code) => code !== office && (known.has(code) || !removed.has(code)));
  return codes.map((code) => rowOf(code, known.get(code) ?? null, devicesOf.get(code) ?? [], today)).sort(byNeed(today));
}

function rowOf(code: StationCode, entry: StationEntry | null, unsorted: readonly DeviceStatus[], today: LocalDate): BoardRow {
  const devices = [...unsorted].sort((a, b) => (a.device < b.device ? -1 : 1));
  const newest = devices.reduce<DeviceStatus | null>((best, status) => (best === null || status.at > best.at ? status : best), null);
  const sum = (of: (status: DeviceStatus) => number): number => devices.reduce((total, status) => total + of(status), 0);
  const backups = devices.flatMap((status) => (status.backupAt === null ? [] : [status.backupAt])).sort();
  const row = {
    code,
    entry,
    devices,
    lastContact: newest?.at ?? null,
    by: newest?.by ?? 'line',
    unsent: sum((status) => status.unsent),
    unsentBytes: sum((status) => status.unsentBytes),
    refused: sum((status) => status.refused),
    // Every computer of a station sees the same conflict.
    conflicts: Math.max(0, ...devices.map((status) => status.conflicts)),
    backupAt: backups.at(-1) ?? null,
    version: devices.map((status) => status.version).sort(byVersion)[0] ?? '',
    days: [...new Set([...devices.flatMap((status) => status.days), ...(newest === null ? [] : [localDateOf(newest.at)])])].filter((day) => daysBetween(day, today) < 30).sort().reverse(),
  };
  return { ...row, needs: needsOf(row, today) };
}

function needsOf({ lastContact, refused, conflicts, backupAt, devices }: Omit<BoardRow, 'needs'>, today: LocalDate): Need[] {
  if (lastContact === null) return [{ need: 'never' }];
  const silent = daysBetween(localDateOf(lastContact), today);
  const old = backupAt === null ? null : daysBetween(localDateOf(backupAt), today);
  const skew = devices.reduce((worst, { skewMs }) => (skewMs !== null && Math.abs(skewMs) > Math.abs(worst) ? skewMs : worst), 0);
  return [
    ...(silent > silenceDays ? [{ need: 'silent', days: silent } as const] : []),
    ...(refused > 0 ? [{ need: 'refused', count: refused } as const] : []),
    ...(conflicts > 0 ? [{ need: 'conflicts', count: conflicts } as const] : []),
    // Not overdue since any day, but not fine either: what its computers alone have is nowhere else.
    ...(old === null ? [{ need: 'noBackup' } as const] : old > backupDays ? [{ need: 'backup', days: old } as const] : []),
    ...(Math.abs(skew) > skewLimitMs ? [{ need: 'clock', minutes: Math.round(skew / 60_000) } as const] : []),
  ];
}

const weight: Readonly<Record<Need['need'], number>> = { silent: 5, refused: 4, conflicts: 3, clock: 2.5, backup: 2, noBackup: 1.5, never: 1 };

/** What needs a look first, the longest silence on top; then the day of contact, oldest first; calm ones keep the order of their codes. */
function byNeed(today: LocalDate): (a: BoardRow, b: BoardRow) => number {
  const heaviest = (row: BoardRow): number => Math.max(0, ...row.needs.map((need) => weight[need.need]));
  const ago = (row: BoardRow): number => (row.lastContact === null ? 0 : daysBetween(localDateOf(row.lastContact), today));
  return (a, b) => heaviest(b) - heaviest(a) || ago(b) - ago(a) || (a.code < b.code ? -1 : 1);
}

/** 1.0.4 before 1.0.10. */
function byVersion(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(/[.-]/).map((part) => Number(part) || 0));
  for (let i = 0; i < 4; i++) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

export type BoardCount = {
  readonly stations: number;
  readonly today: number;
  readonly yesterday: number;
  readonly byStick: number;
  /** stations that are silent too long, and the longest silence in days */
  readonly silent: number;
  readonly longest: number;
  readonly never: number;
  readonly unsent: number;
  readonly refused: number;
  readonly conflicts: number;
};

export function countBoard(rows: readonly BoardRow[], today: LocalDate): BoardCount {
  const on = (ago: number) => rows.filter((row) => row.by === 'line' && row.lastContact !== null && daysBetween(localDateOf(row.lastContact), today) === ago).length;
  const silences = rows.flatMap((row) => row.needs.flatMap((need) => (need.need === 'silent' ? [need.days] : [])));
  const sum = (of: (row: BoardRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return {
    stations: rows.length,
    today: on(0),
    yesterday: on(1),
    byStick: rows.filter((row) => row.by === 'stick' && row.lastContact !== null).length,
    silent: silences.length,
    longest: Math.max(0, ...silences),
    never: rows.filter((row) => row.lastContact === null).length,
    unsent: sum((row) => row.unsent),
    refused: sum((row) => row.refused),
    conflicts: sum((row) => row.conflicts),
  };
}

/** What the sentence above the board counts, and narrows the board to. */
export type Only = 'silent' | 'never' | 'unsent' | 'refused' | 'conflicts';

export function narrowed(rows: readonly BoardRow[], only: Only | null): readonly BoardRow[] {
  if (only === null) return rows;
  return rows.filter((row) => (only === 'silent' || only === 'never' ? row.needs.some(({ need }) => need === only) : row[only] > 0));
}

export type StripDay = { readonly day: LocalDate; readonly is: 'contact' | 'none' | 'silent' };

/** The last 30 days, oldest first: with contact, without, and the silence that runs until today once it is too long. */
export function lastDays({ days, lastContact, needs }: BoardRow, today: LocalDate): StripDay[] {
  const seen = new Set(days);
  const isSilent = needs.some((need) => need.need === 'silent');
  const last = lastContact === null ? null : localDateOf(lastContact);
  return Array.from({ length: 30 }, (_, index) => {
    const day = addDays(today, index - 29);
    if (seen.has(day)) return { day, is: 'contact' };
    return { day, is: isSilent && last !== null && day > last ? 'silent' : 'none' };
  });
}
