/** From the first start to the last window: one station at a time, the host is closed before the process ends. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';

/**
 * Puts all that Chromium keeps (IndexedDB above all) into the data folder, so that a folder is a whole station.
 * @returns the code of what went wrong, or null
 */
export function keepEverythingIn(dataDir: string): string | null {
  const folder = join(dataDir, 'electron');
  try {
    // only this user: visitors' words lie here
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown';
  }
  app.setPath('userData', folder);
  app.setPath('crashDumps', join(folder, 'crashes'));
  return null;
}

/** @returns false in a second start with the same data folder: the first one comes to the front instead */
export function isOnlyStart(windowOf: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const window = windowOf();
    if (window === null) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  return true;
}

/** @param close waits for appends under way; the process ends when it has settled */
export function endWithLastWindow(close: () => Promise<void>): void {
  let closed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void close().finally(() => {
      closed = true;
      // a quit asked for while Electron still weighs this one would be passed over
      setImmediate(() => app.quit());
    });
  });
}
