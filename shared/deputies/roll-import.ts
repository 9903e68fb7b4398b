/**
 * A list of deputies out of a spreadsheet: columns are known by their heads, each row becomes a deputy or says why not. Nothing is
 * written here; a row that is not understood is never guessed.
 */
import { readDate } from '../reception/old-ledger/read-date.ts';
import { isEmptyRow, plain, saysNothing, type Sheet, textOf } from '../reception/old-ledger/sheet.ts';
import type { LocalDate } from '../kernel/time.ts';
import type { Deputy } from './deputy.ts';
import { type MandateLevel, mandateKey } from './mandate.ts';
import type { Place } from './place.ts';

export const columnNames = ['name', 'profession', 'level', 'district', 'term', 'from', 'place', 'groups'] as const;
export type ColumnName = (typeof columnNames)[number];
/** `known`: the register has him; `twice`: an earlier row of the file has. */
export type RowProblem = 'no_name' | 'bad_level' | 'bad_day' | 'no_day' | 'unknown_place' | 'known' | 'twice';

/** What the row becomes: the data of `deputy.added`. */
export type ImportedDeputy = { /** row of the file, from 1 */ readonly row: number; readonly deputy: Omit<Deputy, 'id'> };
export type RejectedRow = { readonly row: number; readonly name: string; readonly problem: RowProblem; /** what was not understood, or the row that has him */ readonly what: string };
export type RollImport = {
  /** which column of the file each is; null: no head was understood */
  readonly columns: Partial<Record<ColumnName, number>> | null;
  /** heads that nothing was made of */
  readonly ignored: readonly string[];
  readonly deputies: readonly ImportedDeputy[];
  readonly rejected: readonly RejectedRow[];
};

const heads: Readonly<Record<ColumnName, RegExp>> = {
  name: /^(代表)?姓名$|^代表$|^名字$|^name$/i,
  profession: /^(职业|工作单位及职务|单位及职务|职务|工作单位|profession)$/i,
  level: /^(级别|代表级别|层级|类别|代表类别|level)$/i,
  district: /^(选区|所在选区|原选区|选举单位|district)$/i,
  term: /^(届次|届别|term)$/i,
  from: /^(任期从|任期起|当选日期|任职时间|当选时间|开始日期|from)$/i,
  place: /^(地点|片区|联络站|所在联络站|进站|站点|place|station)$/i,
  groups: /^(小组|代表小组|组别|groups?)$/i,
};

const levelWords: readonly (readonly [MandateLevel, RegExp])[] = [
  ['town', /^(乡镇|镇|乡|镇级|乡级|乡镇级|town)(人大)?(代表)?$/i], ['county', /^(县|区|县级|区级|县区|county)(人大)?(代表)?$/i], ['city', /^(市|市级|设区市|city)(人大)?(代表)?$/i],
  ['province', /^(省|省级|province)(人大)?(代表)?$/i], ['nation', /^(全国|国家|nation)(人大)?(代表)?$/i],
];

/**
 * @param known deputies of the register
 * @param today gives the year where a day has none
 */
export function planRollImport(sheet: Sheet, known: readonly Deputy[], places: ReadonlyMap<string, Place>, today: LocalDate): RollImport {
  const at = sheet.rows.slice(0, 10).findIndex((row) => row.some((cell) => heads.name.test(plain(textOf(cell)))));
  const head = sheet.rows[at];
  if (head === undefined) return { columns: null, ignored: [], deputies: [], rejected: [] };
  const columns: Partial<Record<ColumnName, number>> = {};
  for (const name of columnNames) {
    const found = head.findIndex((cell) => heads[name].test(plain(textOf(cell))));
    if (found >= 0) columns[name] = found;
  }
  const used = new Set(Object.values(columns));
  const deputies: ImportedDeputy[] = [];
  const rejected: RejectedRow[] = [];
  const seen = new Map<string, number>();
  const inRegister = new Set(known.map(identity));
  for (const [index, cells] of sheet.rows.entries()) {
    if (index <= at || isEmptyRow(cells)) continue;
    const row = index + 1;
    const read = readRow((name) => cells[columns[name] ?? -1], places, today, sheet.date1904);
    if ('problem' in read) {
      rejected.push({ row, ...read });
      continue;
    }
    const who = identity(read);
    const earlier = seen.get(who);
    if (inRegister.has(who)) rejected.push({ row, name: read.name, problem: 'known', what: '' });
    else if (earlier !== undefined) rejected.push({ row, name: read.name, problem: 'twice', what: String(earlier) });
    else deputies.push({ row, deputy: read });
    if (earlier === undefined) seen.set(who, row);
  }
  return { columns, ignored: head.map(textOf).filter((text, index) => text !== '' && !used.has(index)), deputies, rejected };
}

type Row = Omit<Deputy, 'id'>;
type Refused = { readonly name: string; readonly problem: RowProblem; readonly what: string };

function readRow(cell: (name: ColumnName) => Sheet['rows'][number][number] | undefined, places: ReadonlyMap<string, Place>, today: LocalDate, date1904: boolean): Row | Refused {
  const text = (name: ColumnName): string => (saysNothing(textOf(cell(name))) ? '' : textOf(cell(name)).trim());
  const name = plain(text('name')).slice(0, 40);
  const refuse = (problem: RowProblem, what = ''): Refused => ({ name, problem, what });
  if (name === '') return refuse('no_name');
  const written = text('level').split(/[、,，;；/\s]+/).filter((word) => word !== '');
  const levels: MandateLevel[] = [];
  for (const word of written.length === 0 ? ['镇'] : written) {
    const found = levelWords.find(([, pattern]) => pattern.test(plain(word)));
    if (found === undefined) return refuse('bad_level', word);
    levels.push(found[0]);
  }
  const dayCell = cell('from');
  if (dayCell === undefined || text('from') === '') return refuse('no_day');
  const from = readDate(dayCell, today, date1904);
  if (!from.ok) return refuse('bad_day', text('from'));
  const served: string[] = [];
  for (const word of text('place').split(/[、,，;；]+/).filter((one) => one.trim() !== '')) {
    const place = placeNamed(places, plain(word));
    if (place === null) return refuse('unknown_place', word.trim());
    served.push(place);
  }
  const mandate = { district: text('district').slice(0, 60), from: from.value, to: null, ...(text('term') === '' ? {} : { term: text('term').slice(0, 60) }) };
  return { name, profession: text('profession').slice(0, 40), places: served, groups: text('groups').split(/[、,，;；]+/).map((one) => one.trim().slice(0, 40)).filter((one) => one !== '').slice(0, 12), mandates: levels.map((level) => ({ level, ...mandate })) };
}

/** By its whole name, or by its name without 片区站, 站, 村 at the end. Two that fit are none. */
function placeNamed(places: ReadonlyMap<string, Place>, name: string): string | null {
  const short = (text: string): string => plain(text).replace(/(片区)?(联络)?站$/, '');
  const all = [...places.values()];
  const exact = all.filter((place) => plain(place.name) === name);
  const found = exact.length > 0 ? exact : all.filter((place) => short(place.name) === short(name));
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

/** One person of a name with one mandate: namesakes of different districts are two people. */
function identity({ name, mandates }: Pick<Deputy, 'name' | 'mandates'>): string {
  return [plain(name), mandates[0]?.district ?? '', ...mandates.map(mandateKey).sort()].join(' ');
}
