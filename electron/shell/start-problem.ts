/** A start that fails says so in words, to the person and on stderr, and ends with an exit code that a launcher can see. */
import { app, dialog } from 'electron';
import type { ShellOptions } from './options.ts';
import type { ShellWords } from './words.ts';

/** Not 1, which Electron itself uses for many things. */
const COULD_NOT_START = 3;

export async function sayAndLeave(text: string, words: ShellWords, { silent }: Pick<ShellOptions, 'silent'>): Promise<void> {
  process.stderr.write(`${words.cannotStart}: ${text.replace(/\n+/gu, ' ')}\n`);
  await app.whenReady();
  if (!silent) dialog.showErrorBox(words.cannotStart, text);
  app.exit(COULD_NOT_START);
}

/** A second start has shown the first one's window; what it was asked beyond that, it cannot do. */
export function leaveToTheFirst({ rebuild }: Pick<ShellOptions, 'rebuild'>): void {
  if (rebuild) process.stderr.write('连心站已打开，请先关闭再重建数据库。 The station is open already; close it, then rebuild.\n');
  app.exit(rebuild ? COULD_NOT_START : 0);
}
