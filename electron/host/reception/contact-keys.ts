/**
 * Keys of visitors' contact data: one AES-256 key a record, in a file of its own, sealed by the operating system where it can.
 * Destroying the key ends the data wherever its sealed copies lie.
 */
import { open, readdir, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Abilities } from '../abilities.ts';
import { atomicWriteNew } from '../files/atomic-write.ts';
import { syncDirectory } from '../files/dir-sync.ts';
import { codeOf } from '../files/disk.ts';
import { ensureFolder } from '../files/folder.ts';
import { fileNameOf } from './record-file.ts';

const KeyFileSchema = z.strictObject({ v: z.literal(1), sealed: z.boolean(), key: z.string() });
const keyBytes = 32;

export type ContactKeys = {
  /** @returns null when there is none. @throws the system's error, or KEY_UNREADABLE when it was sealed for another account or is damaged */
  readonly get: (record: string) => Promise<Uint8Array | null>;
  /** keys for records that have none, in their order; on disk before anything can be sealed with them. @throws the system's error; there are none then */
  readonly create: (records: readonly string[]) => Promise<Uint8Array[]>;
  /** of these, the records that have a key. @throws the system's error */
  readonly among: (records: readonly string[]) => Promise<string[]>;
  /** harmless when there is none. @throws the system's error */
  readonly destroy: (record: string) => Promise<void>;
};

/** The folder is made with the first key, for this user only. */
export function createContactKeys(folder: string, secretBox: Abilities['secretBox'], randomBytes: (count: number) => Uint8Array): ContactKeys {
  const nameOf = (record: string) => `${fileNameOf(record)}.key`;
  const pathOf = (record: string) => join(folder, nameOf(record));
  return {
    get: async (record) => {
      let text: string;
      try {
        text = await readFile(pathOf(record), 'utf8');
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return null;
        throw error;
      }
      return opened(text, secretBox);
    },
    create: async (records) => {
      const keys = records.map(() => randomBytes(keyBytes));
      await ensureFolder(folder);
      const files = records.map((record, index) => {
        const key = keys[index] ?? new Uint8Array();
        const kept = secretBox === null ? key : secretBox.seal(key);
        return { name: nameOf(record), content: `${JSON.stringify({ v: 1, sealed: secretBox !== null, key: Buffer.from(kept).toString('base64') })}\n` };
      });
      await atomicWriteNew(folder, files);
      return keys;
    },
    among: async (records) => {
      const there = new Set(await namesIn(folder));
      return records.filter((record) => there.has(nameOf(record)));
    },
    destroy: async (record) => {
      const path = pathOf(record);
      try {
        await overwrite(path, randomBytes);
        await unlink(path);
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return;
        throw error;
      }
      await syncDirectory(folder);
    },
  };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function opened(text: string, secretBox: Abilities['secretBox']): Uint8Array {
  try {
    const file = KeyFileSchema.parse(JSON.parse(text));
    const kept = new Uint8Array(Buffer.from(file.key, 'base64'));
    const key = file.sealed && secretBox !== null ? secretBox.open(kept) : kept;
    if (key.length === keyBytes) return key;
  } catch {
    // told below: whatever was wrong, the key cannot be had, and must not be replaced by another
  }
  throw Object.assign(new Error('key unreadable'), { code: 'KEY_UNREADABLE' });
}

/** Best effort: a disk that writes elsewhere (flash) keeps the old bytes for a while. What counts is that no name leads there. */
async function overwrite(path: string, randomBytes: (count: number) => Uint8Array): Promise<void> {
  const { size } = await stat(path);
  const handle = await open(path, 'r+');
  try {
    await handle.write(randomBytes(size), 0, size, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
