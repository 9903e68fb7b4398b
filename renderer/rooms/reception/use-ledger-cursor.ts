/**
 * Which row the ledger stands on, and which matter is open beside it. Moving the row while a matter is open opens the
 * next one, a moment later, so that holding ↓ does not open every row on the way.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { LedgerFilter, LedgerPage } from '../../db/store.ts';
import { useStore } from '../../db/use-store.ts';
import { navigate } from '../../ui/route.ts';

export type LedgerCursor = { readonly cursor: number; readonly move: (row: number) => void; readonly open: (row: number) => void };

const followMs = 120;

export function useLedgerCursor(filter: LedgerFilter, page: LedgerPage, opened: RecordId | undefined): LedgerCursor {
  const store = useStore();
  const [cursor, setCursor] = useState(0);
  const [wish, setWish] = useState<'none' | 'follow' | 'open'>('none');
  const key = JSON.stringify(filter);
  const at = page.rows[cursor - page.offset]?.id;

  // Another list begins at its top; the first list of a page begins where its open matter is.
  const lastKey = useRef(key);
  useEffect(() => {
    if (lastKey.current === key) return;
    lastKey.current = key;
    setCursor(0);
  }, [key]);

  useEffect(() => {
    if (opened === undefined || opened === at || wish !== 'none') return undefined;
    let live = true;
    void store.ledgerPosition(filter, opened).then((position) => {
      if (live && position >= 0) setCursor(position);
    });
    return () => {
      live = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the filter is named by its text
  }, [store, key, opened, at, wish, page.total]);

  useEffect(() => {
    if (wish === 'none' || at === undefined) return undefined;
    const go = (): void => {
      setWish('none');
      if (wish === 'open' || opened !== undefined) navigate({ page: 'ledger', id: at }, { replace: opened !== undefined });
    };
    if (wish === 'open') {
      go();
      return undefined;
    }
    const timer = setTimeout(go, followMs);
    return () => clearTimeout(timer);
  }, [wish, at, opened]);

  const go = useCallback((row: number, how: 'follow' | 'open') => {
    setCursor(row);
    setWish(how);
  }, []);
  return { cursor, move: (row) => go(row, 'follow'), open: (row) => go(row, 'open') };
}
