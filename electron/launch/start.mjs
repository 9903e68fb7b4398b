/**
 * `npm start`: builds when needed, opens the station in Electron, or says in one line why not and serves it to the browser.
 * Options: --data DIR, --rebuild, --port NUMBER (browser), --browser, --no-open.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runServer } from './browser-body.mjs';
import { build, isBuilt } from './build-when-stale.mjs';
import { findElectron, runElectron } from './electron-body.mjs';
import { launchOptions } from './launch-options.mjs';
import { reasons, words } from './words.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

process.exitCode = await start();

async function start() {
  const options = understood();
  if (options === null) return 2;
  if (!isBuilt(root)) {
    console.log(words.building);
    if (!build(root)) {
      console.error(words.notBuilt);
      return 1;
    }
  }

  const found = options.browser ? { why: reasons.asked } : await findElectron();
  const ended = 'path' in found ? await runElectron({ path: found.path, root, args: options.forElectron }) : found;
  if ('code' in ended) return ended.code;

  console.log(words.inBrowser(ended.why));
  const download = 'download' in found ? found.download : undefined;
  download?.once('close', (code) => {
    if (code === 0) console.log(words.nowDownloaded);
  });
  const code = await runServer({ root, args: options.forServer, open: options.open });
  download?.kill();
  return code;
}

function understood() {
  try {
    return launchOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error.message);
    return null;
  }
}
