import { describe, expect, test } from 'vitest';
import { documentOf } from '../../../shared/kernel/record/document.ts';
import { issueKind } from '../../../shared/reception/issue.ts';
import { issueId, newDevice } from '../../fixtures/build-history.ts';

describe('what search reads of a matter', () => {
  test('is everything people wrote about it: words, summary before and after, addenda', () => {
    const desk = newDevice('A');
    desk.register({ words: '桥上没有护栏，怕出事' });
    desk.correct({ summary: '改过的摘要ABC' });
    desk.addendum('村主任打电话来催过');
    const { search } = documentOf(issueKind, issueId, desk.events());
    for (const part of ['桥上没有护栏，怕出事', '改过的摘要abc', '村主任打电话来催过']) expect(search).toContain(part);
  });
});
