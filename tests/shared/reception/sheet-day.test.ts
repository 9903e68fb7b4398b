/** A reception day in figures, and the cards of who receives. */
import { describe, expect, test } from 'vitest';
import type { Deputy } from '../../../shared/deputies/deputy.ts';
import { deputyCards } from '../../../shared/reception/sheet-cards.ts';
import { type DayMatter, daySheet } from '../../../shared/reception/sheet-day.ts';
import type { Visit } from '../../../shared/reception/visit.ts';
import { paperOf, sheets } from '../../../shared/reception/sheets.ts';

const visit = 'visit:JY01:01JCQ5W9Z0ABCDEFGH7K4M92QX';
const matter = (n: number, part: Partial<DayMatter> = {}): DayMatter => ({
  id: `issue:${n}`, number: `JY01-2024-A-000${n}`, on: '2024-11-15', summary: '路灯不亮', category: '路灯照明', channel: 'desk', people: 1, visitor: '村民', deputies: ['罗春芳'], stage: 'registered', ...part,
});

describe('the day sheet', () => {
  test('counts groups and persons apart: a group with two matters is one batch and its people are counted once', () => {
    const day = daySheet('2024-11-15', [matter(1, { visit, people: 5 }), matter(2, { visit, people: 5 }), matter(3, { people: 2 }), matter(4, { people: null })], []);
    expect([day.batches, day.people, day.uncounted]).toEqual([3, 7, 1]);
    expect(day.rows.map(({ people }) => people)).toEqual([5, null, 2, null]);
  });

  test('counts as the desk does: a visit that brought nothing is a group, a telephone call is none', () => {
    const came = { id: visit, on: '2024-11-15', no: 1, people: 3, visitor: '' } as unknown as Visit;
    const day = daySheet('2024-11-15', [matter(1), matter(2, { channel: 'phone', people: 1 })], [came]);
    expect([day.batches, day.people, day.elsewhere, day.rows.length]).toEqual([2, 4, 1, 2]);
  });

  test('is in the order of the hours, what has none last, and leaves out what was withdrawn', () => {
    const day = daySheet('2024-11-15', [matter(1), matter(2, { from: '10:20' }), matter(3, { from: '08:40' }), matter(4, { stage: 'withdrawn' })], []);
    expect(day.rows.map(({ number }) => number.slice(-1))).toEqual(['3', '2', '1']);
  });

  test('its stages add up to its matters', () => {
    const day = daySheet('2024-11-15', [matter(1), matter(2, { stage: 'answered' }), matter(3)], []);
    expect(day.stages).toEqual([{ stage: 'registered', count: 2 }, { stage: 'answered', count: 1 }]);
  });

  test('a secret matter is counted; who received it is not said', () => {
    const day = daySheet('2024-11-15', [matter(1, { confidential: true, deputies: ['田守义'] }), matter(2)], []);
    expect([day.batches, day.deputies, day.rows[0]?.confidential]).toEqual([2, ['罗春芳'], true]);
  });
});

describe("deputies' cards", () => {
  const mandate = { level: 'town' as const, district: '河湾片区站', from: '2022-01-10', to: null };
  const deputy = (name: string, mandates: Deputy['mandates']): Deputy => ({ id: 'deputy:JY01:01JCQ5W9Z0ABCDEFGH7K4M92QX', name, mandates, profession: '', places: [], groups: [] });

  test('say the mandates that run, the nearest first, and a code that is no name', () => {
    const [card] = deputyCards([deputy('罗春芳', [{ ...mandate, level: 'county' }, mandate, { ...mandate, level: 'city', to: '2023-01-01' }])], '2024-11-15');
    expect(card).toMatchObject({ name: '罗春芳', levels: ['town', 'county'], districts: ['河湾片区站'], code: '7K4M-92QX' });
  });

  test('are not made for who does not serve any more', () => {
    expect(deputyCards([deputy('田守义', [{ ...mandate, to: '2024-01-01' }]), deputy('无届', [])], '2024-11-15').map(({ name }) => name)).toEqual(['无届']);
  });
});

test('a paper that a sheet does not come on is no choice', () => {
  expect([paperOf(sheets.flow, 'A4'), paperOf(sheets.flow, 'A5'), paperOf(sheets.form, undefined)]).toEqual(['A4', 'A3', 'A4']);
});
