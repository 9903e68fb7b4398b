/**
 * A page whose process died is opened again: what was saved is on disk and drafts are kept, so nothing is lost.
 * A page that keeps dying is left alone after three times in a minute, and that is said.
 */
import { app, type BrowserWindow, dialog } from 'electron';
import type { ShellOptions } from './options.ts';
import { mayRevive, REVIVE_WITHIN_MS } from './revive-limit.ts';
import type { ShellWords } from './words.ts';

export function reviveWhenGone(window: BrowserWindow, words: ShellWords, { silent }: Pick<ShellOptions, 'silent'>): void {
  let revived: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const now = Date.now();
    process.stderr.write(`page process gone: ${reason}\n`);
    if (mayRevive(revived, now)) {
      revived = [...revived.filter((time) => now - time < REVIVE_WITHIN_MS), now];
      window.webContents.reload();
      return;
    }
    if (silent) return;
    const buttons = [words.reload, words.quit];
    void dialog.showMessageBox(window, { type: 'error', message: words.pageStopped, detail: words.pageStoppedDetail, buttons, defaultId: 0 }).then(({ response }) => {
      if (response === 1) app.quit();
      else if (!window.isDestroyed()) window.webContents.reload();
    });
  });
}
