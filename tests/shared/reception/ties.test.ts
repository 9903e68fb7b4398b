/** How matters stand to each other, as their own histories tell it. */
import { expect, test } from 'vitest';
import type { Event } from '../../../shared/kernel/record/event.ts';
import { readIssue } from '../../../shared/reception/issue.ts';
import { mattersNamedIn, tiesOf, unusedDraftOf } from '../../../shared/reception/ties.ts';
import { add, fold, registered } from './build-history.ts';

const a = 'issue:JY01:01JCQ5W9Z0ABCDEFGH0000000A';
const b = 'issue:JY01:01JCQ5W9Z0ABCDEFGH0000000B';
const gate = { litigated: false, common: true, concrete: true, level: 'town' };

function ties(history: readonly Event[]) {
  const folded = fold(history);
  const issue = readIssue(folded);
  if (issue === null) throw new Error('not registered');
  return { ...tiesOf(issue, folded.history), named: mattersNamedIn(folded.history) };
}

test('links, what was taken in and where it went are read from its own history', () => {
  const linked = add(add(registered(), { type: 'issue.linked', data: { to: a } }), { type: 'issue.linked', data: { to: a } });
  expect(ties(add(linked, { type: 'issue.took_in', data: { from: b } }))).toEqual({ linked: [a], tookIn: [b], into: null, named: [a, b] });
  expect(ties(add(registered(), { type: 'issue.triaged', data: { outcome: 'merged', gate, opinion: '', into: a } }))).toMatchObject({ into: a, named: [a] });
});

test('what was taken back ties nothing, and its number can still be looked up', () => {
  const merged = add(registered(), { type: 'issue.triaged', data: { outcome: 'merged', gate, opinion: '', into: a } });
  expect(ties(add(merged, { type: 'record.undone', data: { target: merged[1]?.id ?? '' } }))).toEqual({ linked: [], tookIn: [], into: null, named: [a] });
});

test('a draft is unused once the decision that made it was taken back, and used again once a decision names it again', () => {
  const draft = 'suggestion:JY01:01JCQ5W9Z0ABCDEFGH0000000C';
  const promoted = add(registered(), { type: 'issue.triaged', data: { outcome: 'suggestion', gate, opinion: '', suggestion: draft } });
  const back = add(promoted, { type: 'record.undone', data: { target: promoted[1]?.id ?? '' } });
  const unused = (history: readonly Event[]) => {
    const folded = fold(history);
    const issue = readIssue(folded);
    return issue === null ? 'not registered' : unusedDraftOf(issue, folded.history);
  };
  expect(unused(registered())).toBeNull();
  expect(unused(promoted)).toBeNull();
  expect(unused(back)).toBe(draft);
  expect(unused(add(back, { type: 'issue.triaged', data: { outcome: 'answered', gate, opinion: '', answer: '修好了' } }))).toBe(draft);
  expect(unused(add(back, { type: 'issue.triaged', data: { outcome: 'suggestion', gate, opinion: '', suggestion: draft } }))).toBeNull();
});
