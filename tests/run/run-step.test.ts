/** The test run itself: a hanging step ends, with all that it started; nothing that failed is counted as passed. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { untilGone } from '../e2e/bodies/processes.ts';
import { playwrightCount, playwrightSkips, vitestCount } from './counts.mjs';
import { runStep } from './run-step.mjs';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianxin-run-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const script = async (name: string, text: string) => {
  const path = join(folder, name);
  await writeFile(path, text);
  return [process.execPath, path];
};

describe('a step of the test run', () => {
  test('that ends well is ok, that ends badly or does not start is not', async () => {
    const options = { cwd: folder, limitMs: 10_000 };
    expect(await runStep(await script('well.mjs', ''), options)).toMatchObject({ ok: true, why: '' });
    expect(await runStep(await script('badly.mjs', 'process.exit(3)'), options)).toMatchObject({ ok: false, why: 'ended with 3' });
    expect(await runStep(['no-such-command'], options)).toMatchObject({ ok: false });
  });

  test('that hangs is stopped in time, and so is what it started', async () => {
    const pidFile = join(folder, 'pid');
    const hangs = await script(
      'hangs.mjs',
      `import { spawn } from 'node:child_process'; import { writeFileSync } from 'node:fs';
       const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
       writeFileSync(${JSON.stringify(pidFile)}, String(child.pid)); setInterval(() => {}, 1000);`,
    );
    const result = await runStep(hangs, { cwd: folder, limitMs: 1500 });
    expect(result).toMatchObject({ ok: false, why: 'stopped after 2 s' });
    expect(result.ms).toBeLessThan(8000);
    const pid = Number(await readFile(pidFile, 'utf8'));
    await untilGone([pid], 5000);
  });
});

describe('counting', () => {
  test('a file of tests that could not be loaded counts as failed', async () => {
    const report = join(folder, 'vitest.json');
    await writeFile(report, JSON.stringify({ numPassedTests: 4, numFailedTests: 0, numPendingTests: 1, testResults: [{ status: 'failed', assertionResults: [] }] }));
    expect(vitestCount(report)).toEqual({ passed: 4, failed: 1, skipped: 1 });
  });

  test('a flow that passed at a second try counts as failed', async () => {
    const report = join(folder, 'flows.json');
    await writeFile(report, JSON.stringify({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } }));
    expect(playwrightCount(report)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  test('a run that could not be set up counts as failed', async () => {
    const report = join(folder, 'none.json');
    await writeFile(report, JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{ message: 'no build' }] }));
    expect(playwrightCount(report)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('what was skipped is named with its reason', async () => {
    const report = join(folder, 'skips.json');
    const skipped = (annotations: unknown[]) => ({ tests: [{ status: 'skipped', annotations }] });
    const specs = [skipped([{ type: 'skip', description: 'of Electron alone' }]), skipped([{ type: 'skip', description: 'of Electron alone' }]), skipped([]), { tests: [{ status: 'expected' }] }];
    await writeFile(report, JSON.stringify({ suites: [{ suites: [{ specs }] }] }));
    expect(playwrightSkips(report).sort()).toEqual(['1 skipped: no reason given', '2 skipped: of Electron alone']);
  });

  test('no report counts nothing: the run adds the failure', () => {
    expect(vitestCount(join(folder, 'missing.json'))).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});
