/**
 * What a clerk says to the county about refused records: numbers, steps, codes and clocks. Never a citizen's name,
 * telephone or words: neither the summary of a matter nor the text of an addendum is in it.
 */
import { refusalNumber } from '../../../shared/county/refusal.ts';
import { localDateOf, toInstant } from '../../../shared/kernel/time.ts';
import type { Language, Station } from '../../../shared/settings/station.ts';
import type { Words } from '../../text/catalogue.ts';
import { formatDay, formatTime } from '../../text/format.ts';
import { fullNumber, type RefusedItem, returnedAt, stepName } from './refused-items.ts';

export type ReportLine = readonly [label: string, value: string];

export type Report = {
  /** about all of them */
  readonly head: readonly ReportLine[];
  readonly items: readonly (readonly ReportLine[])[];
};

export type ReportParts = {
  readonly items: readonly RefusedItem[];
  readonly station: Pick<Station, 'county' | 'name' | 'code' | 'device'>;
  readonly version: string;
  readonly words: Words['sync'];
  readonly language: Language;
};

export function reportOf({ items, station, version, words, language }: ReportParts): Report {
  const { report, codes } = words.refused;
  const first = items[0]?.refusal;
  const moment = (ms: number): string => {
    const at = toInstant(ms);
    return `${formatDay(localDateOf(at), language)} ${formatTime(at)}`;
  };
  const head: ReportLine[] = [
    [report.county, station.county],
    [report.station, `${station.name}${words.comma}${station.code}-${station.device}`],
    ...(first === undefined ? [] : ([[report.code, refusalNumber(first.code)], [report.reason, codes[first.code].title]] as const)),
    [words.refused.version, version],
  ];
  return { head, items: items.map((item) => itemLines(item, words, moment)) };
}

function itemLines(item: RefusedItem, words: Words['sync'], moment: (ms: number) => string): readonly ReportLine[] {
  const { report } = words.refused;
  const { refusal, event } = item;
  return [
    [report.number, fullNumber(item, words)],
    [report.step, stepName(item, words)],
    ...(event === null ? [] : ([[report.written, moment(Date.parse(event.at))]] as const)),
    [report.returned, moment(Date.parse(returnedAt(item)))],
    ...(refusal.event === null ? [] : ([[report.event, refusal.event.slice(0, 8)]] as const)),
  ];
}

/** The report as text, to be copied. */
export function reportText({ head, items }: Report): string {
  const block = (lines: readonly ReportLine[]): string => lines.map(([label, value]) => `${label} ${value}`).join('\n');
  return [block(head), ...items.map(block)].join('\n\n');
}
