/** What a first sync would send, counted before anything is sent; what never leaves; what comes. */
import { useEffect, useState } from 'react';
import type { RecordKindName } from '../../../shared/kernel/ids.ts';
import type { SendPreview } from '../../db/sync/sync.ts';
import { useStore } from '../../db/use-store.ts';
import { useHost } from '../../host/use-host.ts';
import { formatBytes, formatCount } from '../../text/format.ts';
import { BookTable } from '../../ui/BookTable.tsx';
import { hashOf, type Route } from '../../ui/route.ts';
import { useSyncWords } from './use-sync-words.ts';
import styles from './join.module.css';

/** Where the records of a kind can be looked at. */
const lists: Partial<Record<RecordKindName, Route>> = {
  issue: { page: 'ledger' },
  place: { page: 'settings', section: 'places' },
  staff: { page: 'settings', section: 'people' },
};

export function WhatIsSent() {
  const text = useSyncWords().join;
  const { preview, drafts } = useWhatIsSent();
  const rows = (preview ?? []).filter(({ records }) => records > 0);
  const sum = (of: (row: SendPreview[number]) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const total = preview === null ? text.counting : rows.length === 0 ? '' : text.total(formatCount(sum((row) => row.records)), formatBytes(sum((row) => row.bytes)));
  return (
    <div className={styles.side}>
      <section>
        <h2 className={styles.sectionTitle}>
          {text.sends} <small>{total}</small>
        </h2>
        {rows.length === 0 && preview !== null && <p className={styles.text}>{text.sendsNone}</p>}
        {rows.length > 0 && (
          <div className={styles.figures}>
            <BookTable
              caption={text.sends}
              head={
                <tr>
                  <th scope="col">{text.what}</th>
                  <th scope="col">{text.howMany}</th>
                  <th scope="col">{text.howBig}</th>
                </tr>
              }
            >
              {rows.map(({ kind, records, bytes }) => (
                <tr key={kind}>
                  <td>{text.kinds[kind]}</td>
                  <td>
                    <Figure count={formatCount(records)} of={text.kinds[kind]} to={lists[kind]} />
                  </td>
                  <td>{formatBytes(bytes)}</td>
                </tr>
              ))}
            </BookTable>
          </div>
        )}
      </section>
      <section>
        <h2 className={styles.sectionTitle}>{text.keeps}</h2>
        <ul className={styles.dashed}>
          {text.keepsList(String(drafts)).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className={styles.sectionTitle}>
          {text.receives} <small>{text.receivesNote}</small>
        </h2>
        <p className={styles.text}>{text.receivesText}</p>
      </section>
    </div>
  );
}

function Figure({ count, of, to }: { readonly count: string; readonly of: string; readonly to: Route | undefined }) {
  if (to === undefined) return count;
  return (
    <a href={hashOf(to)} aria-label={`${of} ${count}`}>
      {count}
    </a>
  );
}

function useWhatIsSent(): { readonly preview: SendPreview | null; readonly drafts: number } {
  const store = useStore();
  const host = useHost();
  const [preview, setPreview] = useState<SendPreview | null>(null);
  const [drafts, setDrafts] = useState(0);
  useEffect(() => {
    let gone = false;
    void store.sync.preview().then((counted) => {
      if (!gone) setPreview(counted);
    });
    void host.reception.drafts({}).then((answer) => {
      if (!gone && answer.ok) setDrafts(answer.value.drafts.length);
    });
    return () => {
      gone = true;
    };
  }, [store, host]);
  return { preview, drafts };
}
