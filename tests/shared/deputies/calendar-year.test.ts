/** A year's notice as a record: typed by hand, put right, typed on two computers; and what it proposes to the days of the rules. */
import { describe, expect, test } from 'vitest';
import { isProvisional, dayKind } from '../../../shared/deputies/calendar/calendar.ts';
import { dayOf } from '../../../shared/deputies/calendar/day-number.ts';
import { recurrenceOf } from '../../../shared/deputies/calendar/recurrence-rule.ts';
import { builtInCalendar, calendarIdOf, calendarKind, calendarOf, type EnteredNotice, odditiesOf, readCalendarYear } from '../../../shared/deputies/calendar-year.ts';
import { changesBetween, type DutyRule, dutyRuleKind, readDutyRule, schedulesOf } from '../../../shared/deputies/duty-rule.ts';
import { RecordIdSchema } from '../../../shared/kernel/ids.ts';
import { foldRecord } from '../../../shared/kernel/record/fold.ts';
import { type Device, newDevice, placeId } from '../../fixtures/build-history.ts';

/** Made up: no notice of 2027 is known. */
const notice: EnteredNotice = {
  year: 2027,
  source: '国办发明电〔2026〕0号',
  off: [
    { name: 'new_year', from: '2027-01-01', to: '2027-01-03' },
    { name: 'spring', from: '2027-02-05', to: '2027-02-11' },
    { name: 'qingming', from: '2027-04-03', to: '2027-04-05' },
    { name: 'labour', from: '2027-05-01', to: '2027-05-05' },
    { name: 'dragon_boat', from: '2027-06-09', to: '2027-06-09' },
    { name: 'mid_autumn', from: '2027-09-15', to: '2027-09-15' },
    { name: 'national', from: '2027-10-01', to: '2027-10-07' },
  ],
  makeUp: ['2027-01-31', '2027-02-14', '2027-05-08', '2027-09-26', '2027-10-09'],
};
const id = calendarIdOf('JY01', 2027);
const fold = (device: Device) => foldRecord(calendarKind, id, device.events());
const computer = (letter: string) => newDevice(letter, { record: id, clockMs: Date.parse('2026-11-10T01:00:00.000Z') });

describe('the notice of a year', () => {
  test('makes the year certain; taken back, the year is provisional again', () => {
    const here = computer('A');
    const entered = here.act('calendar.entered', notice);
    const calendar = calendarOf(builtInCalendar, [fold(here)]);
    expect([isProvisional(calendar, 2027), dayKind(calendar, dayOf('2027-02-11')), dayKind(calendar, dayOf('2027-02-14'))]).toEqual([false, 'holiday', 'make_up']);
    here.undo(entered.id);
    expect(isProvisional(calendarOf(builtInCalendar, [fold(here)]), 2027)).toBe(true);
  });

  test('revised in the middle of the year is the second version; the built-in years can be revised too', () => {
    const here = computer('A');
    here.act('calendar.entered', { ...notice, year: 2026 });
    here.act('calendar.corrected', { set: { makeUp: [] } });
    expect(readCalendarYear(fold(here))).toMatchObject({ version: 2, makeUp: [], conflicts: [] });
    expect(calendarOf(builtInCalendar, [fold(here)]).get(2026)?.makeUp).toEqual([]);
  });

  test('typed alike on two computers without a line it is one, typed differently somebody must choose', () => {
    const [a, b] = [computer('A'), computer('B')];
    a.act('calendar.entered', notice);
    b.act('calendar.entered', notice);
    a.receive(b);
    expect(readCalendarYear(fold(a))).toMatchObject({ version: 1, conflicts: [] });
    const [c, d] = [computer('A'), computer('B')];
    c.act('calendar.entered', notice);
    d.act('calendar.entered', { ...notice, makeUp: ['2027-02-13'] });
    const [first, second] = [computer('C'), computer('C')];
    for (const other of [c, d]) first.receive(other);
    for (const other of [d, c]) second.receive(other);
    expect(readCalendarYear(fold(first))).toMatchObject({ version: 2, conflicts: ['makeUp'] });
    expect(readCalendarYear(fold(second))).toEqual(readCalendarYear(fold(first)));
  });

  test('has one id in one station, which is an id like others', () => {
    expect(RecordIdSchema.safeParse(id).success).toBe(true);
    expect(calendarIdOf('JY01', 2028)).not.toBe(id);
  });

  test('of the station and of the county: what was written last stands', () => {
    const [here, county] = [computer('A'), newDevice('A', { record: calendarIdOf('XC00', 2027), clockMs: Date.parse('2026-11-12T01:00:00.000Z') })];
    here.act('calendar.entered', notice);
    county.act('calendar.entered', { ...notice, source: '县里转发' }, 'county_clerk');
    const folded = [foldRecord(calendarKind, calendarIdOf('XC00', 2027), county.events()), fold(here)];
    expect(calendarOf(builtInCalendar, folded).get(2027)?.source).toBe('县里转发');
  });
});

describe('a notice typed wrongly', () => {
  const codes = (change: Partial<EnteredNotice>) => odditiesOf({ ...notice, ...change }).map(({ code, on }) => `${code} ${on}`);
  test('a true one has nothing odd, nor have those that are built in', () => {
    expect(odditiesOf(notice)).toEqual([]);
    for (const year of builtInCalendar.values()) expect(odditiesOf({ year: year.year, off: [...year.off], makeUp: [...year.makeUp] })).toEqual([]);
  });

  test('says what is odd about it', () => {
    expect(codes({ off: [] })).toEqual(['no_days_off 2027-01-01']);
    expect(codes({ off: notice.off.filter(({ name }) => name !== 'mid_autumn') })).toEqual(['festival_missing 2027-09-15']);
    expect(codes({ makeUp: ['2027-02-15'] })).toEqual(['make_up_on_workday 2027-02-15']);
    expect(codes({ makeUp: ['2027-02-07'] })).toEqual(['make_up_is_off 2027-02-07']);
    expect(codes({ makeUp: ['2026-02-14'] })).toEqual(['other_year 2026-02-14']);
    expect(codes({ off: [...notice.off, { name: 'other', from: '2027-10-07', to: '2027-10-08' }] })).toEqual(['overlap 2027-10-07']);
  });
});

const rule = (number: number, fields: Partial<DutyRule>): DutyRule => ({
  id: `dutyrule:JY01:01JCQ5W9Z0ABCDEFGH0000001${number}`, place: placeId, rule: recurrenceOf({ kind: 'weekly', weekday: 3, every: 1, anchor: null }), seats: 2, kind: 'ordinary', theme: '', professions: [], levels: [],
  hours: { from: '08:30', until: '11:30' }, from: '2026-01-01', to: null, conflicts: [], ...fields,
});

describe('what a notice proposes', () => {
  test('each day of a rule that would lie elsewhere, and none of the others', () => {
    const here = computer('A');
    here.act('calendar.entered', notice);
    const rules = [rule(1, {}), rule(2, { rule: recurrenceOf({ kind: 'lunar_day', days: [5], overflow: 'skip', leapMonth: 'both', months: null }) })];
    const days = (calendar: typeof builtInCalendar) => schedulesOf(rules, calendar, '2027-01-01', '2027-12-31');
    const changes = changesBetween(days(builtInCalendar), days(calendarOf(builtInCalendar, [fold(here)])));
    expect(changes.map(({ named, before, after }) => [named, before, after])).toEqual([
      ['2027-02-10', '2027-02-10', '2027-02-12'],
      ['2027-05-05', '2027-05-05', '2027-05-06'],
      ['2027-10-06', '2027-10-06', '2027-10-08'],
    ]);
  });
});

describe('a duty rule', () => {
  const ruleId = 'dutyrule:JY01:01JCQ5W9Z0ABCDEFGH00000011';
  const { id: _id, conflicts: _conflicts, ...fields } = rule(1, {});
  const clerk = () => newDevice('A', { record: ruleId });
  const read = (device: Device) => readDutyRule(foldRecord(dutyRuleKind, ruleId, device.events()));

  test('is added, corrected, and stopped on a day; the undo of the stop lets it run again', () => {
    const here = clerk();
    here.act('dutyrule.added', fields);
    here.act('dutyrule.corrected', { set: { seats: 3 } });
    const stop = here.act('dutyrule.stopped', { to: '2026-06-30', reason: '并到中心站' });
    expect(read(here)).toMatchObject({ seats: 3, to: '2026-06-30' });
    here.undo(stop.id);
    expect(read(here)?.to).toBeNull();
  });

  test('edited by two who did not see each other: different fields merge, one field must be chosen', () => {
    const [a, b] = [clerk(), newDevice('B', { record: ruleId })];
    a.act('dutyrule.added', fields);
    b.receive(a);
    a.act('dutyrule.corrected', { set: { seats: 3, kind: 'leader' } });
    b.act('dutyrule.corrected', { set: { seats: 4, hours: { from: '09:00', until: '11:00' } } });
    a.receive(b);
    b.receive(a);
    expect(read(a)).toMatchObject({ kind: 'leader', hours: { from: '09:00' }, conflicts: ['seats'] });
    expect(read(b)).toEqual(read(a));
  });

  test('that cannot be is kept as contested and names no day', () => {
    const here = clerk();
    here.act('dutyrule.added', { ...fields, rule: { ...fields.rule, pattern: { kind: 'dates', dates: [] } } });
    expect(read(here)).toBeNull();
    const other = clerk();
    other.act('dutyrule.added', { ...fields, hours: { from: '11:30', until: '08:30' } });
    expect(read(other)).toBeNull();
  });

  test('rules of one place meet in the order of their making, whatever order they come in', () => {
    const mid = rule(2, { rule: recurrenceOf({ kind: 'month_day', days: [15], overflow: 'skip', months: null }) });
    const days = (rules: readonly DutyRule[]) => schedulesOf(rules, builtInCalendar, '2026-07-01', '2026-07-31').get(placeId);
    expect(days([mid, rule(1, {})])).toEqual(days([rule(1, {}), mid]));
    expect(days([mid, rule(1, {})])?.days.find(({ on }) => on === '2026-07-15')?.origins).toHaveLength(2);
  });
});
