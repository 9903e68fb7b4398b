/** The board in words: what needs a look, and all stations in the two lines of the status corner and its panel. */
import { shortStationName } from '../../../shared/county/station-name.ts';
import type { LocalDate } from '../../../shared/kernel/time.ts';
import type { Words } from '../../text/catalogue.ts';
import { formatCount } from '../../text/format.ts';
import { type BoardRow, countBoard, type Need } from './board-rows.ts';

type BoardWords = Words['county']['board'];

/** So many stations are named in the panel; the board has them all. */
const mostNamed = 3;

export function needWords(need: Need, { needs }: BoardWords): string {
  switch (need.need) {
    case 'silent':
    case 'backup':
      return needs[need.need](formatCount(need.days));
    case 'refused':
    case 'conflicts':
      return needs[need.need](formatCount(need.count));
    case 'clock':
      return (need.minutes > 0 ? needs.fast : needs.slow)(formatCount(Math.abs(need.minutes)));
    case 'never':
    case 'noBackup':
      return needs[need.need];
  }
}

/** 18站，要看4站. @param short what else stands in the line leaves room for the second half only */
export function stationsInShort(rows: readonly BoardRow[], { corner, comma }: BoardWords, short: boolean): string {
  const [all, open] = [rows.length, needing(rows).length];
  if (all === 0) return short ? '' : corner.none;
  if (open === 0) return short ? '' : `${corner.stations(formatCount(all))}${comma}${corner.well}`;
  return short ? corner.toSee(formatCount(open)) : `${corner.stations(formatCount(all))}${comma}${corner.toSee(formatCount(open))}`;
}

export type StationsSaid = { readonly title: string; readonly sentences: readonly string[] };

/** How many there are and need a look; when they were heard of; which need a look first, and why. */
export function stationsSaid(rows: readonly BoardRow[], today: LocalDate, words: BoardWords): StationsSaid {
  const { panel, counted, comma, full } = words;
  const open = needing(rows);
  if (rows.length === 0) return { title: panel.none, sentences: [panel.noneText] };
  const count = countBoard(rows, today);
  const said = (of: number, text: string): readonly string[] => (of === 0 ? [] : [text]);
  const n = formatCount;
  const contacts = [
    counted.today(n(count.today)), ...said(count.yesterday, counted.yesterday(n(count.yesterday))), ...said(count.byStick, counted.byStick(n(count.byStick))),
    ...said(count.never, counted.never(n(count.never))), ...said(count.silent, counted.silent(n(count.silent), n(count.longest))),
  ];
  const waiting = [...said(count.unsent, counted.unsent(n(count.unsent))), ...said(count.refused, counted.refused(n(count.refused))), ...said(count.conflicts, counted.conflicts(n(count.conflicts)))];
  // Those that only have not joined were counted already.
  const known = open.filter(({ needs }) => needs.some(({ need }) => need !== 'never'));
  const named = known.slice(0, mostNamed).map((row) => panel.station(row.entry === null ? row.code : shortStationName(row.entry.name), row.needs.map((need) => needWords(need, words)).join(comma)));
  return {
    title: open.length === 0 ? panel.well(n(rows.length)) : panel.toSee(n(rows.length), n(open.length)),
    sentences: [contacts, waiting, named, ...(known.length > mostNamed ? [[panel.more(n(known.length - mostNamed))]] : [])].flatMap((parts) => (parts.length === 0 ? [] : [`${parts.join(parts === named ? panel.between : comma)}${full.trim()}`])),
  };
}

function needing(rows: readonly BoardRow[]): readonly BoardRow[] {
  return rows.filter(({ needs }) => needs.length > 0);
}
