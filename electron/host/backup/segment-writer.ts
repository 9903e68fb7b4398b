/**
 * The open end of the journal: one write and one fdatasync an append. A write that fails leaves the file as it was; where
 * even that cannot be had, the writer stops for good rather than write after an unknown end.
 */
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncDirectory } from '../files/dir-sync.ts';

export type SegmentWriter = {
  /** @throws the system's error; nothing of `bytes` is then in the file */
  readonly append: (bytes: Buffer) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Makes a segment; its name is on disk when this returns. @throws the system's error */
export async function createSegment(path: string): Promise<SegmentWriter> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await syncDirectory(dirname(path));
  } catch (error) {
    await handle.close();
    await unlink(path).catch(() => undefined); // so that the next try may make it
    throw error;
  }
  return writerOf(handle, 0);
}

/** @param length where the last whole append ends; what lies behind must have been cut */
export async function reopenSegment(path: string, length: number): Promise<SegmentWriter> {
  return writerOf(await open(path, 'r+'), length);
}

function writerOf(handle: FileHandle, startLength: number): SegmentWriter {
  let length = startLength;
  let stopped = false;
  const append = async (bytes: Buffer) => {
    if (stopped) throw Object.assign(new Error('journal stopped'), { code: 'JOURNAL_STOPPED' });
    try {
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, length + done);
        if (bytesWritten === 0) throw Object.assign(new Error('nothing written'), { code: 'ENOSPC' });
        done += bytesWritten;
      }
      await handle.datasync();
    } catch (error) {
      stopped = !(await cutBack(handle, length));
      throw error;
    }
    length += bytes.length;
  };
  return { append, close: () => handle.close() };
}

async function cutBack(handle: FileHandle, length: number): Promise<boolean> {
  try {
    await handle.truncate(length);
    await handle.datasync();
    return true;
  } catch {
    return false;
  }
}
