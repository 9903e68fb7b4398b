/**
 * What the command line and the environment ask of the Electron body. Electron and Chromium put switches of their own on
 * the same line, so unknown ones are passed over.
 */
import { resolve } from 'node:path';

export type ShellOptions = {
  /** data folder as it was asked for; empty: the usual one of this user */
  readonly dataDir: string;
  /** make the database anew from the journal */
  readonly rebuild: boolean;
  /** tests: downloads go here without a question */
  readonly downloads: string | null;
  /** tests: problems are said on stderr alone, because nobody is there to press the button */
  readonly silent: boolean;
};

export function readShellOptions(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): ShellOptions {
  const downloads = env['LIANXIN_TEST_DOWNLOADS'] ?? '';
  return {
    dataDir: valueOf(argv, '--data') ?? env['LIANXIN_DATA'] ?? '',
    rebuild: argv.includes('--rebuild'),
    downloads: downloads === '' ? null : resolve(downloads),
    silent: env['LIANXIN_NO_DIALOGS'] === '1',
  };
}

function valueOf(argv: readonly string[], name: string): string | undefined {
  const joined = argv.find((word) => word.startsWith(`${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 1);
  const at = argv.indexOf(name);
  return at === -1 ? undefined : argv[at + 1];
}
