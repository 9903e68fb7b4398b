/** The stored document: derived from the events alone, sorted so that the newest come first. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf, needsAPerson, orderKey } from '../../../../shared/kernel/record/document.ts';
import { foldRecord } from '../../../../shared/kernel/record/fold.ts';
import { issueKind } from '../../../../shared/reception/issue.ts';
import { RecordDocumentSchema } from '../../../fixtures/document-schema.ts';
import { issueId, newDevice, placeId } from '../../../fixtures/build-history.ts';

const clock = fc.integer({ min: 0, max: 9_999_999_999_999 }).map((ms) => `${String(ms).padStart(13, '0')}-0000`);
const day = fc.constantFrom('1970-01-01', '2023-12-31', '2024-01-01', '2024-11-15', '9999-12-31');

describe('the document of a record', () => {
  test('holds what lists need', () => {
    const desk = newDevice('A');
    desk.register();
    const correction = desk.correct({ summary: '甲' });
    const document = documentOf(issueKind, issueId, desk.events());
    expect(RecordDocumentSchema.parse(document)).toEqual(document);
    expect([document.place, document.stage, document.on, document.touched, document.show['summary']]).toEqual([placeId, 'registered', '2024-11-15', correction.hlc, '甲']);
  });

  test('of events without a beginning is empty, not an error: the rest may be on its way', () => {
    const desk = newDevice('A');
    desk.addendum('补充');
    expect(documentOf(issueKind, issueId, desk.events())).toMatchObject({ stage: '', place: '', on: '1970-01-01', show: {} });
  });

  test('sorts upwards as newest first: by the day it is about, then by the moment it began', () => {
    fc.assert(
      fc.property(day, day, clock, clock, (a, b, x, y) => {
        const [first, second] = [orderKey(a, x), orderKey(b, y)];
        if (a > b || (a === b && x > y)) expect(first < second).toBe(true);
        if (a === b && x === y) expect(first).toBe(second);
      }),
    );
  });

  test('says when a person has to look at it', () => {
    const desk = newDevice('A');
    desk.register();
    const counter = newDevice('B');
    counter.receive(desk);
    desk.correct({ summary: '甲' });
    expect(needsAPerson(foldRecord(issueKind, issueId, desk.events()))).toBe(false);
    counter.correct({ summary: '乙' });
    desk.receive(counter);
    expect(needsAPerson(foldRecord(issueKind, issueId, desk.events()))).toBe(true);
    desk.settle({ summary: '乙' });
    expect(needsAPerson(foldRecord(issueKind, issueId, desk.events()))).toBe(false);
  });
});
