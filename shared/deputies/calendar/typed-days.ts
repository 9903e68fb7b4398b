/** Days of a month as people write them: 15, 9、19, 初五、廿三, 逢三六九. */
import { daysEndingIn } from './recurrence-rule.ts';

const numerals = '十一二三四五六七八九';

/** @param last 30 of a lunar month, 31 of another @returns null when it is not days of a month; in order, each once */
export function readDaysOfMonth(text: string, last: 30 | 31): readonly number[] | null {
  const plain = text.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10)).replace(/农历|每月/g, '').trim();
  if (plain.startsWith('逢')) {
    const digits = [...plain.replace(/[逢、，,\s日]/g, '')].map((one) => (/\d/.test(one) ? Number(one) : numerals.indexOf(one)));
    return digits.length === 0 || digits.some((digit) => digit < 0) ? null : daysEndingIn(digits, last);
  }
  const days = plain.split(/[、，,；;\s]+/).filter((part) => part !== '').map((part) => numberOf(part.replace(/[日号]$/, '')));
  return days.length === 0 || days.some((day) => day === null || day < 1 || day > last) ? null : [...new Set(days as number[])].sort((a, b) => a - b);
}

/** 5, 初五, 十五, 二十, 廿三, 二十三, 三十. */
function numberOf(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const [, tens = '', ones = ''] = /^(初|廿|卅|二十|三十|十)?([一二三四五六七八九十])?$/.exec(text) ?? [];
  if (tens === '' && ones === '') return null;
  const base = { '': 0, 初: 0, 十: 10, 廿: 20, 二十: 20, 卅: 30, 三十: 30 }[tens] ?? 0;
  return base + (ones === '十' ? 10 : ones === '' ? 0 : numerals.indexOf(ones));
}

/** The digits of 逢…, where a list is all days that end in them; 0 is 十, and comes last. @returns null where it is no such list */
export function endingsOf(days: readonly number[], last: 30 | 31): readonly number[] | null {
  const digits = [...new Set(days.filter((day) => day <= 10).map((day) => day % 10))];
  const whole = days.length > 2 && JSON.stringify(daysEndingIn(digits, last)) === JSON.stringify([...days].sort((a, b) => a - b));
  return whole ? digits.sort((a, b) => (a === 0 ? 10 : a) - (b === 0 ? 10 : b)) : null;
}
