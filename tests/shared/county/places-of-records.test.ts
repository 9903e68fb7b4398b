/** Names and rules agree: what a client writes where its names say, the rules find where it belongs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { databaseNamePattern, databaseOfRecord, deviceRole, officeDatabase, officeRole, referenceDatabase, stationDatabase, stationOfDatabase, stationRole } from '../../../shared/county/names.ts';
import { check, whereOf } from '../../../shared/county/rules/authority.ts';
import { ruleData } from '../../../shared/county/rules/rule-data.ts';
import { recordKinds } from '../../../shared/kernel/ids.ts';
import { EventSchema } from '../../../shared/kernel/record/event.ts';
import { roles } from '../../../shared/kernel/roles.ts';
import { kinds } from '../../../shared/kinds.ts';
import { newWriter, people, wire } from './build-writes.ts';

const county = fc.stringMatching(/^[a-z][a-z0-9]{1,11}$/);
const station = fc.stringMatching(/^[A-Z][A-Z0-9]{1,7}$/);
const now = Date.parse('2026-11-22T10:00:00.000Z');

describe('where a record belongs', () => {
  test('every database of every county is known by its name', () => {
    fc.assert(fc.property(county, station, (id, code) => {
      expect(whereOf(stationDatabase(id, code))).toEqual({ county: id, station: code, part: 'station' });
      expect(whereOf(referenceDatabase(id))).toEqual({ county: id, station: null, part: 'reference' });
      expect(whereOf(officeDatabase(id))).toEqual({ county: id, station: null, part: 'office' });
    }));
    fc.assert(fc.property(fc.oneof(fc.string(), fc.constantFrom('lx-cg-station-', 'lx-cg-station-reference1', 'lx-c-office', 'lx-cg-office-2', '_users', 'LX-CG-OFFICE')), (name) => {
      expect(whereOf(name) !== null).toBe(databaseNamePattern.test(name));
    }));
  });

  test('a station\'s database names its station, to its own county only', () => {
    fc.assert(fc.property(county, station, (id, code) => {
      expect(stationOfDatabase(id, stationDatabase(id, code))).toBe(code);
      expect([referenceDatabase(id), officeDatabase(id), stationDatabase(`${id}x`, code), '_users'].map((name) => stationOfDatabase(id, name))).toEqual([null, null, null, null]);
    }));
  });

  test('an office that holds every right may write a record in that one database that its id names', () => {
    const write = newWriter(now);
    const everywhere = [officeRole('cg'), stationRole('cg', 'JY01'), deviceRole('cg', 'CG00-A')];
    for (const kind of recordKinds) {
      for (const code of ['JY01', 'CG00']) {
        if (kind === 'station' && code === 'JY01') continue; // the office's register is made at the office
        const record = write.id(kind, code);
        const type = Object.keys(kinds[kind].events).find((name) => kinds[kind].events[name]?.roles.includes('county_clerk'));
        if (type === undefined) continue; // the office writes no event of this kind
        const doc = wire(record, [write.event(record, people.office, type, {})]);
        const allowed = [stationDatabase('cg', 'JY01'), stationDatabase('cg', 'CG00'), referenceDatabase('cg'), officeDatabase('cg')].filter(
          (db) => db !== stationDatabase('cg', 'CG00') && check(doc, null, { db, roles: everywhere }, now) === null,
        );
        expect([record, allowed]).toEqual([record, [databaseOfRecord('cg', 'CG00', record)]]);
      }
    }
  });
});

describe('the table of event types', () => {
  test('has every kind, every type and its roles, and no role that nobody has', () => {
    expect(Object.keys(ruleData.types).sort()).toEqual([...recordKinds].sort());
    for (const kind of recordKinds) {
      expect(Object.keys(ruleData.types[kind] ?? {})).toEqual(Object.keys(kinds[kind].events));
      for (const [type, allowed] of Object.entries(ruleData.types[kind] ?? {})) {
        expect(type.startsWith(`${kind}.`)).toBe(true);
        expect(allowed.filter((role) => !(roles as readonly string[]).includes(role))).toEqual([]);
        expect(allowed.length).toBeGreaterThan(0);
      }
    }
  });
});

describe('byte for byte', () => {
  test('an event that came through a door has the bytes it was sealed with: who sends it again cuts no history', () => {
    const event = newWriter(now).matter().events[0];
    const mixed = Object.fromEntries(Object.entries({ ...event, by: Object.fromEntries(Object.entries(event?.by ?? {}).reverse()) }).reverse());
    expect(JSON.stringify(EventSchema.parse(mixed))).toBe(JSON.stringify(event));
  });
});
