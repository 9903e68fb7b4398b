/** 谁看过: every look at contact data with its reason, newest first, and the same as a file without any contact data. */
import { useEffect, useState } from 'react';
import { localDateOf } from '../../../../shared/kernel/time.ts';
import { useStore } from '../../../db/use-store.ts';
import { safeFileName, saveFile, xlsxType } from '../../../files/save-file.ts';
import { makeSpreadsheet } from '../../../files/spreadsheet.ts';
import { formatCount, formatTime } from '../../../text/format.ts';
import { useWords } from '../../../text/use-words.ts';
import { BookTable } from '../../../ui/BookTable.tsx';
import { Button } from '../../../ui/Button.tsx';
import { announce } from '../../../ui/LiveRegion.tsx';
import { ProblemBar } from '../../../ui/ProblemBar.tsx';
import { hashOf } from '../../../ui/route.ts';
import { useStation } from '../../../ui/station-context.ts';
import { useNames } from '../use-names.ts';
import { type Look, looksTable, readLooks } from './looks.ts';
import styles from './contacts.module.css';

/** Rows that are shown; the file has all. */
const shownRows = 100;

export function LooksTable() {
  const { looks: text } = useWords().contacts;
  const names = useNames();
  const { station } = useStation();
  const store = useStore();
  const [looks, setLooks] = useState<readonly Look[] | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let live = true;
    void readLooks(store).then((found) => {
      if (live) setLooks(found);
    });
    return () => {
      live = false;
    };
  }, [store]);
  const who = (id: string): string => names.staffName(id) ?? names.words.history.unknownPerson;
  const exportAll = async (): Promise<void> => {
    const file = await makeSpreadsheet([looksTable(looks ?? [], text.title, text.fileHeads, who)]);
    setFailed(!file.ok);
    if (!file.ok) return;
    const name = `${safeFileName(text.fileName(station.shortName, names.today))}.xlsx`;
    saveFile(name, file.value, xlsxType);
    announce(text.exported(name));
  };
  if (looks === null) return null;
  return (
    <section className={styles.part} aria-labelledby="contacts-looks">
      <div className={styles.sentence}>
        <h2 className={styles.heading} id="contacts-looks">
          {text.title}
        </h2>
        <span className={styles.quiet}>{looks.length === 0 ? text.none : text.count(formatCount(looks.length))}</span>
        {looks.length > 0 && (
          <span className={styles.right}>
            <Button size="small" onPress={() => void exportAll()}>
              {text.export}
            </Button>
          </span>
        )}
      </div>
      {failed && <ProblemBar title={text.notWritten} />}
      {looks.length > 0 && (
        <BookTable
          prose
          caption={text.title}
          head={
            <tr>
              <th scope="col" className={styles.when}>{text.when}</th>
              <th scope="col" className={styles.who}>{text.who}</th>
              <th scope="col" className={styles.number}>{text.matter}</th>
              <th scope="col">{text.why}</th>
            </tr>
          }
        >
          {looks.slice(0, shownRows).map((look) => (
            <tr key={look.event}>
              <td>{`${names.shortDay(localDateOf(look.at))} ${formatTime(look.at)}`}</td>
              <td>{who(look.staff)}</td>
              <td>
                <a href={hashOf({ page: 'ledger', id: look.id })} title={look.summary}>{look.number}</a>
              </td>
              <td>{look.reason === '' ? text.noReason : look.reason}</td>
            </tr>
          ))}
        </BookTable>
      )}
      {looks.length > shownRows && <p className={styles.quiet}>{text.more(formatCount(looks.length - shownRows))}</p>}
    </section>
  );
}
