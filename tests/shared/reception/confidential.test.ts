/** A visitor asked for secrecy: what lists, sheets and search may say. */
import { describe, expect, test } from 'vitest';
import { documentOf } from '../../../shared/kernel/record/document.ts';
import { namedIn } from '../../../shared/reception/confidential.ts';
import { issueKind } from '../../../shared/reception/issue.ts';
import { issueId, newDevice } from '../../fixtures/build-history.ts';

const people = { visitor: '河湾西村村民', deputies: ['罗春芳'], helpers: [{ name: '赵敏', role: 'lawyer' as const }] };

describe('who is named', () => {
  test('everybody, where nobody asked for secrecy', () => {
    expect(namedIn(people)).toEqual({ ...people, withheld: false });
    expect(namedIn({ ...people, confidential: false })).toMatchObject({ withheld: false });
  });
  test('nobody, where the visitor did', () => expect(namedIn({ ...people, confidential: true })).toEqual({ visitor: '', deputies: [], helpers: [], withheld: true }));
});

describe('the card that all lists are made from', () => {
  const card = (set: Record<string, boolean> | null) => {
    const desk = newDevice('A');
    desk.register({ words: '有人夜里倒垃圾', summary: '夜里倒垃圾', deputies: ['罗春芳'], visitor: '杨柳湾村民', confidential: true });
    if (set !== null) desk.correct(set);
    return documentOf(issueKind, issueId, desk.events());
  };
  test('names neither visitor nor deputies, and search does not find them by these', () => {
    const { show, search } = card(null);
    expect(show).toMatchObject({ visitor: '', deputies: [], confidential: true, summary: '夜里倒垃圾' });
    expect(search).not.toMatch(/杨柳湾|罗春芳/);
    expect(search).toContain('有人夜里倒垃圾');
  });
  test('names them again when the visitor no longer asks for it', () => {
    const { show } = card({ confidential: false });
    expect(show).toMatchObject({ visitor: '杨柳湾村民', deputies: ['罗春芳'] });
    expect(show).not.toHaveProperty('confidential');
  });
});
