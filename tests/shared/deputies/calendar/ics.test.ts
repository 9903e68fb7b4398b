/** The calendar file, read back with another program's reader. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type IcsEvent, icsOf } from '../../../../shared/deputies/calendar/ics.ts';

const head = { name: '桔园镇中心站2027年接待日（第2版）', remind: '三天后接待：带上代表证，8:30到站', at: '2026-12-20T02:03:04.567Z' };
const event = (change: Partial<IcsEvent> = {}): IcsEvent => ({
  uid: 'shift:JY01:01JCQ5W9Z0ABCDEFGH00000011', on: '2027-02-09', from: '08:30', until: '11:30', title: '接待群众', place: '河湾片区联络站', note: '', sequence: 0, cancelled: false, ...change,
});

function readBack(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const one = new ICAL.Event(component);
    const alarm = component.getFirstSubcomponent('valarm');
    return { uid: one.uid, starts: one.startDate.toString(), ends: one.endDate.toString(), zone: one.startDate.zone.tzid, title: one.summary, place: one.location, note: one.description, sequence: one.sequence, status: component.getFirstPropertyValue('status'), trigger: alarm === null ? null : String(alarm.getFirstPropertyValue('trigger')) };
  });
}

test('a shift stands on its day and hours, whatever the time zone, with an alarm three days before', () => {
  expect(readBack(icsOf(head, [event()]))).toEqual([{
    uid: 'shift:JY01:01JCQ5W9Z0ABCDEFGH00000011', starts: '2027-02-09T08:30:00', ends: '2027-02-09T11:30:00', zone: 'floating', title: '接待群众', place: '河湾片区联络站', note: null, sequence: 0, status: 'CONFIRMED', trigger: '-P3D',
  }]);
});

test('a changed shift keeps its name and counts its changes; a cancelled one stays and rings no more', () => {
  expect(readBack(icsOf(head, [event({ sequence: 2, on: '2027-02-10' })]))[0]).toMatchObject({ uid: event().uid, sequence: 2, starts: '2027-02-10T08:30:00' });
  expect(readBack(icsOf(head, [event({ cancelled: true, sequence: 1 })]))[0]).toMatchObject({ status: 'CANCELLED', trigger: null, sequence: 1 });
});

test('whatever people write comes back as it was, and no line is longer than 75 octets', () => {
  const words = fc.string({ unit: fc.constantFrom('代', '表', '𠮷', 'é', 'a', ' ', ',', ';', '\\', '\n', ':', '"', '😀'), maxLength: 120 });
  fc.assert(fc.property(words, words, words, (title, place, note) => {
    const file = icsOf({ ...head, name: title }, [event({ title, place, note })]);
    for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(file.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    const [read] = readBack(file);
    expect([read?.title, read?.place ?? '', read?.note ?? '']).toEqual([title, place, note]);
  }), { numRuns: 60 });
});

test('a line is not cut inside a character', () => {
  const file = icsOf({ ...head, name: '联'.repeat(70) }, []);
  expect(file).not.toContain('\uFFFD');
  expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(file))).toContain('联');
  expect(file.split('\r\n').filter((line) => line.startsWith(' 联'))).toHaveLength(3);
});

test('a year without shifts is a whole file', () => {
  expect(icsOf(head, []).split('\r\n').slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
  expect(readBack(icsOf(head, []))).toEqual([]);
});
