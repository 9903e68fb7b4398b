/** The board: who needs a look, in which order, and what the strip of days shows. */
import { describe, expect, test } from 'vitest';
import { boardRows, countBoard, lastDays, type Need } from '../../../renderer/rooms/county/board-rows.ts';
import type { DeviceStatus } from '../../../shared/county/documents.ts';
import type { StationEntry } from '../../../shared/county/station.ts';

const today = '2024-11-15';
const at = (day: string, time = '02:30') => `${day}T${time}:00.000Z`;
const entry = (code: string, name: string, removed = false): StationEntry => ({ id: `station:CG00:01JCQ0000000000000000000${code.slice(0, 2)}`, code, name, head: '', telephone: '', removed });
const status = (device: string, on: string, more: Partial<DeviceStatus> = {}): DeviceStatus => ({
  _id: `status:${device}`, v: 1, device, at: at(on), unsent: 0, unsentBytes: 0, refused: 0, conflicts: 0, version: '1.0.4', backupAt: at('2024-11-14'), skewMs: 0, days: [on], by: 'line', ...more,
});
const rows = (entries: StationEntry[], statuses: DeviceStatus[]) => boardRows(entries, statuses, 'CG00', today);
const needs = (more: Partial<DeviceStatus>, on = today): readonly Need[] => rows([], [status('QS01-A', on, more)])[0]?.needs ?? [];

describe('what needs a look', () => {
  test('is a silence of more than three days', () => {
    expect(needs({}, '2024-11-12')).toEqual([]);
    expect(needs({}, '2024-11-11')).toEqual([{ need: 'silent', days: 4 }]);
  });
  test('is what the county refused, what two people changed, an old backup, a clock that is off', () => {
    expect(needs({ refused: 2 })).toEqual([{ need: 'refused', count: 2 }]);
    expect(needs({ conflicts: 1 })).toEqual([{ need: 'conflicts', count: 1 }]);
    expect(needs({ backupAt: at('2024-11-03') })).toEqual([{ need: 'backup', days: 12 }]);
    expect(needs({ skewMs: -9 * 60_000 })).toEqual([{ need: 'clock', minutes: -9 }]);
  });
  test('a station that never made a backup does not look fine, and is not called overdue either: nobody knows since when', () => {
    expect(needs({ backupAt: null })).toEqual([{ need: 'noBackup' }]);
    expect(needs({ backupAt: null }, '2024-11-06')).toEqual([{ need: 'silent', days: 9 }, { need: 'noBackup' }]);
  });
  test('the silent come first, then refused, conflicts, backups; the calm keep the order of their codes', () => {
    const board = rows(
      [entry('MA01', '马鞍乡')],
      [status('BS01-A', today, { backupAt: at('2024-11-03') }), status('JY01-A', today, { conflicts: 1 }), status('QS01-A', today, { refused: 2 }), status('ZS01-A', '2024-11-08'), status('SM01-A', '2024-11-06'), status('HY01-A', today), status('DG01-A', today)],
    );
    expect(board.map((row) => row.code)).toEqual(['SM01', 'ZS01', 'QS01', 'JY01', 'BS01', 'MA01', 'DG01', 'HY01']);
  });
});

describe('a row', () => {
  test('joins the computers of a station: unsent and refused add up, one conflict is one, the oldest version shows', () => {
    const [row] = rows([entry('SM01', '石门镇')], [status('SM01-B', '2024-11-13', { unsent: 3, refused: 1, conflicts: 1, version: '1.0.10' }), status('SM01-A', today, { unsent: 2, refused: 1, conflicts: 1, version: '1.0.4' })]);
    expect(row).toMatchObject({ unsent: 5, refused: 2, conflicts: 1, version: '1.0.4', lastContact: at(today), days: [today, '2024-11-13'] });
    expect(row?.devices.map((device) => device.device)).toEqual(['SM01-A', 'SM01-B']);
  });
  test('is there for a station that has not joined, and for one that nobody wrote down', () => {
    expect(rows([entry('MA01', '马鞍乡')], [status('QS01-A', today)]).map((row) => [row.code, row.entry?.name ?? null, row.needs[0]?.need ?? null])).toEqual([['MA01', '马鞍乡', 'never'], ['QS01', null, null]]);
  });
  test('is gone with a station that was removed; the office’s own computers have none', () => {
    expect(rows([entry('MA01', '马鞍乡', true)], [status('MA01-A', today), status('CG00-A', today)])).toEqual([]);
  });
});

describe('the sentence above', () => {
  test('counts contacts of today and yesterday over the line, sticks apart', () => {
    const board = rows([], [status('AA01-A', today, { unsent: 3 }), status('BB01-A', '2024-11-14'), status('CC01-A', '2024-11-14', { by: 'stick' }), status('DD01-A', '2024-11-06', { unsent: 14 })]);
    expect(countBoard(board, today)).toMatchObject({ stations: 4, today: 1, yesterday: 1, byStick: 1, silent: 1, longest: 9, unsent: 17 });
  });
});

describe('the strip of thirty days', () => {
  test('ends today; the silence since the last contact is marked once it is too long', () => {
    const [row] = rows([], [status('SM01-A', '2024-11-06', { days: ['2024-11-06', '2024-11-04', '2024-10-01'] })]);
    if (row === undefined) throw new Error('no row');
    const strip = lastDays(row, today);
    expect([strip[0]?.day, strip.at(-1)?.day]).toEqual(['2024-10-17', today]);
    expect(strip.filter((day) => day.is === 'contact').map((day) => day.day)).toEqual(['2024-11-04', '2024-11-06']);
    expect(strip.filter((day) => day.is === 'silent')).toHaveLength(9);
  });
});
