/**
 * What a person chose above the ledger, as a filter of the store and as words. Kept while the window is open, so that
 * coming back from a matter or another room finds the same list.
 */
import { type Place, placesBelow } from '../../../shared/deputies/place.ts';
import { type LocalDate, LocalDateSchema } from '../../../shared/kernel/time.ts';
import { type Channel, channels, issueStages, type IssueStage, type Nature, natures } from '../../../shared/reception/issue.ts';
import { type Level, levels } from '../../../shared/reception/outcome.ts';
import type { MoreFilter } from '../../db/more-filter.ts';
import type { LedgerFilter, SortColumn } from '../../db/store.ts';
import { formatDay } from '../../text/format.ts';
import type { ChoosableColumn } from './ledger-columns.ts';
import { categoryWords, type Names, stationName } from './value-words.ts';

/** `all`, `month` (this one), a year as digits, or one day as an ISO date */
export type Period = 'all' | 'month' | `${number}` | `${number}-${number}-${number}`;

export type LedgerChoice = {
  readonly text: string;
  readonly period: Period;
  /** id of a place, or empty */
  readonly place: string;
  readonly category: string;
  readonly stage: IssueStage | '';
  /** code of a station, or empty; only the county office has several */
  readonly station: string;
  /** what is absent is not asked */
  readonly more: MoreChoice;
  /** absent: newest first */
  readonly sort?: { readonly by: SortColumn; readonly down: boolean };
  /** of a view; absent: the person's own */
  readonly columns?: readonly ChoosableColumn[];
};

/** The sort after its column's head was pressed: first the way that is wanted most, then the other. Newest first is no sort of its own. */
export function nextSort(sort: LedgerChoice['sort'], by: SortColumn): LedgerChoice['sort'] {
  const now = sort ?? { by: 'on', down: true };
  const down = now.by === by ? !now.down : by === 'on' || by === 'number';
  return by === 'on' && down ? undefined : { by, down };
}

/** The same choice under another sort. */
export function withSort({ sort: _before, ...choice }: LedgerChoice, sort: LedgerChoice['sort']): LedgerChoice {
  return sort === undefined ? choice : { ...choice, sort };
}

export const markNames = ['came', 'attached', 'confidential', 'anonymous'] as const;
export type MoreChoice = Partial<{ readonly nature: Nature; readonly channel: Channel; readonly level: Level; readonly deputy: string } & Readonly<Record<(typeof markNames)[number], true>>>;

/** The same with one thing asked, or no longer. */
export function withMore<K extends keyof MoreChoice>(more: MoreChoice, key: K, value: MoreChoice[K] | undefined): MoreChoice {
  const { [key]: _before, ...rest } = more;
  return value === undefined ? (rest as MoreChoice) : ({ ...rest, [key]: value } as MoreChoice);
}

/** Nothing registered is hidden at first sight, also matters of an old ledger. */
export const everything: LedgerChoice = { text: '', period: 'all', place: '', category: '', stage: '', station: '', more: {} };

export function toFilter(choice: LedgerChoice, today: LocalDate, places: ReadonlyMap<string, Place>): LedgerFilter {
  const [from, to] = daysOf(choice.period, today);
  return {
    text: choice.text.trim(),
    from,
    to,
    places: choice.place === '' ? [] : [...placesBelow(places, choice.place)],
    category: choice.category,
    stages: choice.stage === '' ? [] : [choice.stage],
    ...(choice.station === '' ? {} : { station: choice.station }),
    ...(Object.keys(choice.more).length === 0 ? {} : { more: moreFilter(choice.more) }),
  };
}

/** Who wanted no name kept is known by what was registered of the contact data. */
function moreFilter({ anonymous, ...rest }: MoreChoice): MoreFilter {
  return anonymous === true ? { ...rest, contact: 'anonymous' } : rest;
}

function daysOf(period: Period, today: LocalDate): [LocalDate | '', LocalDate | ''] {
  if (period === 'all') return ['', ''];
  // Text comparison only: the 31st need not exist in the month.
  if (period === 'month') return [`${today.slice(0, 7)}-01`, `${today.slice(0, 7)}-31`];
  if (isDay(period)) return [period, period];
  return [`${period}-01-01`, `${period}-12-31`];
}

export function isDay(period: string): period is LocalDate & Period {
  return LocalDateSchema.safeParse(period).success;
}

/** Years to choose from, newest first. @param oldest year of the oldest matter */
export function yearsOf(today: LocalDate, newest: number, oldest: number): number[] {
  const years: number[] = [];
  const last = Math.max(Number(today.slice(0, 4)), newest);
  for (let year = last; year >= Math.min(oldest, last) && years.length < 40; year--) years.push(year);
  return years;
}

/** What an address asks for: `?stage=handling&year=2024&place=…&category=…&text=…`, or `day=2024-11-15` instead of the year. What it does not name is not narrowed. */
export function readFind(find: Readonly<Record<string, string>>): LedgerChoice {
  const { text = '', year = '', day = '', place = '', category = '', stage = '', station = '' } = find;
  return {
    text,
    period: isDay(day) ? day : /^\d{4}$/.test(year) ? (year as Period) : year === 'month' ? 'month' : 'all',
    place,
    category,
    stage: issueStages.find((known) => known === stage) ?? '',
    station,
    more: readMore(find),
  };
}

function readMore(find: Readonly<Record<string, string>>): MoreChoice {
  const nature = natures.find((known) => known === find['nature']);
  const channel = channels.find((known) => known === find['channel']);
  const level = levels.find((known) => known === find['level']);
  const deputy = find['deputy'];
  return {
    ...(nature === undefined ? {} : { nature }),
    ...(channel === undefined ? {} : { channel }),
    ...(level === undefined ? {} : { level }),
    ...(deputy === undefined || deputy === '' ? {} : { deputy }),
    ...Object.fromEntries(markNames.filter((mark) => find[mark] === '1').map((mark) => [mark, true as const])),
  };
}

/** How a day is said in the language in use. */
type NamedDays = { readonly day?: (date: LocalDate) => string };

/** The filter as a person would say it: 2024年、河湾片区站、办理中. Empty when nothing is narrowed. */
export function filterInWords(choice: LedgerChoice, names: Names & NamedDays): string {
  const { words } = names;
  const said = [
    choice.station === '' ? '' : stationName(names, choice.station),
    choice.text.trim() === '' ? '' : words.quote(choice.text.trim()),
    choice.period === 'all' ? '' : periodInWords(choice.period, names),
    choice.place === '' ? '' : (names.places.get(choice.place)?.name ?? ''),
    categoryWords(choice.category),
    choice.stage === '' ? '' : words.stages[choice.stage],
    ...moreInWords(choice.more, names),
  ];
  return said.filter((part) => part !== '').join(words.listComma);
}

function moreInWords({ deputy, nature, level, channel, ...marks }: MoreChoice, { words, deputies }: Names): string[] {
  return [
    deputy === undefined ? '' : (deputies.get(deputy)?.name ?? (deputy.startsWith('deputy:') ? '' : deputy)),
    nature === undefined ? '' : words.natures[nature],
    level === undefined ? '' : words.levels[level],
    channel === undefined ? '' : words.channels[channel],
    ...markNames.map((mark) => (marks[mark] === true ? words.ledger.marks[mark] : '')),
  ];
}

/** 2024年, 本月, 2024年11月15日; empty for all years: what the sentence above the ledger begins with. */
export function periodInWords(period: Period, { words, day }: Pick<Names, 'words'> & NamedDays): string {
  if (isDay(period)) return day?.(period) ?? formatDay(period, 'zh');
  return period === 'all' ? words.ledger.scopeAll : period === 'month' ? words.ledger.thisMonth : words.ledger.year(Number(period));
}
