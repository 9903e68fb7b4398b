// @ts-check
/** What a runner's report says: how many tests passed, failed and were skipped, and which and why. A report that is not there says nothing. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

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
  for (const test of specs(read(file)).flatMap((spec) => spec.tests)) {
    if (test.status !== 'skipped') continue;
    const why = test.annotations?.find((/** @type {any} */ note) => note.type === 'skip')?.description ?? 'no reason given';
    reasons.set(why, (reasons.get(why) ?? 0) + 1);
  }
  return [...reasons].map(([why, count]) => `${count} skipped: ${why}`);
}

/**
 * The tests that failed, by file and name, so that the end of a run says what to look at first.
 * @param {string} file @returns {string[]}
 */
export function failures(file) {
  const report = read(file);
  const ofVitest = (report?.testResults ?? []).flatMap((/** @type {any} */ result) => {
    const failed = result.assertionResults.filter((/** @type {any} */ test) => test.status === 'failed');
    const at = relative(process.cwd(), result.name);
    if (failed.length > 0) return failed.map((/** @type {any} */ test) => `${at} › ${test.fullName}\n${firstLines(test.failureMessages?.[0])}`);
    return result.status === 'failed' ? [`${at}\n${firstLines(result.message)}`] : [];
  });
  const ofPlaywright = specs(report)
    .filter((spec) => !spec.ok)
    .map((spec) => `${spec.file}:${spec.line} › ${spec.title}\n${firstLines(spec.tests?.flatMap((/** @type {any} */ test) => test.results)?.find((/** @type {any} */ result) => result.error)?.error?.message)}`);
  const ofNoTest = (report?.errors ?? []).map((/** @type {any} */ error) => `in no test\n${firstLines(error.message)}`);
  return [...ofVitest, ...ofPlaywright, ...ofNoTest];
}

/** @param {string | undefined} text */
const firstLines = (text = '') => stripVTControlCharacters(text).split('\n').slice(0, 12).map((line) => `      ${line}`).join('\n');

/** @param {any} report @returns {any[]} every spec of a Playwright report, of all its suites */
function specs(report) {
  const found = [];
  const waiting = [...(report?.suites ?? [])];
  for (let suite = waiting.pop(); suite !== undefined; suite = waiting.pop()) {
    waiting.push(...(suite.suites ?? []));
    found.push(...(suite.specs ?? []));
  }
  return found;
}
