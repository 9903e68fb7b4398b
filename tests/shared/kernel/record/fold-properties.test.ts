/**
 * What holds for every history three computers can write, and for every forged one. The conflict rule is checked against
 * a second, slow reading of the rule that shares no code with the fold.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../../shared/kernel/json.ts';
import { documentOf } from '../../../../shared/kernel/record/document.ts';
import type { Event } from '../../../../shared/kernel/record/event.ts';
import { foldRecord, undoneType } from '../../../../shared/kernel/record/fold.ts';
import { mergeHistories } from '../../../../shared/kernel/record/history.ts';
import type { FoldedRecord } from '../../../../shared/kernel/record/kind.ts';
import { kinds } from '../../../../shared/kinds.ts';
import { issueKind } from '../../../../shared/reception/issue.ts';
import { validCopies, wildHistory } from '../../../fixtures/arbitrary-histories.ts';
import { issueId, newDevice } from '../../../fixtures/build-history.ts';
import { RecordDocumentSchema } from '../../../fixtures/document-schema.ts';

const union = (copies: readonly (readonly Event[])[]) => copies.reduce<Event[]>(mergeHistories, []);
const fold = (events: readonly Event[]) => foldRecord(issueKind, issueId, events);
const anyHistory = fc.oneof(validCopies.map(union), wildHistory.map((events) => mergeHistories([], events)), fc.tuple(validCopies, wildHistory).map(([copies, wild]) => mergeHistories(union(copies), wild)));
const shuffled = anyHistory.chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })));
const ids = (events: readonly Event[]) => events.map(({ id }) => id).sort();

describe('whatever arrives', () => {
  test('the fold never throws, for any kind, and its document fits the store', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        for (const kind of Object.values(kinds)) {
          const document = documentOf(kind, issueId, events);
          expect(RecordDocumentSchema.safeParse(document).success).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('no event is lost: each stands in the history once', () => {
    fc.assert(fc.property(anyHistory, (events) => void expect(ids(fold(events).history.map(({ event }) => event))).toEqual(ids(events))), { numRuns: 300 });
  });

  test('the same events give the same record in whatever order they arrive', () => {
    fc.assert(
      fc.property(shuffled, ([events, other]) => {
        expect(fold(other)).toEqual(fold(events));
        expect(documentOf(issueKind, issueId, other)).toEqual(documentOf(issueKind, issueId, events));
      }),
      { numRuns: 300 },
    );
  });

  test('what is contested or unknown changes nothing: without it the fields are the same', () => {
    fc.assert(
      fc.property(validCopies.map(union), (events) => {
        const folded = fold(events);
        // Left out of the middle of a graph an event would cut the sight of those behind it: only the last ones are left out.
        const heads = new Set(folded.heads);
        const idle = new Set(folded.history.filter(({ event, status }) => heads.has(event.id) && (status === 'contested' || status === 'unknown')).map(({ event }) => event.id));
        const without = fold(events.filter(({ id }) => !idle.has(id)));
        expect([without.fields, without.stage, without.conflicts]).toEqual([folded.fields, folded.stage, folded.conflicts]);
      }),
    );
  });
});

describe('conflicts', () => {
  test('a hard conflict is there exactly when people set one field to different values without seeing each other', () => {
    let seen = 0;
    fc.assert(
      fc.property(validCopies.map(union), (events) => {
        const folded = fold(events);
        const expected = slowConflicts(events, folded);
        seen += expected.size;
        expect(new Map(folded.conflicts.map(({ field, options }) => [field, ids(options.map(({ event }) => event))]))).toEqual(expected);
      }),
      { numRuns: 400 },
    );
    expect(seen).toBeGreaterThan(20); // otherwise the property would have proved nothing
  });

  test('after a person who has seen all sets the fields in question, nothing is left to choose', () => {
    fc.assert(
      fc.property(validCopies, (copies) => {
        const desk = newDevice('D');
        for (const copy of copies) desk.receive({ events: () => copy });
        const before = fold(desk.events());
        fc.pre(before.stage !== null && before.stage !== 'withdrawn');
        desk.settle(Object.fromEntries(before.conflicts.map(({ field, options }) => [field, options[0]?.value ?? null])));
        const after = fold(desk.events());
        expect(after.conflicts).toEqual([]);
        for (const { field, options } of before.conflicts) expect(after.fields[field]).toEqual(options[0]?.value);
      }),
    );
  });
});

/** The rule read slowly: for each field, the applied settings that no later setter of the same field had seen. */
function slowConflicts(events: readonly Event[], folded: FoldedRecord): Map<string, string[]> {
  const byId = new Map(events.map((event) => [event.id, event]));
  const sees = (later: Event, earlier: string): boolean => later.after.some((id) => id === earlier || (byId.has(id) && sees(byId.get(id) as Event, earlier)));
  const applied = folded.history.filter(({ event, status }) => status === 'applied' && event.type !== undoneType);
  const conflicts = new Map<string, string[]>();
  for (const field of ['summary', 'category', 'people', 'visitor', 'place', 'nature', 'channel', 'level', 'deputies', 'decided']) {
    const setters = applied.flatMap(({ event }) => {
      const value = setBy(event)?.[field];
      return value === undefined ? [] : [{ event, value }];
    });
    const standing = setters.filter(({ event }) => !setters.some((other) => sees(other.event, event.id)));
    if (new Set(standing.map(({ value }) => canonicalJson(value))).size > 1) conflicts.set(field, ids(standing.map(({ event }) => event)));
  }
  return conflicts;
}

function setBy({ type, data }: Event): Record<string, unknown> | undefined {
  if (type === 'issue.registered') return data;
  if (type === 'issue.triaged') return { decided: data, level: (data['gate'] as Record<string, unknown>)['level'] };
  return data['set'] as Record<string, unknown> | undefined;
}
