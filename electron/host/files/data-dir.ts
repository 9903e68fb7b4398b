/** Where a station keeps its files when nobody says otherwise. */
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/**
 * @param asked from the command line or LIANXIN_DATA; empty when not given
 * @returns an absolute path in this user's own data folder
 */
export function dataDirOf(asked: string, platform: NodeJS.Platform, environment: Readonly<Record<string, string | undefined>>): string {
  if (asked !== '') return resolve(asked);
  if (platform === 'win32') return join(environment['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Lianxin');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Lianxin');
  const shared = environment['XDG_DATA_HOME'] ?? '';
  return join(isAbsolute(shared) ? shared : join(homedir(), '.local', 'share'), 'lianxin');
}
