/** Matters that two people changed without seeing each other: one is open, the others are listed. Settled one after the other. */
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { LedgerRow } from '../../db/store.ts';
import { useLiveQuery } from '../../db/use-live-query.ts';
import { useStore } from '../../db/use-store.ts';
import { formatCount } from '../../text/format.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { hashOf, navigate } from '../../ui/route.ts';
import type { MatterWords } from './matter-words.ts';
import { OpenConflict } from './OpenConflict.tsx';
import styles from './conflict.module.css';

export type ConflictsPageProps = {
  /** the one to open; another where it waits for nobody any more */
  readonly id?: RecordId;
  readonly matterWords: MatterWords;
};

export function ConflictsPage({ id, matterWords }: ConflictsPageProps) {
  const store = useStore();
  const text = useWords().sync.conflicts;
  const live = useLiveQuery(() => store.conflicts(), [store]);
  if (live.state === 'loading') return <Page head={<PageHead title={text.title} />}>{null}</Page>;
  const rows = live.state === 'ready' ? live.value : [];
  const open = rows.find((row) => row.id === id) ?? rows[0];
  if (open === undefined) {
    return (
      <Page head={<PageHead title={text.title} />}>
        <EmptyState title={text.none} text={text.noneText} actions={<Button onPress={() => navigate({ page: 'ledger' })}>{text.toLedger}</Button>} />
      </Page>
    );
  }
  const count = text.count(formatCount(rows.length));
  if (rows.length === 1) return <OpenConflict key={open.id} id={open.id} head={<PageHead title={text.title} count={count} />} matterWords={matterWords} />;
  return (
    <div className={styles.split}>
      <MatterList rows={rows} open={open} label={text.list} />
      <OpenConflict key={open.id} id={open.id} head={<PageHead title={text.title} count={count} />} matterWords={matterWords} />
    </div>
  );
}

function MatterList({ rows, open, label }: { readonly rows: readonly LedgerRow[]; readonly open: LedgerRow; readonly label: string }) {
  return (
    <nav className={styles.list} aria-label={label}>
      <h2 className={styles.listTitle}>{label}</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <a href={hashOf({ page: 'conflicts', id: row.id })} className={row === open ? styles.current : styles.matter} aria-current={row === open ? 'page' : undefined}>
              <span className={styles.number}>{row.show.number}</span>
              <span className={styles.summary}>{row.show.summary}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
