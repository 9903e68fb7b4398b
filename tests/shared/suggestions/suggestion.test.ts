/** A suggestion starts as a draft from a matter and stays one until a deputy signs. */
import { expect, test } from 'vitest';
import { type Event, sealEvent } from '../../../shared/kernel/record/event.ts';
import { foldRecord } from '../../../shared/kernel/record/fold.ts';
import { headsOf } from '../../../shared/kernel/record/history.ts';
import type { JsonObject } from '../../../shared/kernel/json.ts';
import { draftFrom, readSuggestion, suggestionKind } from '../../../shared/suggestions/suggestion.ts';
import { clerk, issueId } from '../reception/build-history.ts';

const id = 'suggestion:JY01:01JCQ5W9Z0ABCDEFGH0000000A';
const start = draftFrom({ summary: '护栏又被车撞断', words: '护栏又被车撞断，夜里没有路灯。', deputies: ['罗春芳', '田守义'] });

function add(history: readonly Event[], type: string, data: JsonObject): Event[] {
  const at = `2024-11-15T02:${30 + history.length}:00.000Z`;
  return [...history, sealEvent(id, { type, v: 1, at, hlc: `${Date.parse(at)}-0000`, by: { staff: clerk, role: 'clerk', device: 'JY01-A' }, after: headsOf(history), data })];
}

test('a draft has the words of its matter as facts, and the deputy who received first as its lead', () => {
  const folded = foldRecord(suggestionKind, id, add([], 'suggestion.drafted', { ...start, issues: [issueId] }));
  expect(folded.stage).toBe('draft');
  expect(readSuggestion(folded)).toEqual({ id, title: '护栏又被车撞断', facts: '护栏又被车撞断，夜里没有路灯。', analysis: '', proposal: '', lead: '罗春芳', issues: [issueId] });
});

test('a revision sets only what changed, and can be taken back', () => {
  const revised = add(add([], 'suggestion.drafted', { ...start, issues: [issueId] }), 'suggestion.revised', { set: { proposal: '建议重建护栏。' } });
  expect(readSuggestion(foldRecord(suggestionKind, id, revised))).toMatchObject({ title: '护栏又被车撞断', proposal: '建议重建护栏。' });
  const undone = add(revised, 'record.undone', { target: revised[1]?.id ?? '' });
  expect(readSuggestion(foldRecord(suggestionKind, id, undone))?.proposal).toBe('');
});

test('a draft without a matter is none', () => {
  expect(readSuggestion(foldRecord(suggestionKind, id, add([], 'suggestion.drafted', { ...start, issues: [] })))).toBeNull();
});
