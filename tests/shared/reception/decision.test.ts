/** A decision in the making: what it starts with, what each way asks for, what it becomes. */
import { describe, expect, test } from 'vitest';
import { decidedOf, type Decision, gateOf, missingIn, newDecision, standingOutcome } from '../../../shared/reception/decision.ts';
import { DecidedSchema, outcomes } from '../../../shared/reception/outcome.ts';

const today = '2024-11-15';
const suggestion = 'suggestion:JY01:01JCQ5W9Z0ABCDEFGH0000000A';
const other = 'issue:JY01:01JCQ5W9Z0ABCDEFGH0000000B';
const start = newDecision({ level: 'town', summary: '护栏断了', deputies: ['罗春芳'] }, today);
const open: Decision = { ...start, litigated: false, common: true, concrete: true };
const decide = (part: Partial<Decision>, from = open) => decidedOf({ ...from, ...part }, today, suggestion);

describe('a decision in the making', () => {
  test('starts with the competence of the registration and a due day one month ahead; nothing else is answered', () => {
    expect(start).toMatchObject({ litigated: null, common: null, concrete: null, level: 'town', outcome: null, due: '2024-12-15', deputy: '罗春芳' });
    expect(gateOf(start)).toBeNull();
    expect(newDecision({ level: null, summary: '', deputies: [] }, '2025-01-31').due).toBe('2025-02-28');
  });

  test('an answer that shuts the chosen way takes the choice back, and a better one gives it again', () => {
    const handed = { ...open, outcome: 'handed', lead: '镇交通站' } as const;
    expect(standingOutcome(handed)).toBe('handed');
    expect(standingOutcome({ ...handed, level: 'village' })).toBeNull();
    expect(standingOutcome({ ...handed, litigated: null })).toBeNull();
  });

  test('each way asks for its own, and says what is missing', () => {
    const blank = { ...open, title: ' ' };
    const missing = outcomes.map((outcome) => [outcome, missingIn({ ...blank, outcome, ...(outcome === 'village' ? { level: 'village' } : outcome === 'referred' ? { litigated: true } : {}) } as Decision, today)]);
    expect(missing).toEqual([['answered', ['answer']], ['handed', ['lead']], ['suggestion', ['title']], ['pooled', []], ['merged', ['into']], ['village', ['village']], ['referred', ['channel']]]);
    expect(missingIn({ ...open, outcome: 'handed', lead: '镇交通站', due: '2024-11-14' }, today)).toEqual(['due']);
    expect(decide({ outcome: 'handed', lead: ' ' })).toBeNull();
  });

  test('becomes exactly what the event holds', () => {
    const made = [
      decide({ outcome: 'answered', answer: ' 下周就修。' }),
      decide({ outcome: 'handed', lead: '镇交通站', assists: ['镇城建办', '镇交通站'], opinion: '先拉警示带' }),
      decide({ outcome: 'suggestion' }),
      decide({ outcome: 'pooled' }),
      decide({ outcome: 'merged', into: other }),
      decide({ outcome: 'village', village: '河湾村委会', level: 'village' }),
      decide({ outcome: 'referred', channel: '县人民法院', litigated: true }),
    ];
    expect(made.map((decided) => DecidedSchema.parse(decided))).toEqual(made);
    expect(made[0]).toMatchObject({ answer: '下周就修。' });
    expect(made[1]).toMatchObject({ lead: '镇交通站', assists: ['镇城建办'], due: '2024-12-15', opinion: '先拉警示带' });
    expect(made[2]).toMatchObject({ suggestion });
  });
});
