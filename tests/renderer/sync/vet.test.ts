/** What is let in from a server that may have been exchanged, restored or administered past its rules; and what goes out. */
import { describe, expect, test } from 'vitest';
import { outgoingOf } from '../../../renderer/db/sync/outgoing.ts';
import { type Surroundings, vetRecord } from '../../../renderer/db/sync/vet.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { type Event, sealEvent } from '../../../shared/kernel/record/event.ts';
import type { Role } from '../../../shared/kernel/roles.ts';

const record: RecordId = 'issue:JY01:01K8ZZZZZZZZZZZZZZZZZZZZZZ';
const now = Date.parse('2026-11-22T08:00:00.000Z');
const around: Surroundings = { station: 'JY01', office: 'CG00', device: 'JY01-A', countyNow: now, recovering: false };

function event(device: string, role: Role = 'clerk', at = now): Event {
  const staff = `staff:${device.slice(0, 4)}:01K8ZZZZZZZZZZZZZZZZZZZZZZ`;
  return sealEvent(record, {
    type: 'issue.addendum', v: 1, at: new Date(at).toISOString(), hlc: `${String(at).padStart(13, '0')}-0000`, by: { staff, role, device }, after: [], data: { text: `${device} ${role}` },
  });
}
const doc = (events: readonly unknown[], id: string = record) => ({ _id: id, _rev: '1-abc', v: 1, events });
const strangeOf = (events: readonly unknown[], of: Partial<Surroundings> = {}) => {
  const vetted = vetRecord(record, doc(events), new Set(), { ...around, ...of });
  return typeof vetted === 'string' ? vetted : vetted.strange;
};

describe('comes in', () => {
  test('what another computer of the station or the county office wrote', () => {
    expect(strangeOf([event('JY01-B'), event('CG00-A', 'county_clerk')])).toEqual([]);
  });
  test('what is in the store already, whatever it says', () => {
    const mine = event('JY01-A');
    expect(vetRecord(record, doc([mine]), new Set([mine.id]), around)).toMatchObject({ good: [], strange: [] });
  });
  test('our own from before a restore, while everything is read for the first time', () => {
    expect(strangeOf([event('JY01-A')], { recovering: true })).toEqual([]);
  });
  test('the good events of a record of which others are strange', () => {
    const good = event('JY01-B');
    const vetted = vetRecord(record, doc([good, event('QS01-A')]), new Set(), around);
    expect(vetted).toMatchObject({ good: [good], strange: ['foreign_author'] });
  });
});

describe('stays out, and is said', () => {
  test('an event changed after the fact', () => {
    const honest = event('JY01-B');
    expect(strangeOf([{ ...honest, data: { text: '别的话' } }])).toEqual(['altered']);
  });
  test('an event sealed for another record', () => {
    const other = sealEvent('issue:JY01:01K8YYYYYYYYYYYYYYYYYYYYYY', (({ id: _id, ...body }) => body)(event('JY01-B')));
    expect(strangeOf([other])).toEqual(['altered']);
  });
  test('another station’s computer, or a role that its author cannot have', () => {
    expect(strangeOf([event('QS01-A')])).toEqual(['foreign_author']);
    expect(strangeOf([event('CG00-A', 'clerk')])).toEqual(['foreign_author']);
    expect(strangeOf([event('JY01-B', 'county_clerk')])).toEqual(['foreign_author']);
  });
  test('an event of this very computer that it never wrote', () => {
    expect(strangeOf([event('JY01-A')])).toEqual(['forged_as_ours']);
  });
  test('a clock further ahead than clocks are', () => {
    expect(strangeOf([event('JY01-B', 'clerk', now + 3_600_000)])).toEqual(['future_clock']);
  });
  test('what is no record, or another’s', () => {
    expect(vetRecord(record, { _id: record, _rev: '1-a', v: 1, events: [] }, new Set(), around)).toBe('not_a_record');
    expect(vetRecord(record, doc([event('JY01-B')], 'issue:JY01:01K8YYYYYYYYYYYYYYYYYYYYYY'), new Set(), around)).toBe('not_a_record');
    expect(vetRecord(record, null, new Set(), around)).toBe('not_a_record');
    expect(vetRecord(record, doc([event('JY01-B')]), new Set(), { ...around, station: 'QS01' })).toBe('other_station');
  });
});

describe('goes out', () => {
  const ours = event('JY01-A');
  const theirs = event('JY01-B');
  const mayLift = (one: Event) => one.by.device === 'JY01-A';
  test('our own events on top of what the county has, and no other’s that it lacks', () => {
    const second = event('JY01-A', 'clerk', now + 1);
    const out = outgoingOf(record, [ours, theirs, second], { remote: { id: record, db: 'x', rev: '3-c', events: [ours.id] }, refused: new Set(), mayLift });
    expect(out?.document).toEqual({ _id: record, _rev: '3-c', v: 1, events: [ours, second] });
    expect(out?.fresh).toEqual([second.id]);
  });
  test('nothing, when the county has it all or refused the rest', () => {
    const remote = { id: record, db: 'x', rev: '1-a', events: [ours.id] };
    expect(outgoingOf(record, [ours, theirs], { remote, refused: new Set(), mayLift })).toBeNull();
    expect(outgoingOf(record, [ours], { remote: null, refused: new Set([ours.id]), mayLift })).toBeNull();
  });
});
