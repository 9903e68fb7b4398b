/**
 * The browser body: the same station on plain Node, at one fixed loopback address. A table of contents: options, host,
 * door, address; every part that decides something has its own file.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openHttpDoor } from './doors/http-door.ts';
import { createPageDoor } from './doors/page-door.ts';
import { createHost } from './host/create-host.ts';
import { builtFiles } from './node/built-files.ts';
import { askRebuild } from './node/check-journal.ts';
import { dataDirOf } from './host/files/data-dir.ts';
import { doorToken } from './node/door-token.ts';
import { nodeAbilities } from './node/node-abilities.ts';
import { say } from './node/say.ts';
import { serveOptions } from './node/serve-options.ts';

void serve();

async function serve(): Promise<void> {
  const options = serveOptions(process.argv.slice(2), process.env);
  if (!options.ok) return fail(say.usage);
  const built = builtFiles(fileURLToPath(import.meta.url));
  const pages = options.value.pages === '' ? built.pages : options.value.pages;
  if (!existsSync(join(pages, 'index.html'))) return fail(say.noPages(pages));

  const dataDir = dataDirOf(options.value.data, process.platform, process.env);
  const opened = await createHost({ dataDir, abilities: nodeAbilities, clock: Date.now, randomBytes, version: built.version });
  if (!opened.ok) return fail(opened.problem === 'in_use' ? say.inUse(dataDir) : say.diskFailed(dataDir, String(opened.facts?.['code'] ?? '')));
  const host = opened.value;

  try {
    const token = await doorToken(dataDir, randomBytes);
    const door = await openHttpDoor({ host, token, port: options.value.port, pages: createPageDoor({ root: pages, randomBytes, files: host.files }) });
    closeOnSignals([door.close, host.close]);
    if (options.value.rebuild) console.log((await askRebuild(host)) ?? say.diskFailed(dataDir, ''));
    console.log(say.address(`${door.origin}/#token=${token}`));
  } catch (error) {
    await host.close();
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    fail(code === 'EADDRINUSE' ? say.portTaken(options.value.port) : say.diskFailed(dataDir, code));
  }
}

function fail(words: string): void {
  console.error(words);
  process.exitCode = 1;
}

/** Asked to stop, the door closes first; what is being written is finished. */
function closeOnSignals(parts: readonly (() => Promise<void>)[]): void {
  let asked = false;
  const stop = async () => {
    if (asked) return;
    asked = true;
    for (const close of parts) await close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
}
