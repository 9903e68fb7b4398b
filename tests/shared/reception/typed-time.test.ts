import { expect, test } from 'vitest';
import { readTypedTime } from '../../../shared/reception/typed-time.ts';

test.each([
  ['8:30', '08:30'], ['0830', '08:30'], ['830', '08:30'], ['8', '08:00'], ['8点', '08:00'], ['8点半', '08:30'], ['14点05分', '14:05'], ['８：３０', '08:30'], ['9.15', '09:15'], ['23:59', '23:59'], ['', ''],
])('%s is %s', (text, time) => expect(readTypedTime(text)).toBe(time));

test.each(['24:00', '8:60', '上午', '12345', '-1', '8:30:00'])('%s is no time', (text) => expect(readTypedTime(text)).toBeNull());
