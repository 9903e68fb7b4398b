/** The rules let honest computers work: whatever they did apart, each lifts its own and all of it arrives; and nothing ever leaves. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carrierRole, deviceRole, stationDatabase, stationRole } from '../../../shared/county/names.ts';
import { check } from '../../../shared/county/rules/authority.ts';
import type { Event } from '../../../shared/kernel/record/event.ts';
import { mergeHistories } from '../../../shared/kernel/record/history.ts';
import { validCopies } from '../../fixtures/arbitrary-histories.ts';
import { issueId } from '../../fixtures/build-history.ts';
import { oldRev } from './vector.ts';

const db = stationDatabase('chenggu', 'JY01');
const account = (letter: string) => ({ db, roles: [stationRole('chenggu', 'JY01'), deviceRole('chenggu', `JY01-${letter}`)] });
const carrier = { db, roles: [carrierRole('chenggu')] };
/** The fixtures' clocks run decades ahead and behind; the county is later than all of them. */
const now = 9_000_000_000_000;
const known = (events: readonly Event[]) => events.filter(({ type }) => type !== 'issue.from_the_future');
const onTop = (standing: readonly Event[], next: readonly Event[], who: Parameters<typeof check>[2]) =>
  check({ _id: issueId, v: 1, events: next, ...(standing.length > 0 ? { _rev: oldRev } : {}) }, standing.length > 0 ? { _id: issueId, _rev: oldRev, v: 1, events: standing } : null, who, now);

describe('three computers that worked apart', () => {
  test('lift their own events in any order, and the county has the union', () => {
    fc.assert(
      fc.property(validCopies, fc.shuffledSubarray(['A', 'B', 'C'], { minLength: 3 }), (copies, order) => {
        const union = known(copies.reduce<readonly Event[]>((all, events) => mergeHistories(all, events), []));
        let standing: readonly Event[] = [];
        for (const letter of order) {
          const own = union.filter(({ by }) => by.device === `JY01-${letter}`);
          if (own.length === 0) continue;
          const next = mergeHistories(standing, own);
          expect(onTop(standing, next, account(letter))).toBeNull();
          standing = next;
        }
        expect(standing).toEqual(union);
        // By stick all of it comes at once.
        expect(onTop([], union, carrier)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  test('cannot take an event away or change one, however they go about it', () => {
    fc.assert(
      fc.property(validCopies, fc.nat(), fc.nat(), fc.constantFrom('A', 'B', 'C', 'carrier'), (copies, which, what, who) => {
        const union = known(copies.reduce<readonly Event[]>((all, events) => mergeHistories(all, events), []));
        const writer = who === 'carrier' ? carrier : account(who);
        const at = which % union.length;
        const victim = union[at] as Event;
        expect(union.length === 1 ? 'history_cut' : onTop(union, union.toSpliced(at, 1), writer)?.code).toBe('history_cut');
        const change = [{ at: '2020-01-01T00:00:00.000Z' }, { data: { ...victim.data, more: 1 } }, { by: { ...victim.by, role: 'county_clerk' as const } }, { after: [...victim.after, 'Z'.repeat(32)] }, { v: 99 }][what % 5];
        expect(onTop(union, union.with(at, { ...victim, ...change }), writer)?.code).toBe('history_cut');
      }),
      { numRuns: 60 },
    );
  });

  test('never bring a rule to fall over: whatever is there, is written, or writes', () => {
    const part = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom<unknown>(null, undefined, [], {}, [null], [{ id: 1 }], '1-a'));
    const doc = fc.oneof(part, fc.record({ _id: fc.constantFrom(issueId, 'status:JY01-A', 'county:info', 'card:JY01-A', `chunk:JY01:${'0'.repeat(64)}`, '_design/x'), _rev: part, v: fc.constantFrom(1, 2), events: part, data: part, _deleted: part }, { requiredKeys: [] }));
    const honest = validCopies.map((copies) => ({ _id: issueId, v: 1, events: copies[0] ?? [], _rev: oldRev }));
    const who = fc.record({ db: fc.oneof(fc.constant<unknown>(db), part), roles: fc.subarray([...account('A').roles, ...carrier.roles, '_admin', '', 'lx:']) });
    fc.assert(
      fc.property(fc.oneof(doc, honest), fc.oneof(doc, fc.constant({ _id: issueId, _rev: oldRev, events: 'gone' }), fc.constant({ _id: issueId, _rev: oldRev, events: [null, 1, { id: {} }] })), who, (next, old, ctx) => {
        expect(() => check(next, old, ctx, now)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
