/** The ledger, the export that its button opens, and what the county wants of it: three rooms that do not know each other. */
import { useState } from 'react';
import type { LedgerFilter } from '../db/store.ts';
import { LedgerPage } from '../rooms/reception/LedgerPage.tsx';
import { ExportDialog } from '../rooms/reports/ExportDialog.tsx';
import { CountyNotice } from './CountyNotice.tsx';
import styles from './CountyNotice.module.css';

export function LedgerWithExport() {
  const [asked, setAsked] = useState<{ readonly filter: LedgerFilter; readonly total: number; readonly scope: string } | null>(null);
  return (
    <div className={styles.ledger}>
      <CountyNotice />
      <div className={styles.rest}>
        <LedgerPage onExport={(filter, total, scope) => setAsked({ filter, total, scope })} />
      </div>
      {asked !== null && <ExportDialog open filter={asked.filter} scope={asked.scope} total={asked.total} onClose={() => setAsked(null)} />}
    </div>
  );
}
