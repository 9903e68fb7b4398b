/** The ledger, the export that its button opens, how contact data is looked at, and what the county wants: rooms that do not know each other. */
import { useMemo, useState } from 'react';
import type { RecordId } from '../../shared/kernel/ids.ts';
import { issueKind } from '../../shared/reception/issue.ts';
import type { LedgerFilter } from '../db/store.ts';
import { useStore } from '../db/use-store.ts';
import { useHost } from '../host/use-host.ts';
import { lookAtMany } from '../rooms/reception/contacts/look-at-many.ts';
import { LookReasonField } from '../rooms/reception/contacts/LookReasonField.tsx';
import { LedgerPage } from '../rooms/reception/LedgerPage.tsx';
import { type ContactsAsked, ExportDialog } from '../rooms/reports/ExportDialog.tsx';
import { useStation } from '../ui/station-context.ts';
import { CountyNotice } from './CountyNotice.tsx';
import styles from './CountyNotice.module.css';

type Asked = { readonly filter: LedgerFilter; readonly total: number; readonly scope: string; readonly ids: readonly RecordId[] | null };

export function LedgerWithExport() {
  const [asked, setAsked] = useState<Asked | null>(null);
  const contacts = useContactsAsked();
  return (
    <div className={styles.ledger}>
      <CountyNotice />
      <div className={styles.rest}>
        <LedgerPage onExport={(filter, total, scope, ids) => setAsked({ filter, total, scope, ids })} />
      </div>
      {asked !== null && <ExportDialog open {...asked} {...(contacts === null ? {} : { contacts })} onClose={() => setAsked(null)} />}
    </div>
  );
}

/** Null for whom the rules let look at no contact data; at the county office there is none. */
function useContactsAsked(): ContactsAsked | null {
  const host = useHost();
  const store = useStore();
  const { session, station } = useStation();
  const mayLook = station.party === 'station' && issueKind.events['issue.contact_viewed']?.roles.includes(session.role) === true;
  return useMemo(
    () =>
      mayLook
        ? {
            reasonField: (onReason: (reason: string) => void) => <LookReasonField onReason={onReason} />,
            read: (reason: string) => (ids: readonly RecordId[], onProgress: (done: number) => void) => lookAtMany(host, store, ids, reason, onProgress),
          }
        : null,
    [host, store, mayLook],
  );
}
