/** The ledger, and the export that its button opens: two rooms that do not know each other. */
import { useState } from 'react';
import type { LedgerFilter } from '../db/store.ts';
import { LedgerPage } from '../rooms/reception/LedgerPage.tsx';
import { ExportDialog } from '../rooms/reports/ExportDialog.tsx';

export function LedgerWithExport() {
  const [asked, setAsked] = useState<{ readonly filter: LedgerFilter; readonly total: number; readonly scope: string } | null>(null);
  return (
    <>
      <LedgerPage onExport={(filter, total, scope) => setAsked({ filter, total, scope })} />
      {asked !== null && <ExportDialog open filter={asked.filter} scope={asked.scope} total={asked.total} onClose={() => setAsked(null)} />}
    </>
  );
}
