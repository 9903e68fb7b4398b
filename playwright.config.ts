/**
 * Flows through the whole built app, the same specs in both bodies: Chromium against the Node host, and a real Electron.
 * Each test has its own folder, port and profile, so they run side by side. No retries: a flow that fails now and then fails.
 */
import { defineConfig } from '@playwright/test';

export default defineConfig<{}, { body: 'browser' | 'electron' }>({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/e2e/global-setup.ts',
  outputDir: 'artefacts/flows',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  globalTimeout: 23 * 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'artefacts/flows.json' }]],
  use: {
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    video: 'off', // without Playwright's own ffmpeg it hangs on Electron
  },
  projects: [
    { name: 'browser', use: { body: 'browser' } },
    { name: 'electron', use: { body: 'electron' } },
  ],
});
