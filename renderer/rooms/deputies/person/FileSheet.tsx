/** 履职档案 as paper: facts, what is asked, and everything of the year by its eight parts, A4, page by page. */
import type { ReactNode } from 'react';
import { counts, type FileEntry, fileParts, isOpen } from '../../../../shared/deputies/duty-file.ts';
import { countersOf } from '../../../../shared/deputies/quota.ts';
import type { RollDeputy } from '../../../../shared/deputies/roll-deputy.ts';
import { formatCount, formatDay } from '../../../text/format.ts';
import { type DeputyWords, useDeputyWords } from '../../../text/use-deputy-words.ts';
import { useLanguage, useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { useToday } from '../../../ui/clock.ts';
import { PrintSheet } from '../../../ui/PrintSheet.tsx';
import { navigate } from '../../../ui/route.ts';
import { useStation } from '../../../ui/station-context.ts';
import { levelsSaid, placesSaid } from '../register/deputy-words.ts';
import type { Roll } from '../register/use-roll.ts';
import { entrySaid } from './FileTable.tsx';
import { useFile } from './use-file.ts';
import styles from './file-sheet.module.css';

/** Rows on a page: the first one has the facts above them. */
const [firstPage, otherPages] = [17, 27];

export function FileSheet({ roll, deputy }: { readonly roll: Roll; readonly deputy: RollDeputy }) {
  const text = useDeputyWords();
  const words = text.sheet;
  const { common } = useWords();
  const today = useToday();
  const { station } = useStation();
  const year = Number(today.slice(0, 4));
  const file = useFile(roll, deputy);
  const ofYear = byParts((file ?? []).filter(({ on }) => on.startsWith(`${year}-`)));
  const pages = [ofYear.slice(0, firstPage)];
  for (let at = firstPage; at < ofYear.length; at += otherPages) pages.push(ofYear.slice(at, at + otherPages));
  const title = `${words.title} ${deputy.name} ${words.year(year)}`;
  return (
    <PrintSheet
      paper="A4"
      title={title}
      left={<Button onPress={() => navigate({ page: 'deputies', id: deputy.id })}>{common.back}</Button>}
      actions={<Button kind="primary" keys="Ctrl+Enter" disabled={file === null} onPress={() => window.print()}>{text.file.print}</Button>}
    >
      {pages.map((rows, index) => (
        <div key={index} className={styles.page}>
          {index === 0 && (
            <>
              <h1 className={styles.title}>{words.title}</h1>
              <p className={styles.under}><span>{station.name}</span><span>{words.year(year)}</span></p>
              <Facts roll={roll} deputy={deputy} />
              <Asked deputy={deputy} entries={file ?? []} year={year} />
            </>
          )}
          <Entries rows={rows} roll={roll} />
          <p className={styles.foot}>
            {index === pages.length - 1 && <span className={styles.signs}><span>{words.sign}</span><span>{words.check}</span></span>}
            <span className={styles.number}>{index + 1} / {pages.length}</span>
          </p>
        </div>
      ))}
    </PrintSheet>
  );
}

function Facts({ roll, deputy }: { readonly roll: Roll; readonly deputy: RollDeputy }) {
  const text = useDeputyWords();
  const today = useToday();
  const words = text.sheet;
  const rows: readonly (readonly [string, string, string, string])[] = [
    [words.name, deputy.name, words.levels, levelsSaid(deputy, today, text)],
    [words.profession, deputy.profession, words.district, deputy.terms[0]?.district ?? ''],
  ];
  return (
    <table className={styles.facts}>
      <tbody>
        {rows.map(([a, one, b, two]) => (
          <tr key={a}><th scope="row">{a}</th><td>{one}</td><th scope="row">{b}</th><td>{two}</td></tr>
        ))}
        <tr><th scope="row">{words.places}</th><td colSpan={3}>{placesSaid(deputy, roll.places, text)}</td></tr>
      </tbody>
    </table>
  );
}

function Asked({ deputy, entries, year }: { readonly deputy: RollDeputy; readonly entries: readonly FileEntry[]; readonly year: number }) {
  const text = useDeputyWords();
  const today = useToday();
  const words = text.counters;
  return (
    <p className={styles.asked}>
      {text.sheet.quotas}
      {countersOf(deputy, entries, year, today).map(({ quota, amount, asked }, index) => (
        <span key={quota.key} className={styles.whole}>{index === 0 ? '' : text.semicolon}{words.names[quota.key]} {formatCount(amount)}/{formatCount(asked)}{words.units[quota.key]}</span>
      ))}
    </p>
  );
}

function Entries({ rows, roll }: { readonly rows: readonly FileEntry[]; readonly roll: Roll }) {
  const text = useDeputyWords();
  const language = useLanguage();
  const { columns } = text.file;
  return (
    <table className={styles.entries}>
      <thead>
        <tr><th scope="col">{columns.on}</th><th scope="col">{columns.class}</th><th scope="col">{columns.what}</th><th scope="col">{columns.from}</th></tr>
      </thead>
      <tbody>
        {rows.length === 0 && <tr><td colSpan={4}>{text.sheet.noEntries}</td></tr>}
        {rows.map((entry): ReactNode => (
          <tr key={entry.key}>
            <td>{formatDay(entry.on, language, { year: 'never' })}</td>
            <td>{text.parts[entry.part]}</td>
            <td>{entrySaid(entry, roll.places, text)}{markOf(entry, text)}</td>
            <td>{text.file.sources[entry.source.kind]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function markOf(entry: FileEntry, { sheet }: DeputyWords): string {
  if (isOpen(entry)) return sheet.open;
  return entry.outcome === 'did' && !counts(entry) ? sheet.struck : '';
}

/** By the parts of a file, the oldest first within each: as it is read at the end of a year. */
function byParts(entries: readonly FileEntry[]): readonly FileEntry[] {
  return [...entries].sort((a, b) => fileParts.indexOf(a.part) - fileParts.indexOf(b.part) || (a.on < b.on ? -1 : a.on > b.on ? 1 : a.key < b.key ? -1 : 1));
}
