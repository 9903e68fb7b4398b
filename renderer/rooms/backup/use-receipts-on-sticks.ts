/** Receipts for this computer on sticks that are plugged in: each is read by itself, once. */
import { useEffect, useRef } from 'react';
import type { Stick } from '../../../shared/backup/bundle-contract.ts';
import type { StickSource } from '../../db/sync/sync.ts';
import type { Bundles } from './use-bundles.ts';

export type ReceiptOnStick = { readonly stick: Stick; readonly bundle: Stick['bundles'][number]; readonly isRead: boolean };

/** The newest for this computer on a stick, by its clear head; null where there is none. */
export function receiptOn(stick: Stick, self: string, bundles: Bundles): ReceiptOnStick | null {
  const mine = stick.bundles.filter(({ to }) => to === self);
  const [bundle] = [...mine].sort((a, b) => b.number - a.number);
  if (bundle === undefined) return null;
  const known = bundles.taken.reduce((highest, { from, number }) => (from === bundle.from ? Math.max(highest, number) : highest), 0);
  return { stick, bundle, isRead: bundle.number <= known };
}

export function useReceiptsOnSticks(sticks: readonly Stick[] | null, self: string, bundles: Bundles | null, isFree: boolean, read: (source: StickSource) => Promise<void>): void {
  /** tried before: what was refused is not tried again every few seconds */
  const tried = useRef(new Set<string>());
  useEffect(() => {
    if (sticks === null || bundles === null || !isFree) return;
    for (const stick of sticks) {
      const receipt = receiptOn(stick, self, bundles);
      if (receipt === null || receipt.isRead) continue;
      const { file, writtenAt, bytes } = receipt.bundle;
      const key = `${stick.path} ${file} ${writtenAt} ${bytes}`;
      if (tried.current.has(key)) continue;
      tried.current.add(key);
      void read({ stick: stick.path, file });
      return;
    }
  }, [sticks, self, bundles, isFree, read]);
}
