/**
 * Stands in for Electron's own default app inside the legacy runtime that tests use: `electron [-r FILE]… [switches] APP`.
 * Loads what `-r` names (Playwright passes its hook so), then the app, under the name, version and folder of its package.json.
 */
const { app } = require('electron');
const { existsSync, readFileSync, statSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');

let target = null;
const hooks = [];
const args = process.argv.slice(1);
for (let index = 0; index < args.length; index += 1) {
  const arg = args[index];
  if (arg === '-r' || arg === '--require') {
    index += 1;
    hooks.push(resolve(args[index]));
  } else if (!arg.startsWith('-')) {
    target = resolve(arg);
    break;
  }
}
for (const hook of hooks) require(hook);

if (target === null) {
  process.stderr.write('usage: electron [-r FILE] [switches] APP\n');
  app.exit(1);
} else {
  process.defaultApp = true;
  const folder = statSync(target).isDirectory() ? target : dirname(target);
  const manifestFile = join(folder, 'package.json');
  const manifest = existsSync(manifestFile) ? JSON.parse(readFileSync(manifestFile, 'utf8')) : {};
  if (manifest.version) app.setVersion(manifest.version);
  const name = manifest.productName || manifest.name;
  if (name) app.name = name;
  app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir') || join(app.getPath('appData'), app.name));
  app.setAppPath(folder);
  require(folder === target ? resolve(folder, manifest.main || 'index.js') : target);
}
