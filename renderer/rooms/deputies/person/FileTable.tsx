/** 履职档案 of a year: what was recorded, from where, and what he objects to. Nothing is typed here. */
import { counts, type FileEntry, isOpen } from '../../../../shared/deputies/duty-file.ts';
import type { Place } from '../../../../shared/deputies/place.ts';
import { formatDayInColumn } from '../../../text/format.ts';
import { type DeputyWords, useDeputyWords } from '../../../text/use-deputy-words.ts';
import { useLanguage } from '../../../text/use-words.ts';
import { BookTable } from '../../../ui/BookTable.tsx';
import { Button } from '../../../ui/Button.tsx';
import { hashOf } from '../../../ui/route.ts';
import { Tag } from '../../../ui/Tag.tsx';
import styles from './person.module.css';

type FileTableProps = { readonly entries: readonly FileEntry[]; readonly places: ReadonlyMap<string, Place>; readonly onObject: (entry: FileEntry) => void };

export function FileTable({ entries, places, onObject }: FileTableProps) {
  const text = useDeputyWords();
  const words = text.file;
  const language = useLanguage();
  return (
    <BookTable
      caption={words.title}
      prose
      head={
        <tr>
          <th scope="col">{words.columns.on}</th>
          <th scope="col">{words.columns.class}</th>
          <th scope="col">{words.columns.what}</th>
          <th scope="col">{words.columns.from}</th>
        </tr>
      }
    >
      {entries.map((entry) => (
        <tr key={entry.key} className={counts(entry) || entry.outcome !== 'did' ? undefined : styles.struck}>
          <td className={styles.day}>{formatDayInColumn(entry.on, language, { year: 'never' })}</td>
          <td className={styles.class}>{text.classes[entry.class]}</td>
          <td>
            {entrySaid(entry, places, text)}
            {entry.contest !== null && <> <Tag>{entry.contest.decided === null ? words.tag : words.decided[entry.contest.decided.outcome]}</Tag></>}
            {!isOpen(entry) && (
              <span className={styles.object}>
                <Button kind="link" label={words.objectOf(entrySaid(entry, places, text))} onPress={() => onObject(entry)}>
                  {words.object}
                </Button>
              </span>
            )}
          </td>
          <td className={styles.day}>{entry.source.kind === 'issue' ? <a href={hashOf({ page: 'ledger', id: entry.source.id })}>{words.sources.issue}</a> : words.sources[entry.source.kind]}</td>
        </tr>
      ))}
    </BookTable>
  );
}

/** 中心站，8:24签到; 代表培训，缺席; 走访杨家营，12户. */
export function entrySaid({ title, place, number, came, outcome, class: of, amount }: FileEntry, places: ReadonlyMap<string, Place>, text: DeputyWords): string {
  const words = text.file;
  return [
    ...(title === '' ? [places.get(place)?.name ?? text.classes[of]] : [title]),
    ...(number === '' ? [] : [number.split('-').slice(-2).join('-')]),
    ...(came === '' ? [] : [words.came(came.replace(/^0/, ''))]),
    ...(of === 'visit' && amount > 1 ? [words.households(String(amount))] : []),
    ...(outcome === 'did' ? [] : [words.outcomes[outcome]]),
  ].join(text.comma);
}
