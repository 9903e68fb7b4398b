// @ts-check
/** How many tests a runner passed, failed and skipped, from the report it wrote. A report that is not there counts nothing. */
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** @param {string} file @returns {Count} */
export function vitestCount(file) {
  const report = read(file);
  // A file that could not even be loaded has no tests: it counts as one that failed.
  const broken = (report?.testResults ?? []).filter((/** @type {any} */ result) => result.status === 'failed' && result.assertionResults.every((/** @type {any} */ test) => test.status !== 'failed')).length;
  return { passed: report?.numPassedTests ?? 0, failed: (report?.numFailedTests ?? 0) + broken, skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0) };
}

/** @param {string} file @returns {Count} */
export function playwrightCount(file) {
  const report = read(file);
  const stats = report?.stats ?? {};
  return { passed: stats.expected ?? 0, failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0) + (stats.unexpected ? 0 : (report?.errors?.length ?? 0)), skipped: stats.skipped ?? 0 };
}

/** @param {string} file @returns {any} */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null; // the runner wrote none: its exit code says the rest
  }
}

/**
 * Why flows were skipped, each reason with its number, so that nothing is passed over silently.
 * @param {string} file @returns {string[]}
 */
export function playwrightSkips(file) {
  /** @type {Map<string, number>} */
  const reasons = new Map();
  const waiting = [...(read(file)?.suites ?? [])];
  for (let suite = waiting.pop(); suite !== undefined; suite = waiting.pop()) {
    waiting.push(...(suite.suites ?? []));
    for (const test of (suite.specs ?? []).flatMap((/** @type {any} */ spec) => spec.tests)) {
      if (test.status !== 'skipped') continue;
      const why = test.annotations?.find((/** @type {any} */ note) => note.type === 'skip')?.description ?? 'no reason given';
      reasons.set(why, (reasons.get(why) ?? 0) + 1);
    }
  }
  return [...reasons].map(([why, count]) => `${count} skipped: ${why}`);
}
