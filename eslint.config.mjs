// @ts-check
/**
 * The rules of the house that a machine can prove; tests/lint/house-rules.test.ts shows each of them failing.
 * The bigger ones are tables of their own in tests/lint/rules. A rule that cannot be checked stands in CONTRIBUTING.md.
 */
import checkFile from 'eslint-plugin-check-file';
import compat from 'eslint-plugin-compat';
import esX from 'eslint-plugin-es-x';
import jsdoc from 'eslint-plugin-jsdoc';
import n from 'eslint-plugin-n';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { arrows } from './tests/lint/rules/arrows.mjs';
import { mainRules, newerElectronCalls, newerNodeCalls, newerPageCalls, nodeGlobals, pageRules, sharedRules } from './tests/lint/rules/legacy-line.mjs';
import { mistakes } from './tests/lint/rules/mistakes.mjs';
import { noCycle } from './tests/lint/rules/no-cycle.mjs';
import { pureRules } from './tests/lint/rules/pure.mjs';
import { noFieldWords, noHanWords } from './tests/lint/rules/words.mjs';

/** Its own types and ESLint 10's do not agree about the shape of its presets, which are not used. @type {any} */
const hooks = reactHooks;

const scripts = ['**/*.ts', '**/*.tsx'];
const everything = [...scripts, '**/*.mjs'];

export default defineConfig(
  { ignores: ['node_modules/', 'out/', 'dist/', '.types/', 'artefacts/', 'test-results/', 'playwright-report/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    name: 'all code',
    files: everything,
    plugins: { '@typescript-eslint': tseslint.plugin, 'check-file': checkFile, house: { rules: { arrows, 'no-cycle': noCycle } } },
    languageOptions: { parser: tseslint.parser, ecmaVersion: 2022, sourceType: 'module' },
    rules: {
      'house/arrows': 'error',
      'house/no-cycle': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }],
      'check-file/folder-naming-convention': ['error', { '{electron,renderer,shared,tests}/**/': 'KEBAB_CASE' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-irregular-whitespace': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-unused-expressions': 'off',
      '@typescript-eslint/no-unused-expressions': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { args: 'after-used', argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      ...mistakes,
    },
  },
  { name: 'file names', files: ['**/*.ts', '**/*.mjs'], rules: { 'check-file/filename-naming-convention': ['error', { '**/*.{ts,mjs}': 'KEBAB_CASE' }, { ignoreMiddleExtensions: true }] } },
  {
    name: 'names of components',
    files: ['renderer/**/*.tsx'],
    ignores: ['renderer/main.tsx', 'renderer/**/use-*.tsx'],
    rules: { 'check-file/filename-naming-convention': ['error', { '**/*.tsx': 'PASCAL_CASE' }] },
  },
  {
    name: 'plain JavaScript, which no compiler reads',
    files: ['**/*.mjs'],
    languageOptions: { globals: nodeGlobals },
    rules: { 'no-undef': 'error' },
  },
  { name: 'configuration files export a default', files: ['*.config.{ts,mjs}', 'tests/e2e/global-setup.ts'], rules: { 'no-restricted-exports': 'off' } },

  {
    name: 'typed code',
    files: scripts,
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-array-delete': 'error',
      '@typescript-eslint/no-base-to-string': 'error',
    },
  },

  {
    name: 'shared is pure and runs on both ends of both lines',
    files: ['shared/**/*.ts'],
    plugins: { 'es-x': esX },
    rules: { ...pureRules, ...sharedRules },
  },
  {
    name: 'docstrings',
    files: ['shared/**/*.ts', 'electron/host/**/*.ts'],
    plugins: { jsdoc },
    rules: { 'jsdoc/require-jsdoc': ['error', { publicOnly: true, enableFixer: false, require: { FunctionDeclaration: true, ArrowFunctionExpression: true } }] },
  },
  {
    name: 'what Electron 22 and its Node 16.17 lack',
    files: ['electron/**/*.ts'],
    plugins: { 'es-x': esX, n },
    languageOptions: { globals: nodeGlobals },
    rules: { ...mainRules, 'no-restricted-syntax': ['error', ...newerElectronCalls, ...newerNodeCalls] },
  },
  {
    name: 'the host and its doors know no words and keep their log',
    files: ['electron/host/**/*.ts', 'electron/doors/**/*.ts'],
    rules: { 'no-console': 'error', 'no-restricted-syntax': ['error', ...newerElectronCalls, ...newerNodeCalls, ...noHanWords] },
  },
  {
    name: 'where the two lines differ, the newer one is asked for at run time',
    files: ['electron/shell/lines/**/*.ts'],
    plugins: { n },
    rules: {
      'no-restricted-syntax': 'off',
      'n/no-unsupported-features/node-builtins': ['error', { version: '>=22.12.0' }],
    },
  },
  {
    name: 'the page runs on Chromium 108',
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'es-x': esX, compat, 'react-hooks': hooks },
    settings: { browsers: ['chrome 108'], lintAllEsApis: true },
    rules: {
      ...pageRules,
      'no-restricted-syntax': ['error', ...newerPageCalls],
      'no-console': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    name: 'words live in catalogues',
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['renderer/text/**'],
    rules: { 'no-restricted-syntax': ['error', ...newerPageCalls, ...noHanWords] },
  },
  {
    name: 'furniture says common words only',
    files: ['renderer/ui/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...newerPageCalls, ...noHanWords, ...noFieldWords] },
  },
);
