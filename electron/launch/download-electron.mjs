/**
 * Child process: downloads the pinned Electron into npm's usual cache, telling its progress as one JSON object a line,
 * then lets Electron's own installer unpack it (which checks the digest that ships with the npm package).
 * A process of its own, so that whoever waits may stop waiting: see electron-binary.mjs.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const fromElectron = createRequire(require.resolve('electron/package.json'));
const { downloadArtifact } = await import(pathToFileURL(fromElectron.resolve('@electron/get')).href);

const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

try {
  await downloadArtifact({
    version: require('electron/package.json').version,
    artifactName: 'electron',
    platform: process.env.npm_config_platform ?? process.platform,
    arch: process.env.npm_config_arch ?? process.arch,
    cacheRoot: process.env.electron_config_cache,
    checksums: require('electron/checksums.json'),
    downloadOptions: { quiet: true, getProgressCallback: async ({ transferred, total }) => say({ transferred, total }) },
  });
  // finds the archive in the cache: unpacks it and writes path.txt
  require('electron/install.js');
} catch (error) {
  say({ failed: String(error?.cause?.message ?? error?.message ?? error) });
  process.exitCode = 1;
}
