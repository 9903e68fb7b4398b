/** Looking at contact data and destroying it: each look and each erasure is an event of the matter, on disk before anything else happens. */
import { firstValueFrom } from 'rxjs';
import type { HostClient } from '../../../../shared/contract/client.ts';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { err, type Result } from '../../../../shared/kernel/result.ts';
import { type Contact, openContact } from '../../../db/seal-contact.ts';
import type { CommitProblem, Store } from '../../../db/store.ts';

/** Who looks, and why, is on record before it is shown. @param reason not empty */
export async function viewContact(host: HostClient, store: Store, id: RecordId, reason: string): Promise<Result<Contact, CommitProblem | 'no_key' | 'damaged'>> {
  const noted = await store.commit([{ record: id, events: [{ type: 'issue.contact_viewed', data: { reason } }] }]);
  if (!noted.ok) return noted;
  const sealed = await store.contact(id);
  return sealed === null ? err('no_key') : openContact(host, id, sealed);
}

/**
 * Destroys the contact data of one matter. The event comes first: it is what makes other computers, and this one after a
 * crash, destroy their keys too. Calling it again is harmless.
 * @param reason not empty
 */
export async function eraseContact(host: HostClient, store: Store, id: RecordId, reason: string): Promise<Result<unknown, CommitProblem | 'not_erased'>> {
  const before = await firstValueFrom(store.record(id));
  const isErased = before?.events.some((event) => event.type === 'issue.contact_erased') === true;
  if (!isErased) {
    const noted = await store.commit([{ record: id, events: [{ type: 'issue.contact_erased', data: { reason } }] }]);
    if (!noted.ok) return noted;
  }
  return host.reception.destroyContacts({ records: [id] });
}
