/**
 * How the three parts are built. Everything is bundled: an installed station has no node_modules. Targets are the older
 * of the two Electron lines (Node 16.17, Chromium 108); they lower syntax only, newer APIs are refused by lint.
 */
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const OLDEST_NODE = 'node16.17';
const OLDEST_CHROMIUM = 'chrome108';
const here = import.meta.dirname;

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: OLDEST_NODE,
      externalizeDeps: false,
      lib: { entry: { main: resolve(here, 'electron/main.ts'), serve: resolve(here, 'electron/serve.ts') }, formats: ['cjs'] },
      // package.json says "module", so what is CommonJS must say so in its name
      rolldownOptions: { output: { entryFileNames: '[name].cjs', chunkFileNames: 'shared-[hash].cjs' } },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: OLDEST_NODE,
      externalizeDeps: false,
      lib: { entry: { preload: resolve(here, 'electron/preload.ts') }, formats: ['cjs'] },
      rolldownOptions: { output: { entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: resolve(here, 'renderer'),
    plugins: [react()],
    css: { postcss: { plugins: [woff2Only()] } },
    worker: { format: 'es' },
    build: {
      outDir: resolve(here, 'out/renderer'),
      target: OLDEST_CHROMIUM,
      cssTarget: OLDEST_CHROMIUM,
      minify: true,
      sourcemap: true,
      // the page's policy allows files of its own origin only: no inline script, no data: font
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4096,
      rolldownOptions: {
        input: resolve(here, 'renderer/index.html'),
        output: { codeSplitting: { groups: chunksThatRarelyChange() } },
      },
    },
  },
});

/** Libraries apart from our own code: read and compiled side by side at start, and unchanged by an update of ours. */
function chunksThatRarelyChange() {
  return [
    { name: 'react', test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/u, priority: 3 },
    { name: 'database', test: /node_modules[\\/](?:rxdb|rxjs|dexie)[\\/]/u, priority: 3 },
    { name: 'design', test: /node_modules[\\/](?:antd|@ant-design|@rc-component|rc-[a-z-]+)[\\/]/u, priority: 2 },
  ];
}

/** Each face of the serif comes as woff2 and woff; every Chromium reads the first, so the twin stays out of the package. */
function woff2Only() {
  return {
    postcssPlugin: 'woff2-only',
    Declaration: {
      src: (declaration: { value: string }) => {
        const kept = declaration.value
          .split(/,\s*(?=url\()/u)
          .filter((source) => !/\.woff['"]?\)/u.test(source))
          .join(', ');
        if (kept !== '' && kept !== declaration.value) declaration.value = kept;
      },
    },
  };
}
