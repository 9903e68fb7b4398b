/**
 * Three ways to run a test file, told apart by its name:
 * `*.test.ts` in plain Node (quick, part of `npm run check`), `*.slow.test.ts` in Node with real processes or big data,
 * `*.browser.test.ts(x)` in a real Chromium. Flows through the whole app are Playwright's: playwright.config.ts.
 */
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { lineCommands } from './tests/county/lines/line-commands.ts';
import { countyCommands } from './tests/renderer/county-commands.ts';
import { hostCommands } from './tests/renderer/host-commands.ts';
import { stickCommands } from './tests/renderer/stick-commands.ts';
import { chromiumArguments, findChromium } from './tests/run/chromium.mjs';

const chromium = findChromium();
const asked = process.env['LIANXIN_CHANCE'] ?? '20261101';
/** What `tests/chance-setup.ts` begins every property with. */
const chance = asked === 'random' ? Date.now() % 2 ** 31 : Number(asked);

export default defineConfig({
  test: {
    // Real folders, sockets and hashes: generous, so that a busy machine is not a failing test; a hanging one still ends.
    testTimeout: 20_000,
    hookTimeout: 20_000,
    retry: 0,
    provide: { chance },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // One process for all files: loading the same modules seventy times took a third of the run.
          isolate: false,
          setupFiles: ['tests/chance-setup.ts'],
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/**/*.{browser,slow}.test.{ts,tsx}', 'tests/e2e/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'slow',
          environment: 'node',
          include: ['tests/**/*.slow.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        plugins: [react()],
        // The same targets as the shipped page, so that a test runs the code that ships.
        build: { target: 'chrome108' },
        // Found before the first run: a dependency found in the middle reloads the page under a running test.
        optimizeDeps: { entries: ['renderer/**/*.{ts,tsx}', 'tests/**/*.browser.test.{ts,tsx}'] },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.{ts,tsx}'],
          // While one file waits on a slow line at its true pace, another works.
          maxWorkers: 2,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            commands: { ...hostCommands, ...countyCommands, ...lineCommands, ...stickCommands },
            provider: playwright({
              launchOptions: { ...(chromium === null ? {} : { executablePath: chromium }), args: chromiumArguments() },
              contextOptions: { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
