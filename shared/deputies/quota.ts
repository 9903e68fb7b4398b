/**
 * Quotas (五个一) as data, and counters over a file. A counter names the entries it counted, so its list can be opened. Where a mandate
 * is younger than the period, less is asked, and the counter says so. Source: domain reference D3 (五个一), rota rules 5 (quota).
 */
import { daysBetween, type LocalDate } from '../kernel/time.ts';
import { counts, type EntryClass, type FileEntry } from './duty-file.ts';
import type { RollDeputy } from './roll-deputy.ts';

/** One thing asked of every deputy. */
export type Quota = { readonly key: QuotaKey; readonly class: EntryClass; readonly per: 'month' | 'year'; readonly min: number; readonly source: string };
export type QuotaKey = 'opinions' | 'receptions' | 'visits' | 'inspections' | 'suggestions';

/** 五个一: an opinion a month; a reception, visits to ten households, an inspection and a suggestion a year. */
export const fiveOnes: readonly Quota[] = [
  { key: 'opinions', class: 'opinion', per: 'month', min: 1, source: 'domain D3' },
  { key: 'receptions', class: 'reception', per: 'year', min: 1, source: 'domain D3' },
  { key: 'visits', class: 'visit', per: 'year', min: 10, source: 'domain D3' },
  { key: 'inspections', class: 'inspection', per: 'year', min: 1, source: 'domain D3' },
  { key: 'suggestions', class: 'suggestion', per: 'year', min: 1, source: 'domain D3' },
];

/** `coming`: not over yet and nothing there; `outside`: before his mandate. */
export type MonthMark = 'done' | 'missing' | 'coming' | 'outside';
export type Counter = {
  readonly quota: Quota;
  /** how often; of visits how many households; of a monthly quota how many months have it */
  readonly amount: number;
  /** what is asked so far: of a monthly quota the months that have begun */
  readonly asked: number;
  readonly met: boolean;
  /** less is asked, because his mandate began this year */
  readonly prorated: boolean;
  /** January to December; empty where the quota is yearly */
  readonly months: readonly MonthMark[];
  /** keys of the entries that it counted */
  readonly entries: readonly string[];
};

/** Counters of a year up to a day. @param entries all of his file */
export function countersOf(deputy: Pick<RollDeputy, 'terms'>, entries: readonly FileEntry[], year: number, today: LocalDate, quotas: readonly Quota[] = fiveOnes): readonly Counter[] {
  const since = deputy.terms.map(({ from }) => from).sort()[0] ?? `${year}-01-01`;
  const own = entries.filter((entry) => counts(entry) && entry.on.startsWith(`${year}-`) && entry.on <= today);
  return quotas.map((quota) => {
    const counted = own.filter((entry) => entry.class === quota.class);
    const keys = counted.map(({ key }) => key);
    return quota.per === 'month' ? monthly(quota, counted, keys, year, today, since) : yearly(quota, counted, keys, year, since);
  });
}

function yearly(quota: Quota, counted: readonly FileEntry[], entries: readonly string[], year: number, since: LocalDate): Counter {
  const amount = counted.reduce((sum, entry) => sum + entry.amount, 0);
  const days = daysBetween(`${year}-01-01`, `${year + 1}-01-01`);
  const left = since <= `${year}-01-01` ? days : Math.max(0, daysBetween(since, `${year + 1}-01-01`));
  const asked = Math.ceil((quota.min * left) / days);
  return { quota, amount, asked, met: amount >= asked, prorated: left < days, months: [], entries };
}

function monthly(quota: Quota, counted: readonly FileEntry[], entries: readonly string[], year: number, today: LocalDate, since: LocalDate): Counter {
  const months = Array.from({ length: 12 }, (_, index): MonthMark => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    if (month < since.slice(0, 7)) return 'outside';
    if (counted.filter(({ on }) => on.startsWith(month)).length >= quota.min) return 'done';
    return month >= today.slice(0, 7) ? 'coming' : 'missing';
  });
  const begun = months.filter((mark, index) => mark !== 'outside' && `${year}-${String(index + 1).padStart(2, '0')}` <= today.slice(0, 7)).length;
  const done = months.filter((mark) => mark === 'done').length;
  return { quota, amount: done, asked: begun, met: !months.includes('missing'), prorated: months.includes('outside'), months, entries };
}
