/** Everything this room reads: the ledger in windows, drafts of this computer, usage for finders. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { HostClient } from '../../../shared/contract/client.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Draft } from '../../../shared/reception/contract.ts';
import { hasLookUpCode, readLookUpCode } from '../../../shared/reception/receipt.ts';
import type { LedgerFilter, LedgerPage, LedgerRow, Store } from '../../db/store.ts';
import { type Live, useLiveQuery } from '../../db/use-live-query.ts';
import { useStore } from '../../db/use-store.ts';
import { useHost } from '../../host/use-host.ts';
import { registeredNumber } from './actions.ts';
import { everything, toFilter } from './ledger-filter.ts';
import type { Window } from './virtual-window.ts';

export function useLedger(filter: LedgerFilter, window: Window): Live<LedgerPage> {
  const store = useStore();
  return useLiveQuery(() => store.ledger(filter, window), [store, JSON.stringify(filter), window.offset, window.limit]);
}

/** Where a matter stands in what a filter finds, from 1; null while unknown or when the filter hides it. */
export function usePosition(filter: LedgerFilter, id: RecordId, total: number): number | null {
  const store = useStore();
  const [position, setPosition] = useState<number | null>(null);
  const key = JSON.stringify(filter);
  useEffect(() => {
    let live = true;
    void store.ledgerPosition(filter, id).then((at) => {
      if (live) setPosition(at < 0 ? null : at + 1);
    });
    return () => {
      live = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the filter is named by its text
  }, [store, key, id, total]);
  return position;
}

/** The matter that a look-up code from a receipt names; null when there is none, or the text is no code. */
export async function findByCode(store: Store, text: string): Promise<LedgerRow | null> {
  const code = readLookUpCode(text);
  if (code === null) return null;
  const all = await store.ledgerAll(toFilter(everything, '1970-01-01', new Map()));
  return all.find((row) => hasLookUpCode(row.id, code)) ?? null;
}

export type Drafts = { readonly drafts: readonly Draft[] | null; readonly reload: () => void };

/** Drafts of this computer, newest first. One that was registered before it could be tidied away is tidied away now. */
export function useDrafts(): Drafts {
  const host = useHost();
  const store = useStore();
  const [drafts, setDrafts] = useState<readonly Draft[] | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const asked = new AbortController();
    void unfinishedDrafts(host, store, asked.signal).then((found) => {
      if (!asked.signal.aborted) setDrafts(found);
    });
    return () => asked.abort();
  }, [host, store, turn]);
  const reload = useCallback(() => setTurn((last) => last + 1), []);
  return useMemo(() => ({ drafts, reload }), [drafts, reload]);
}

/** Once nobody asks any more, the store is left alone: it may be closing. */
async function unfinishedDrafts(host: HostClient, store: Store, asked: AbortSignal): Promise<readonly Draft[]> {
  const answer = await host.reception.drafts({});
  if (!answer.ok) return [];
  const unfinished: Draft[] = [];
  for (const draft of answer.value.drafts) {
    if (asked.aborted) return [];
    if ((await registeredNumber(store, draft.id)) === null) unfinished.push(draft);
    else await host.reception.discardDraft({ id: draft.id, keepKey: true });
  }
  return unfinished.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
}

/** One draft, or why there is none. */
export async function loadDraft(host: HostClient, store: Store, id: RecordId, asked: AbortSignal): Promise<{ readonly draft: Draft } | 'registered' | 'gone'> {
  const answer = await host.reception.drafts({});
  const draft = answer.ok ? answer.value.drafts.find((candidate) => candidate.id === id) : undefined;
  if (!asked.aborted && (await registeredNumber(store, id)) !== null) return 'registered';
  return draft === undefined ? 'gone' : { draft };
}
