/** Union of histories: nobody can overwrite anybody. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Event } from '../../../../shared/kernel/record/event.ts';
import { headsOf, inOrder, mergeHistories, newEvents } from '../../../../shared/kernel/record/history.ts';
import { validCopies, wildHistory } from '../../../fixtures/arbitrary-histories.ts';
import { newDevice } from '../../../fixtures/build-history.ts';

const merge = mergeHistories;
const ids = (events: readonly Event[]) => events.map((event) => event.id);
const threeCopies = validCopies.map((copies) => copies as [Event[], Event[], Event[]]);
const threeWild = fc.tuple(wildHistory, wildHistory, wildHistory);

describe.each([
  ['copies on three computers', threeCopies],
  ['forged histories', threeWild],
])('the union of %s', (_, three) => {
  test('is the same whoever merges with whom, in whatever order', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });

  test('adds nothing the second time', () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        const both = merge(a, b);
        expect(merge(both, b)).toEqual(both);
        expect(merge(both, both)).toEqual(both);
        expect(newEvents(both, a)).toEqual([]);
      }),
    );
  });

  test('loses no event and invents none', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        const union = merge(merge(a, b), c);
        expect(new Set(ids(union))).toEqual(new Set(ids([...a, ...b, ...c])));
        expect(new Set(ids(union)).size).toBe(union.length);
        expect(new Set(ids(inOrder(union)))).toEqual(new Set(ids(union)));
        expect(inOrder(union)).toHaveLength(union.length);
      }),
    );
  });
});

describe('the one order', () => {
  test('puts every event after all events that its author saw', () => {
    fc.assert(
      fc.property(validCopies, (copies) => {
        const ordered = ids(inOrder(copies.reduce(merge, [])));
        const events = new Map(copies.flat().map((event) => [event.id, event]));
        ordered.forEach((id, place) => {
          for (const parent of events.get(id)?.after ?? []) expect(ordered.indexOf(parent)).toBeLessThan(place);
        });
      }),
    );
  });

  test('does so also when a forged clock runs against the graph', () => {
    const desk = newDevice('A');
    const first = desk.register();
    const second = { ...desk.correct({ summary: '乙' }), hlc: '0000000000000-0000' };
    expect(ids(inOrder([second, first]))).toEqual([first.id, second.id]);
  });

  test('is the same whatever order the events arrive in', () => {
    fc.assert(
      fc.property(
        wildHistory.chain((events) => fc.tuple(fc.constant(merge([], events)), fc.shuffledSubarray(merge([], events), { minLength: merge([], events).length }))),
        ([events, shuffled]) => void expect(inOrder(shuffled)).toEqual(inOrder(events)),
      ),
    );
  });
});

describe('heads', () => {
  test('two people who work apart leave two heads, and the next who has seen both leaves one', () => {
    const desk = newDevice('A');
    const counter = newDevice('B');
    desk.register();
    counter.receive(desk);
    const one = desk.correct({ summary: '甲' });
    const two = counter.correct({ summary: '乙' });
    expect(headsOf(merge(desk.events(), counter.events()))).toEqual([one.id, two.id].sort());
    desk.receive(counter);
    const choice = desk.settle({ summary: '乙' });
    expect(choice.after).toEqual([one.id, two.id].sort());
    expect(headsOf(desk.events())).toEqual([choice.id]);
  });
});
