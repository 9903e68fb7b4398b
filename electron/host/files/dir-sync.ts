/** A new name in a directory survives a power cut only after the directory itself was synced. */
import { open } from 'node:fs/promises';
import { platform } from 'node:process';

/** Flushes a directory's entries. Windows cannot open directories and keeps its names by its own journal: nothing to do there. */
export async function syncDirectory(path: string): Promise<void> {
  if (platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some file systems (network shares, FAT by FUSE) refuse to sync a directory; they offer no better.
    if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await handle.close();
  }
}
