/** Looking at the contact data of many matters with one reason: each look is an event of its matter, on disk before it is read. */
import type { HostClient } from '../../../../shared/contract/client.ts';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { ok, type Result } from '../../../../shared/kernel/result.ts';
import { type Contact, openContact } from '../../../db/seal-contact.ts';
import type { CommitProblem, Store } from '../../../db/store.ts';

/** Matters a commit: one fsync for so many looks. */
const runLength = 100;

/**
 * What lies on another computer is not looked at, so no look is noted for it.
 * @param ids of matters that stand and keep contact data
 * @param reason not empty
 * @returns contact data by matter; `elsewhere` where it lies on another computer or its key is not here. When noting fails
 * nothing more is read, and what was noted before stays noted
 */
export async function lookAtMany(host: HostClient, store: Store, ids: readonly RecordId[], reason: string, onProgress: (done: number) => void): Promise<Result<ReadonlyMap<RecordId, Contact | 'elsewhere'>, CommitProblem>> {
  const seen = new Map<RecordId, Contact | 'elsewhere'>();
  for (let at = 0; at < ids.length; at += runLength) {
    const run = await Promise.all(ids.slice(at, at + runLength).map(async (id) => ({ id, sealed: await store.contact(id) })));
    const here = run.flatMap(({ id, sealed }) => (sealed === null ? [] : [{ id, sealed }]));
    if (here.length > 0) {
      const noted = await store.commit(here.map(({ id }) => ({ record: id, events: [{ type: 'issue.contact_viewed', data: { reason } }] })));
      if (!noted.ok) return noted;
    }
    for (const { id } of run) seen.set(id, 'elsewhere');
    for (const { id, sealed } of here) {
      const opened = await openContact(host, id, sealed);
      if (opened.ok) seen.set(id, opened.value);
    }
    onProgress(Math.min(at + runLength, ids.length));
  }
  return ok(seen);
}
