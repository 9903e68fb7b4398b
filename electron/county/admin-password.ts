/** The admin's name and password: from COUCHDB_ADMIN, else asked for without echo. Never from the command line, which other users of the machine can read. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Account } from '../host/county/server.ts';

/**
 * @param user from --admin; empty: admin
 * @param question what to show before the password is typed
 * @returns null when nobody is there to ask
 */
export async function adminAccount(user: string, environment: NodeJS.ProcessEnv, question: (user: string) => string): Promise<Account | null> {
  const given = environment['COUCHDB_ADMIN'] ?? '';
  const cut = given.indexOf(':');
  if (cut > 0) return { user: user === '' ? given.slice(0, cut) : user, password: given.slice(cut + 1) };
  const name = user === '' ? 'admin' : user;
  if (process.stdin.isTTY) process.stderr.write(question(name));
  const password = await readLine();
  if (process.stdin.isTTY) process.stderr.write('\n');
  return password === '' ? null : { user: name, password };
}

/** What is typed is not shown: the terminal's echo goes nowhere. */
function readLine(): Promise<string> {
  const nowhere = new Writable({ write: (_part, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: process.stdin.isTTY });
  return new Promise((resolve) => {
    lines.once('line', (line) => {
      resolve(line);
      lines.close();
    });
    lines.once('close', () => resolve(''));
  });
}
