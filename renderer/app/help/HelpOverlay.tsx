/** F1: the keys that exist, and nothing that does not. */
import { useWords } from '../../text/use-words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Keycap } from '../../ui/Keycap.tsx';
import { hashOf } from '../../ui/route.ts';
import { useStation } from '../../ui/station-context.ts';
import { PracticeInHelp } from '../practice/PracticeInHelp.tsx';
import { helpColumnsAt, type HelpKeys } from './key-table.ts';
import styles from './HelpOverlay.module.css';

export function HelpOverlay({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const words = useWords();
  const text = words.app.help;
  const { version, station } = useStation();
  return (
    <Dialog open={open} title={text.title} aside={text.aside} onClose={onClose} closable width={68}>
      <div className={styles.columns}>
        {helpColumnsAt(station.party).map((column) => (
          <div key={column[0]?.head}>
            {column.map((group) => (
              <section key={group.head} className={styles.group}>
                <h3 className={styles.head}>{text[group.head]}</h3>
                <dl>
                  {group.rows.map((row) => (
                    <div key={row.what} className={styles.row}>
                      <dt>{text.keys[row.what]}</dt>
                      <dd className={styles.keys}>
                        <Keys keys={row.keys} />
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        ))}
      </div>
      {station.party === 'station' && <PracticeInHelp />}
      <p className={styles.foot}>
        <span>{text.foot}</span>{' '}
        {station.party === 'station' && (
          <a href={hashOf({ page: 'settings', section: 'print' })} onClick={onClose}>
            {words.sheets.index.help}
          </a>
        )}{' '}
        <span>{text.version(version)}</span>
      </p>
    </Dialog>
  );
}

function Keys({ keys }: { readonly keys: HelpKeys }) {
  const { then, or } = useWords().common;
  return keys.map((part, index) => (
    // The same key may come twice in a sequence; its place is its identity.
    <span key={`${index}${part}`}>{part === '+' ? '+' : part === 'then' ? then : part === 'or' ? or : <Keycap>{part}</Keycap>}</span>
  ));
}
