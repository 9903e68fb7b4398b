/**
 * A file of equal slots that is written in place and never grows. It begins as random bytes, and a slot in use is sealed with
 * AES-256-GCM, so that without its key nobody can tell how much is in it, what, or where. Destroying the key destroys all.
 * No time, no number and no name is in a slot: only what its owner puts there.
 */
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { open, readFile, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { atomicWrite } from '../files/atomic-write.ts';
import { syncDirectory } from '../files/dir-sync.ts';
import { codeOf } from '../files/disk.ts';

/** Twelve bytes nonce, sixteen of proof, the rest sealed: a length in two bytes, the text, zeros. */
export const slotBytes = 1024;
const nonceBytes = 12;
const proofBytes = 16;
/** UTF-8 bytes that fit into a slot */
export const mostInSlot = slotBytes - nonceBytes - proofBytes - 2;

export type RandomBytes = (count: number) => Uint8Array;

export type SlotParts = {
  readonly path: string;
  /** 32 bytes */
  readonly key: Uint8Array;
  /** what the file is, e.g. sitting, round and purpose: a slot of another file never opens here */
  readonly label: string;
  readonly randomBytes: RandomBytes;
};

/** Makes the file, all random, of `count` slots; on disk when this returns. @throws the system's error */
export async function createSlots({ path, randomBytes }: Pick<SlotParts, 'path' | 'randomBytes'>, count: number): Promise<void> {
  await atomicWrite(path, randomBytes(count * slotBytes));
}

/**
 * Every slot, in the order of the file.
 * @returns null in place of a slot that is free (or unreadable: random bytes cannot be told from damage); null where there is no file
 * @throws the system's error
 */
export async function readSlots({ path, key, label }: Omit<SlotParts, 'randomBytes'>): Promise<(string | null)[] | null> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  return Array.from({ length: Math.floor(bytes.length / slotBytes) }, (_, index) => unseal(bytes.subarray(index * slotBytes, (index + 1) * slotBytes), key, label));
}

/** Seals `text` into slots of the file, the same text in each; on disk when this returns. @throws the system's error, or when the text is too long */
export async function writeSlots({ path, key, label, randomBytes }: SlotParts, indexes: readonly number[], text: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    for (const index of indexes) {
      const bytes = seal(text, key, label, randomBytes);
      const { bytesWritten } = await handle.write(bytes, 0, slotBytes, index * slotBytes);
      if (bytesWritten !== slotBytes) throw Object.assign(new Error('slot not written'), { code: 'ENOSPC' });
    }
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes random bytes over a file, on disk, then removes its name. Done again after a crash it does no harm.
 * What may remain all the same stands in shared/voting/README.md. @throws the system's error
 */
export async function destroyFile(path: string, randomBytes: RandomBytes): Promise<void> {
  try {
    const handle = await open(path, 'r+');
    try {
      const { size } = await handle.stat();
      await handle.write(randomBytes(size), 0, size, 0);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await unlink(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  await syncDirectory(dirname(path));
}

function seal(text: string, key: Uint8Array, label: string, randomBytes: RandomBytes): Buffer {
  const plain = Buffer.alloc(mostInSlot + 2);
  const length = Buffer.byteLength(text);
  if (length > mostInSlot) throw new Error('BUG: too much for a slot');
  plain.writeUInt16BE(length, 0);
  plain.write(text, 2);
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(label));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

function unseal(slot: Buffer, key: Uint8Array, label: string): string | null {
  const decipher = createDecipheriv('aes-256-gcm', key, slot.subarray(0, nonceBytes));
  decipher.setAAD(Buffer.from(label));
  decipher.setAuthTag(slot.subarray(nonceBytes, nonceBytes + proofBytes));
  try {
    const plain = Buffer.concat([decipher.update(slot.subarray(nonceBytes + proofBytes)), decipher.final()]);
    return plain.toString('utf8', 2, 2 + plain.readUInt16BE(0));
  } catch {
    return null; // free, or damaged
  }
}
