/** How many people came: 3, 3人, 三人, 约30人. A range is not a number and is given back to the person. */
import { err, ok, type Result } from '../../kernel/result.ts';
import { type Cell, plain, saysNothing } from './sheet.ts';
import { smallNumber } from './read-date.ts';

export const countProblems = ['people_range', 'people_unreadable'] as const;
export type CountProblem = (typeof countProblems)[number];

/** `people` is null when nobody counted; `about` marks a number that was an estimate. */
export type Count = { readonly people: number | null; readonly about: boolean };

const uncounted: Count = { people: null, about: false };
const atMost = 9999;

/** @returns 1 to 9999 persons */
export function readCount(cell: Cell): Result<Count, CountProblem> {
  if (cell.kind === 'empty') return ok(uncounted);
  if (cell.kind === 'number') return counted(cell.value, false);
  if (saysNothing(cell.text)) return ok(uncounted);
  const text = plain(cell.text).replace(/\([^)]*\)/g, '');
  if (/\d[-—–~至到]\d/.test(text) || /^[一二三四五六七八九]{2}[人名位个]?$/.test(text) && smallNumber(text.slice(0, 2)) === 0) return err('people_range');
  const match = /^(约|大约|大概|近|共|计)?(\d+|[一二三四五六七八九十]+)(余|多|来|几)?(?:人次|人|名|位|个人|个)?(左右|上下|以上)?$/.exec(text);
  if (match === null) return err('people_unreadable');
  const [, before = '', figure = '', inside, after] = match;
  const about = (before !== '' && before !== '共' && before !== '计') || inside !== undefined || after !== undefined;
  return counted(/^\d+$/.test(figure) ? Number(figure) : smallNumber(figure) || Number.NaN, about);
}

function counted(people: number, about: boolean): Result<Count, CountProblem> {
  if (people === 0) return ok(uncounted);
  return Number.isInteger(people) && people > 0 && people <= atMost ? ok({ people, about }) : err('people_unreadable');
}
