/** Contact data is kept for full years after a matter is over; what lists know of it. */
import { describe, expect, test } from 'vitest';
import { foldRecord } from '../../../shared/kernel/record/fold.ts';
import { issueKind, readIssue } from '../../../shared/reception/issue.ts';
import { listMarks } from '../../../shared/reception/list-marks.ts';
import { oldEnough, remindsIn } from '../../../shared/reception/retention.ts';
import { issueId, newDevice } from '../../fixtures/build-history.ts';

describe('three years', () => {
  test.each([
    ['2024-11-15', '2021-11-15', true],
    ['2024-11-15', '2021-11-16', false],
    ['2024-02-29', '2021-02-28', true],
    ['2024-02-29', '2021-03-01', false],
    ['2024-01-01', '2020-12-31', true],
  ])('on %s, what was over on %s is old enough: %s', (today, over, isOld) => {
    expect(over <= oldEnough(today, { years: 3 })).toBe(isOld);
  });

  test('are reminded of once a year, and only when there is something', () => {
    expect(remindsIn('2024-11-15', { years: 3, quietIn: null }, 2)).toBe(true);
    expect(remindsIn('2024-11-15', { years: 3, quietIn: 2024 }, 2)).toBe(false);
    expect(remindsIn('2025-01-01', { years: 3, quietIn: 2024 }, 2)).toBe(true);
    expect(remindsIn('2025-01-01', { years: 3, quietIn: null }, 0)).toBe(false);
  });
});

describe('a list knows of a matter', () => {
  const marksOf = (device: ReturnType<typeof newDevice>) => {
    const folded = foldRecord(issueKind, issueId, device.events());
    const issue = readIssue(folded);
    if (issue === null) throw new Error('not registered');
    return listMarks(issue, folded);
  };

  test('nothing that is not so', () => {
    const device = newDevice('A');
    device.register();
    expect(marksOf(device)).toEqual({ level: 'town' });
  });

  test('that it is over on the day of its last act, also when its contact data went later', () => {
    const device = newDevice('A');
    device.register({ contact: 'kept' });
    device.act('issue.contact_viewed', { reason: '回访' });
    device.withdraw();
    expect(marksOf(device)).toEqual({ level: 'town', contact: 'kept', looked: true, over: '2024-11-15' });
    device.moveClock(86_400_000);
    device.act('issue.contact_erased', { reason: '保管期满' }, 'station_head');
    expect(marksOf(device)).toEqual({ level: 'town', contact: 'erased', looked: true, over: '2024-11-15' });
  });

  test('of an old ledger, the day of its reception', () => {
    const device = newDevice('A');
    device.register({ on: '2019-03-01' });
    device.act('issue.carried_over', { handling: '交办', units: [], result: '', rating: null, stage: 'closed' });
    expect(marksOf(device).over).toBe('2019-03-01');
  });
});
