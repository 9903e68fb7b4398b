/** The code on the paper leads back to the matter, however it is typed. */
import { describe, expect, test } from 'vitest';
import { newRecordId } from '../../../shared/kernel/ids.ts';
import { hasLookUpCode, lookUpCode, readLookUpCode } from '../../../shared/reception/receipt.ts';
import { issueId } from './build-history.ts';

describe('the look-up code', () => {
  test('is eight characters in two groups', () => expect(lookUpCode(issueId)).toBe('7K4M-92QX'));

  test.each(['7K4M-92QX', '7k4m92qx', ' 7K4M 92QX ', '7K4M－92QX', '7K4M—92QX'])('typed as %j finds its matter', (typed) => {
    const code = readLookUpCode(typed);
    expect(code).not.toBeNull();
    expect(hasLookUpCode(issueId, code ?? '')).toBe(true);
  });

  test('forgives letters that look like digits', () => expect(readLookUpCode('oilo-0000')).toBe('01100000'));

  test.each(['护栏', '7K4M-92Q', '7K4M-92QXX', 'A-0022', ''])('%j is no code', (typed) => expect(readLookUpCode(typed)).toBeNull());

  test('says nothing of the time: two matters of one moment have different codes', () => {
    let next = 0;
    const source = { now: () => 1731638400123, randomBytes: (count: number) => new Uint8Array(count).map(() => (next = (next * 7 + 3) % 251)) };
    expect(lookUpCode(newRecordId('issue', 'JY01', source))).not.toBe(lookUpCode(newRecordId('issue', 'JY01', source)));
  });
});
