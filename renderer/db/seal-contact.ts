/**
 * A visitor's contact data, sealed with a key of the record's own (AES-256-GCM, WebCrypto). The host keeps the key apart
 * from journal and database: destroying it makes every copy unreadable.
 */
import { z } from 'zod';
import type { Sealed } from '../../shared/backup/journal-entry.ts';
import type { HostClient } from '../../shared/contract/client.ts';
import type { RecordId } from '../../shared/kernel/ids.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { fromBase64, toBase64 } from './base64.ts';

export const ContactSchema = z.strictObject({ name: z.string().max(60), phone: z.string().max(60) });
export type Contact = z.infer<typeof ContactSchema>;

type KeyProblem = 'no_key' | 'disk_full' | 'disk_failed' | 'host_unreachable' | 'not_signed_in' | 'role_not_allowed' | 'malformed_input' | 'unknown_method' | 'defect';

/** Seals contact data for one record; makes the record's key when it has none. */
export async function sealContact(host: HostClient, record: RecordId, contact: Contact): Promise<Result<Sealed, KeyProblem>> {
  const key = await recordKey(host, record, true);
  return key.ok ? ok(await sealed(record, key.value, contact)) : key;
}

/** The same for up to 500 records at once, in a fraction of the time: their keys go to the disk together. */
export async function sealContacts(host: HostClient, contacts: ReadonlyMap<RecordId, Contact>): Promise<Result<Map<RecordId, Sealed>, KeyProblem>> {
  if (contacts.size === 0) return ok(new Map());
  const answer = await host.reception.contactKeys({ records: [...contacts.keys()] });
  if (!answer.ok) return answer;
  const { keys } = answer.value;
  const done = [...contacts].map(async ([record, contact], index) => [record, await sealed(record, await imported(keys[index] ?? ''), contact)] as const);
  return ok(new Map(await Promise.all(done)));
}

async function sealed(record: RecordId, key: CryptoKey, contact: Contact): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(ContactSchema.parse(contact)));
  const bytes = await crypto.subtle.encrypt(parameters(iv, record), key, plain);
  return { v: 1, iv: toBase64(iv), bytes: toBase64(new Uint8Array(bytes)) };
}

/** @returns `no_key` when the key was destroyed, `damaged` when the data does not match its seal or its record */
export async function openContact(host: HostClient, record: RecordId, sealed: Sealed): Promise<Result<Contact, KeyProblem | 'damaged'>> {
  const key = await recordKey(host, record, false);
  if (!key.ok) return key;
  try {
    const plain = await crypto.subtle.decrypt(parameters(fromBase64(sealed.iv), record), key.value, fromBase64(sealed.bytes));
    return ok(ContactSchema.parse(JSON.parse(new TextDecoder().decode(plain))));
  } catch {
    return err('damaged');
  }
}

/** The record's id is authenticated with the data, so a sealed contact cannot be moved to another record. */
function parameters(iv: Uint8Array<ArrayBuffer>, record: RecordId): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(record) };
}

async function recordKey(host: HostClient, record: RecordId, create: boolean): Promise<Result<CryptoKey, KeyProblem>> {
  const answer = await host.reception.contactKey({ record, create });
  if (!answer.ok) return answer;
  return ok(await imported(answer.value.key));
}

function imported(key: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', fromBase64(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
}
