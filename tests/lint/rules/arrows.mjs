// @ts-check
/**
 * The arrows of the house as a table, and the lint rule that reads it: which part of the tree may import which.
 * Works on the written path alone (import, export from, import type, import(), require), so a file that does not exist
 * yet is judged too, and nothing is resolved twice.
 */
import { builtinModules } from 'node:module';
import { posix, relative, sep } from 'node:path';

/**
 * @typedef {object} Part
 * @property {string} name what a message calls it
 * @property {RegExp} files paths of its files, from the root
 * @property {RegExp[]} mayImport paths of ours that it may import
 * @property {RegExp[]} packages packages it may not import
 * @property {boolean} node whether it may import Node's own modules
 */

const shared = /^shared\//;
const host = /^electron\/host\//;
const pageOnly = /^(react|react-dom|antd|rxdb|rxjs|dexie|@ant-design|@fontsource)(\/|$)/;
const electronOnly = /^(electron|electron-builder|electron-vite)(\/|$)/;
const testOnly = /^(vitest|@vitest|playwright|@playwright|fast-check|axe-core)(\/|$)/;

/** @type {readonly Part[]} The first part whose `files` match a path is its part. */
export const parts = [
  { name: 'shared', files: shared, mayImport: [shared], packages: [electronOnly, pageOnly, testOnly], node: false },
  { name: 'electron/host', files: host, mayImport: [shared, host], packages: [electronOnly, pageOnly, testOnly], node: true },
  {
    name: 'electron/doors',
    files: /^electron\/doors\//,
    mayImport: [shared, host, /^electron\/doors\//],
    packages: [electronOnly, pageOnly, testOnly],
    node: true,
  },
  {
    name: 'electron/node',
    files: /^electron\/(node\/|serve\.ts$)/,
    mayImport: [shared, host, /^electron\/(doors|node)\//],
    packages: [electronOnly, pageOnly, testOnly],
    node: true,
  },
  {
    name: 'electron/county',
    files: /^electron\/county(\/|\.ts$)/,
    mayImport: [shared, host, /^electron\/(county|practice-county)\//],
    packages: [electronOnly, pageOnly, testOnly],
    node: true,
  },
  {
    name: 'electron/practice-county',
    files: /^electron\/practice-county\//,
    mayImport: [shared, /^electron\/practice-county\//],
    packages: [electronOnly, pageOnly, testOnly],
    node: true,
  },
  {
    name: 'electron/launch',
    files: /^electron\/launch\//,
    // Plain Node that finds and starts Electron: it reads the package's version and digests, never its API.
    mayImport: [/^electron\/launch\//],
    packages: [/^electron$/, pageOnly, testOnly],
    node: true,
  },
  {
    name: 'electron/shell',
    files: /^electron\/(shell\/|main\.ts$|preload\.ts$)/,
    mayImport: [shared, host, /^electron\/(doors|shell)\//],
    packages: [pageOnly, testOnly],
    node: true,
  },
  {
    name: 'renderer/ui',
    files: /^renderer\/ui\//,
    // Formats of days and common words; labels of the field come in as props (noFieldWords).
    mayImport: [shared, /^renderer\/(ui|host)\//, /^renderer\/text\/(format|lunar|use-words)\.ts$/],
    packages: [electronOnly, testOnly],
    node: false,
  },
  { name: 'renderer/text', files: /^renderer\/text\//, mayImport: [shared, /^renderer\/(text|ui)\//], packages: [electronOnly, testOnly], node: false },
  { name: 'renderer/host', files: /^renderer\/host\//, mayImport: [shared, /^renderer\/host\//], packages: [electronOnly, testOnly], node: false },
  { name: 'renderer/files', files: /^renderer\/files\//, mayImport: [shared, /^renderer\/files\//], packages: [electronOnly, testOnly], node: false },
  // Files of other programs, read and written: given bytes and tables, it knows neither store nor words.
  { name: 'renderer/files', files: /^renderer\/files\//, mayImport: [shared, /^renderer\/files\//], packages: [electronOnly, testOnly], node: false },
  { name: 'renderer/db', files: /^renderer\/db\//, mayImport: [shared, /^renderer\/(db|host)\//], packages: [electronOnly, testOnly], node: false },
  {
    name: 'a room of the renderer',
    files: /^renderer\/rooms\//,
    mayImport: [shared, /^renderer\/(ui|text|host|db|files)\//], // and its own room: see mayImport below
    packages: [electronOnly, testOnly],
    node: false,
  },
  { name: 'renderer', files: /^renderer\//, mayImport: [shared, /^renderer\//], packages: [electronOnly, testOnly], node: false },
];

const room = /^renderer\/rooms\/[^/]+\//;

/**
 * Why a file may not import what it names.
 * @param {string} file path from the root, with `/`
 * @param {string} specifier as it is written
 * @returns {string | null} the reason, or null when the arrow points down
 */
export function objectionTo(file, specifier) {
  const part = parts.find(({ files }) => files.test(file));
  if (part === undefined) return null;
  if (specifier.startsWith('.')) {
    const target = posix.normalize(posix.join(posix.dirname(file), specifier.replace(/[?#].*$/, '')));
    const ownRoom = room.exec(file)?.[0];
    if (ownRoom !== undefined && target.startsWith(ownRoom)) return null;
    return part.mayImport.some((allowed) => allowed.test(target)) ? null : `${part.name} may not import ${target}`;
  }
  const name = specifier.replace(/^node:/, '');
  if (specifier.startsWith('node:') || builtinModules.includes(name)) return part.node ? null : `${part.name} may not import Node's ${name}`;
  return part.packages.some((forbidden) => forbidden.test(specifier)) ? `${part.name} may not import the package ${specifier}` : null;
}

/** @type {import('eslint').Rule.RuleModule} */
export const arrows = {
  meta: { type: 'problem', schema: [], messages: { against: 'Against the arrows of the house: {{objection}}.' } },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    /** @param {any} node @param {any} source */
    const check = (node, source) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const objection = objectionTo(file, source.value);
      if (objection !== null) context.report({ node, messageId: 'against', data: { objection } });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source),
      ExportNamedDeclaration: (node) => check(node, node.source),
      ExportAllDeclaration: (node) => check(node, node.source),
      ImportExpression: (node) => check(node, node.source),
      'TSImportType > TSLiteralType > Literal': (/** @type {any} */ node) => check(node, node),
      'TSImportType[source]': (/** @type {any} */ node) => check(node, node.source),
      'CallExpression[callee.name="require"]': (/** @type {any} */ node) => check(node, node.arguments[0]),
    };
  },
};
