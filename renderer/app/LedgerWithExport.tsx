/** The ledger, and the export that its button opens: two rooms that do not know each other. */
import { useState } from 'react';
import type { LedgerFilter } from '../db/store.ts';
import { LedgerPage } from '../rooms/reception/LedgerPage.tsx';
import { ExportDialog } from '../rooms/reports/ExportDialog.tsx';

export function LedgerWithExport() {
  const [asked, setAsked] = useState<{ readonly filter: LedgerFilter; readonly total: number } | null>(null);
  return (
    <>
      <LedgerPage onExport={(filter, total) => setAsked({ filter, total })} />
      {asked !== null && <ExportDialog open filter={asked.filter} scope="" total={asked.total} onClose={() => setAsked(null)} />}
    </>
  );
}
