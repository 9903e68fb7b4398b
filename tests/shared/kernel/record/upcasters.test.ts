/** Past versions of an event's data are lifted when they are read; what is on disk never changes. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { foldRecord } from '../../../../shared/kernel/record/fold.ts';
import type { EventDefinition, RecordKind } from '../../../../shared/kernel/record/kind.ts';
import { isIntact } from '../../../../shared/kernel/record/event.ts';
import { issueId, newDevice } from '../../../fixtures/build-history.ts';

/** Version 1 had one name, version 2 a list of names, version 3 lists them under `people`. */
const noted: EventDefinition<'open', { people: string[] }> = {
  v: 3,
  schema: z.strictObject({ people: z.array(z.string()) }),
  roles: ['clerk'],
  begins: true,
  upcasters: {
    1: (data) => ({ names: [data['name'] ?? null] }),
    2: (data) => {
      if (!Array.isArray(data['names'])) throw new Error('no names');
      return { people: data['names'] as string[] };
    },
  },
  sets: (data) => data,
  stage: () => 'open',
};
const kind: RecordKind<'open'> = { kind: 'issue', stages: ['open'], ended: [], events: { 'issue.noted': noted }, card: () => ({ place: '', on: '1970-01-01', due: '', show: {}, search: '' }) };

const fold = (...acts: [v: number, data: Record<string, string | string[]>][]) => {
  const desk = newDevice('A');
  for (const [v, data] of acts) desk.act('issue.noted', data, 'clerk', v);
  return { folded: foldRecord(kind, issueId, desk.events()), events: desk.events() };
};

describe('an event of a past version', () => {
  test.each<[string, number, Record<string, string | string[]>]>([
    ['two versions ago', 1, { name: '陈姐' }],
    ['one version ago', 2, { names: ['陈姐'] }],
    ['today', 3, { people: ['陈姐'] }],
  ])('written %s says the same', (_, v, data) => {
    const { folded, events } = fold([v, data]);
    expect([folded.fields, folded.history[0]?.status]).toEqual([{ people: ['陈姐'] }, 'applied']);
    expect(events.every((event) => isIntact(issueId, event) && event.v === v)).toBe(true);
  });

  test('that its upcaster cannot read is contested, not fatal', () => {
    const { folded } = fold([2, { other: 'x' }], [3, { people: ['林'] }]);
    expect(folded.history.map(({ status, reason }) => [status, reason])).toEqual([['contested', 'malformed'], ['applied', undefined]]);
  });

  test('of a version to come is kept as unknown', () => {
    expect(fold([4, { people: ['陈姐'] }]).folded.history[0]?.status).toBe('unknown');
  });
});
