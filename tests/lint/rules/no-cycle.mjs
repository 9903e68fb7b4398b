// @ts-check
/**
 * No file imports itself by a round. Reads the written imports of our own files; imports of types alone are no round, and
 * neither is what is loaded later (`import()`).
 */
import { readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

/** @type {Map<string, { changed: number, imports: readonly string[] }>} what a file imports, while it stays unchanged */
const known = new Map();

const statement = /^[ \t]*(?:import|export)\s+(?!type\s)(?:[^'";]*?\sfrom\s*)?['"](\.[^'"]+)['"]/gm;

/**
 * @param {string} file absolute path
 * @param {string} text its source
 * @returns {string[]} absolute paths of our files that it imports when it is loaded
 */
export function importsOf(file, text) {
  return [...text.matchAll(statement)].map(([, path = '']) => resolve(dirname(file), path)).filter((path) => /\.(ts|tsx|mjs)$/.test(path));
}

/** @param {string} file @returns {readonly string[]} */
function importsOnDisk(file) {
  const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (changed === undefined) return [];
  const before = known.get(file);
  if (before?.changed === changed) return before.imports;
  const imports = importsOf(file, readFileSync(file, 'utf8'));
  known.set(file, { changed, imports });
  return imports;
}

/**
 * The way from one file back to itself.
 * @param {string} start @param {readonly string[]} first what it imports
 * @returns {string[] | null} the files on the way, or null when there is none
 */
function roundFrom(start, first) {
  /** @type {string[][]} */
  const ways = first.map((file) => [file]);
  const seen = new Set(first);
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const last = way.at(-1) ?? '';
    if (last === start) return way;
    for (const next of importsOnDisk(last)) {
      if (next === start) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
}

/** @type {import('eslint').Rule.RuleModule} */
export const noCycle = {
  meta: { type: 'problem', schema: [], messages: { round: 'Imports itself by a round: {{way}}.' } },
  create(context) {
    return {
      Program(node) {
        const way = roundFrom(context.filename, importsOf(context.filename, context.sourceCode.text));
        if (way !== null) context.report({ node, messageId: 'round', data: { way: way.map((file) => relative(context.cwd, file)).join(' → ') } });
      },
    };
  },
};
