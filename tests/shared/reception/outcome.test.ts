/** 定单: which ways four answers open, and what each shut way says. */
import { describe, expect, test } from 'vitest';
import { type Gate, levels, outcomes, shutBy, stageAfter } from '../../../shared/reception/outcome.ts';

const plain: Gate = { litigated: false, common: true, concrete: true, level: 'town' };
const open = (gate: Gate) => outcomes.filter((outcome) => shutBy(outcome, gate) === null);
const everyGate: Gate[] = levels.flatMap((level) =>
  [true, false].flatMap((litigated) => [true, false].flatMap((common) => [true, false].map((concrete) => ({ level, litigated, common, concrete })))),
);

describe('the ways that are open', () => {
  test('a common, concrete matter of the town has five of seven ways', () => {
    expect(open(plain)).toEqual(['answered', 'handed', 'suggestion', 'pooled', 'merged']);
    expect([shutBy('village', plain), shutBy('referred', plain)]).toEqual(['not_village_level', 'no_other_channel']);
  });

  test('what is before a court, an arbitrator or a reviewing organ can only be referred there', () => {
    for (const gate of everyGate.filter(({ litigated }) => litigated)) expect(open(gate)).toEqual(['referred']);
  });

  test('one household’s own matter never becomes a suggestion or a project (豫, 浙: no personal matters in suggestions)', () => {
    for (const gate of everyGate.filter(({ common }) => !common)) {
      expect(shutBy('suggestion', gate)).not.toBeNull();
      expect(shutBy('pooled', gate)).not.toBeNull();
    }
  });

  test('what the village can solve goes to the village and to no office of the town', () => {
    expect(open({ ...plain, level: 'village' })).toContain('village');
    expect(shutBy('handed', { ...plain, level: 'village' })).toBe('village_level');
    for (const level of ['county', 'above'] as const) expect(shutBy('handed', { ...plain, level })).toBeNull();
  });

  test('whatever is answered, at least one way is open: nobody is sent away without one', () => {
    for (const gate of everyGate) expect(open(gate).length).toBeGreaterThan(0);
  });
});

test('each way leads to a stage of its own', () => {
  expect(new Set(outcomes.map((outcome) => stageAfter({ outcome }))).size).toBe(outcomes.length);
});
