/** For each rule of the house: files that break it, files that keep it, and what must lie beside them. */

type Files = Readonly<Record<string, string>>;
export type RuleCase = { readonly promise: string; readonly rule: string; readonly red: Files; readonly green: Files; readonly beside?: Files };

const value = (text: string) => `export const value = ${text};\n`;
const imports = (path: string) => `import { value } from '${path}';\nexport const again = value;\n`;
const documented = (text: string) => `/** What it does. */\n${text}\n`;

const arrows: readonly RuleCase[] = [
  {
    promise: 'shared imports neither the host, the page, Electron, React nor Node',
    rule: 'house/arrows',
    beside: { 'electron/host/given.ts': value('1'), 'renderer/db/given.ts': value('1'), 'shared/kernel/given.ts': value('1') },
    red: {
      'shared/a/host.ts': imports('../../electron/host/given.ts'),
      'shared/a/page.ts': imports('../../renderer/db/given.ts'),
      'shared/a/shell.ts': `import type { App } from 'electron';\nexport type A = App;\n`,
      'shared/a/react.ts': `import { useState } from 'react';\nexport const a = useState;\n`,
      'shared/a/node.ts': `import { join } from 'node:path';\nexport const a = join;\n`,
      'shared/a/bare-node.ts': `import { join } from 'path';\nexport const a = join;\n`,
      'shared/a/later.ts': `export const a = import('../../renderer/db/given.ts');\n`,
      'shared/a/passed-on.ts': `export * from '../../electron/host/given.ts';\n`,
      'shared/a/only-a-type.ts': `export type A = import('../../electron/host/given.ts').B;\n`,
    },
    green: { 'shared/a/right.ts': `import { z } from 'zod';\nimport { value } from '../kernel/given.ts';\nexport const a = [z, value];\n` },
  },
  {
    promise: 'electron and renderer never import each other',
    rule: 'house/arrows',
    red: { 'electron/host/page.ts': imports('../../renderer/db/given.ts'), 'renderer/db/host.ts': imports('../../electron/host/given.ts') },
    green: { 'electron/host/right.ts': imports('../../shared/kernel/given.ts'), 'renderer/db/right.ts': imports('../../shared/kernel/given.ts') },
  },
  {
    promise: 'rooms of the renderer import neither each other nor the app',
    rule: 'house/arrows',
    beside: { 'renderer/rooms/one/given.ts': value('1'), 'renderer/rooms/two/given.ts': value('1'), 'renderer/app/given.ts': value('1') },
    red: { 'renderer/rooms/one/other-room.ts': imports('../two/given.ts'), 'renderer/rooms/one/app.ts': imports('../../app/given.ts') },
    green: {
      'renderer/rooms/one/right.ts': imports('./given.ts'),
      'renderer/rooms/one/deeper/right.ts': imports('../given.ts'),
      'renderer/app/right.ts': imports('../rooms/two/given.ts'),
    },
  },
  {
    promise: 'the furniture of the page knows no room, no store and no catalogue',
    rule: 'house/arrows',
    beside: { 'renderer/ui/given.ts': value('1'), 'renderer/text/catalogue.ts': value('1'), 'renderer/text/format.ts': value('1') },
    red: {
      'renderer/ui/room.ts': imports('../rooms/one/given.ts'),
      'renderer/ui/store.ts': imports('../db/given.ts'),
      'renderer/ui/words.ts': imports('../text/catalogue.ts'),
    },
    green: { 'renderer/ui/right.ts': imports('../text/format.ts') },
  },
  {
    promise: 'the host never learns of its shell, and only the shell imports Electron',
    rule: 'house/arrows',
    beside: { 'electron/shell/given.ts': value('1'), 'electron/doors/given.ts': value('1') },
    red: {
      'electron/host/shell.ts': imports('../shell/given.ts'),
      'electron/host/door.ts': imports('../doors/given.ts'),
      'electron/doors/shell.ts': imports('../shell/given.ts'),
      'electron/host/electron.ts': `import { app } from 'electron';\nexport const a = app;\n`,
      'electron/doors/electron.ts': `import type { App } from 'electron';\nexport type A = App;\n`,
      'electron/serve.ts': imports('./shell/given.ts'),
    },
    green: {
      'electron/shell/right.ts': `import { app } from 'electron';\nimport { value } from '../doors/given.ts';\nexport const a = [app, value];\n`,
      'electron/main.ts': imports('./shell/given.ts'),
      'electron/doors/right.ts': imports('../host/given.ts'),
    },
  },
  {
    promise: 'what ships imports no test tool',
    rule: 'house/arrows',
    red: { 'electron/shell/test-tool.ts': `import { expect } from 'vitest';\nexport const a = expect;\n`, 'renderer/db/tests.ts': imports('../../tests/given.ts') },
    green: { 'tests/right.test.ts': `import { expect } from 'vitest';\nexpect(1).toBe(1);\n` },
  },
  {
    promise: 'no file imports itself by a round',
    rule: 'house/no-cycle',
    red: { 'shared/round/a.ts': `import { b } from './b.ts';\nexport const a = () => b;\n`, 'shared/round/b.ts': `import { a } from './a.ts';\nexport const b = () => a;\n` },
    green: {
      'shared/round/c.ts': imports('../kernel/given.ts'),
      'shared/round/types-only.ts': `import type { D } from './types-back.ts';\nexport type C = D;\n`,
      'shared/round/types-back.ts': `import type { C } from './types-only.ts';\nexport type D = C | 1;\n`,
    },
  },
];

const pure: readonly RuleCase[] = [
  {
    promise: 'shared reads no clock, no randomness and no time zone',
    rule: 'no-restricted-syntax',
    red: {
      'shared/b/now.ts': value('Date.now()'),
      'shared/b/now-passed.ts': value('[1].map(Date.now)'),
      'shared/b/today.ts': value('new Date()'),
      'shared/b/today-text.ts': value('Date()'),
      'shared/b/random.ts': value('Math.random()'),
      'shared/b/local-hour.ts': value(`new Date('2024-11-15').getHours()`),
      'shared/b/local-parts.ts': value('new Date(2024, 10, 15)'),
      'shared/b/local-words.ts': value(`new Date('2024-11-15').toLocaleDateString()`),
    },
    green: { 'shared/b/right.ts': value(`new Date('2024-11-15').getUTCHours() + Math.floor(1.5)`) },
  },
  {
    promise: 'shared touches neither page nor machine',
    rule: 'no-restricted-globals',
    red: {
      'shared/c/process.ts': value('process.env'),
      'shared/c/fetch.ts': value(`fetch('https://example.org')`),
      'shared/c/window.ts': value('window.name'),
      'shared/c/document.ts': value('document.title'),
      'shared/c/timer.ts': value('setTimeout(String, 1)'),
      'shared/c/console.ts': `console.log('x');\nexport {};\n`,
      'shared/c/crypto.ts': value('crypto.randomUUID()'),
    },
    green: { 'shared/c/right.ts': documented('export function asked(fetch: (url: string) => string): string {\n  return fetch("x");\n}') },
  },
];

const legacy: readonly RuleCase[] = [
  {
    promise: 'the host uses nothing that Node 16.17 lacks',
    rule: 'n/no-unsupported-features/node-builtins',
    red: {
      'electron/host/fetches.ts': value(`fetch('https://example.org')`),
      'electron/host/clones.ts': value('structuredClone({})'),
      'electron/host/sqlite.ts': `import { DatabaseSync } from 'node:sqlite';\nexport const a = DatabaseSync;\n`,
      'electron/shell/blob.ts': value('new Blob([])'),
      'electron/host/web-crypto.ts': value('crypto.getRandomValues(new Uint8Array(4))'),
    },
    green: { 'electron/host/has.ts': `import { createHash, randomBytes } from 'node:crypto';\nexport const a = [createHash, randomBytes];\n` },
  },
  {
    promise: 'the host does not call later methods of Node’s own objects',
    rule: 'no-restricted-syntax',
    red: {
      'electron/host/to-web.ts': `import { Readable } from 'node:stream';\nexport const a = Readable.toWeb;\n`,
      'electron/host/tree.ts': `import { readdir } from 'node:fs/promises';\nexport const a = readdir('.', { recursive: true, withFileTypes: true });\n`,
    },
    green: { 'electron/host/entries.ts': `import { readdir } from 'node:fs/promises';\nexport const a = readdir('.', { withFileTypes: true });\n` },
  },
  {
    promise: 'only where the two lines differ may the newer one’s calls stand that Electron 22 lacks',
    rule: 'no-restricted-syntax',
    red: { 'electron/shell/scheme.ts': `import { protocol } from 'electron';\nexport const a = () => protocol.handle('app', () => new Response());\n` },
    green: { 'electron/shell/lines/scheme.ts': `import { protocol } from 'electron';\nexport const a = () => protocol.handle('app', () => new Response());\n` },
  },
  {
    promise: 'no list is copied, grouped or searched by methods that came later',
    rule: 'es-x/no-array-prototype-tosorted',
    red: { 'electron/host/sorts.ts': value('[2, 1].toSorted()'), 'shared/d/sorts.ts': value('[2, 1].toSorted()'), 'renderer/db/sorts.ts': value('[2, 1].toSorted()') },
    green: { 'shared/d/right.ts': value('[...[2, 1]].sort()') },
  },
  {
    promise: 'shared keeps to Node 16: findLast came with 18',
    rule: 'es-x/no-array-prototype-findlast-findlastindex',
    red: { 'shared/d/last.ts': value('[1].findLast(Boolean)') },
    green: { 'renderer/db/last.ts': value('[1].findLast(Boolean)') },
  },
  {
    promise: 'the page sorts, groups and unites without what Chromium 108 lacks',
    rule: 'es-x/no-array-prototype-with',
    red: { 'renderer/db/with.ts': value('[1].with(0, 2)') },
    green: { 'renderer/db/no-with.ts': value('[1].slice()') },
  },
  { promise: 'no grouping', rule: 'es-x/no-object-groupby', red: { 'renderer/db/group.ts': value('Object.groupBy([1], String)') }, green: {} },
  { promise: 'no sets of sets', rule: 'es-x/no-set-prototype-union', red: { 'renderer/db/union.ts': value('new Set([1]).union(new Set([2]))') }, green: {} },
  { promise: 'no promise with its resolvers', rule: 'es-x/no-promise-withresolvers', red: { 'renderer/db/resolvers.ts': value('Promise.withResolvers()') }, green: {} },
  { promise: 'no methods on iterators', rule: 'no-restricted-syntax', red: { 'renderer/db/iterator.ts': value('new Map([[1, 2]]).values().map(String)'), 'shared/d/iterator.ts': value('new Set([1]).values().toArray()'), 'electron/host/iterator.ts': value('[1].entries().map(String)') }, green: { 'shared/d/values.ts': value('Object.values({ a: 1 }).map(String)') } },
  { promise: 'no sets in regular expressions', rule: 'es-x/no-regexp-v-flag', red: { 'renderer/db/set-regexp.ts': value('/[a]/v') }, green: { 'renderer/db/regexp.ts': value('/[a]/u') } },
  {
    promise: 'the page calls no interface of browsers after 108',
    rule: 'no-restricted-syntax',
    red: {
      'renderer/db/any-signal.ts': value('AbortSignal.any([])'),
      'renderer/ui/Transition.tsx': 'export const value = () => document.startViewTransition(() => undefined);\n',
      'renderer/ui/Popover.tsx': 'export function Popover() {\n  return <i popover="auto" />;\n}\n',
      'renderer/db/parses.ts': value(`URL.canParse('x')`),
    },
    green: { 'renderer/db/has.ts': value('[structuredClone({}), new CompressionStream("gzip"), navigator.locks]') },
  },
  { promise: 'nor one that the browsers’ own table gives a later number', rule: 'compat/compat', red: { 'renderer/db/later.ts': value('new CanvasFilter()') }, green: {} },
];

const manners: readonly RuleCase[] = [
  {
    promise: 'files are kebab-case',
    rule: 'check-file/filename-naming-convention',
    red: { 'shared/e/twoWords.ts': value('1'), 'tests/run/Two.mjs': value('1') },
    green: { 'shared/e/two-words.ts': value('1'), 'tests/two-words.test.ts': value('1') },
  },
  {
    promise: 'components are PascalCase',
    rule: 'check-file/filename-naming-convention',
    red: { 'renderer/ui/small-button.tsx': documented('export function SmallButton() {\n  return <i />;\n}') },
    green: { 'renderer/ui/SmallButton.tsx': documented('export function SmallButton() {\n  return <i />;\n}') },
  },
  { promise: 'folders are kebab-case', rule: 'check-file/folder-naming-convention', red: { 'shared/twoWords/a.ts': value('1') }, green: { 'shared/two-words/a.ts': value('1') } },
  {
    promise: 'no Chinese word stands in a page, a component or the host',
    rule: 'no-restricted-syntax',
    red: {
      'renderer/rooms/one/Literal.tsx': `export function Literal() {\n  return <i title="保存" />;\n}\n`,
      'renderer/rooms/one/Text.tsx': 'export function Text() {\n  return <i>保存</i>;\n}\n',
      // eslint-disable-next-line no-template-curly-in-string -- the template belongs to the file it writes
      'renderer/rooms/one/template.ts': 'export const value = (n: number) => `${n} 件`;\n',
      'electron/host/words.ts': value(`'保存'`),
    },
    green: { 'renderer/text/words.ts': value(`'保存'`), 'renderer/rooms/one/comment.ts': `// 保存\n${value('/\\p{Script=Han}|[一-鿿]/u')}`, 'shared/e/categories.ts': value(`['停车']`) },
  },
  {
    promise: 'furniture says common words only',
    rule: 'no-restricted-syntax',
    red: {
      'renderer/ui/field-words.ts': `import { useWords } from '../text/use-words.ts';\nexport function useTitle() {\n  const words = useWords();\n  return words.reception;\n}\n`,
      'renderer/ui/field-words-taken-out.ts': `import { useWords } from '../text/use-words.ts';\nexport function useTitle() {\n  const { reception } = useWords();\n  return reception;\n}\n`,
    },
    green: { 'renderer/ui/common-words.ts': `import { useWords } from '../text/use-words.ts';\nexport function useClose() {\n  const words = useWords().common;\n  return words;\n}\n` },
    beside: { 'renderer/text/use-words.ts': 'export const useWords = () => ({ common: 1, reception: 2 });\n' },
  },
  {
    promise: 'no promise is left floating',
    rule: '@typescript-eslint/no-floating-promises',
    red: { 'renderer/db/floats.ts': `const act = async () => 1;\nexport function go() {\n  act();\n}\n` },
    green: { 'renderer/db/waits.ts': `const act = async () => 1;\nexport async function go() {\n  await act();\n}\n` },
  },
  {
    promise: 'a promise is not taken for a truth',
    rule: '@typescript-eslint/no-misused-promises',
    red: { 'renderer/db/truth.ts': `const act = async () => true;\nexport const value = () => (act() ? 1 : 2);\n` },
    green: { 'renderer/db/no-truth.ts': `const act = async () => true;\nexport const value = async () => ((await act()) ? 1 : 2);\n` },
  },
  { promise: 'nothing is any', rule: '@typescript-eslint/no-explicit-any', red: { 'shared/e/any.ts': 'export type A = any;\n' }, green: { 'shared/e/unknown.ts': 'export type A = unknown;\n' } },
  {
    promise: 'types are imported as types',
    rule: '@typescript-eslint/consistent-type-imports',
    beside: { 'shared/kernel/type.ts': 'export type Kind = 1;\n' },
    red: { 'shared/e/imports-type.ts': `import { Kind } from '../kernel/type.ts';\nexport type A = Kind;\n` },
    green: { 'shared/e/imports-as-type.ts': `import type { Kind } from '../kernel/type.ts';\nexport type A = Kind;\n` },
  },
  { promise: 'equal means the same', rule: 'eqeqeq', red: { 'shared/e/equal.ts': 'export const same = (a: unknown) => a == 1;\n' }, green: { 'shared/e/same.ts': '/** Sameness. */\nexport const same = (a: unknown) => a === 1 || a == null;\n' } },
  {
    promise: 'the host and the page log through their log, not the console',
    rule: 'no-console',
    red: { 'electron/host/talks.ts': `console.log(1);\nexport {};\n`, 'renderer/db/talks.ts': `console.log(1);\nexport {};\n` },
    green: { 'electron/node/prints.ts': `console.log(1);\nexport {};\n` },
  },
  { promise: 'nothing is declared for nobody', rule: '@typescript-eslint/no-unused-vars', red: { 'shared/e/unused.ts': `const unused = 1;\nexport {};\n` }, green: { 'shared/e/used.ts': '/** The second. */\nexport const second = ([_a, b]: number[]) => b;\n' } },
  {
    promise: 'a switch over a union has all its members',
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    red: { 'shared/e/switch.ts': documented(`export function of(a: 'x' | 'y'): number {\n  switch (a) {\n    case 'x':\n      return 1;\n  }\n  return 2;\n}`) },
    green: { 'shared/e/whole-switch.ts': documented(`export function of(a: 'x' | 'y'): number {\n  switch (a) {\n    case 'x':\n      return 1;\n    case 'y':\n      return 2;\n  }\n}`) },
  },
  {
    promise: 'every exported function of shared and of the host says what it does',
    rule: 'jsdoc/require-jsdoc',
    red: { 'shared/e/silent.ts': 'export function silent(): number {\n  return 1;\n}\n', 'electron/host/silent.ts': 'export function silent(): number {\n  return 1;\n}\n' },
    green: { 'shared/e/says.ts': `${documented('export function says(): number {\n  return helper();\n}')}function helper(): number {\n  return 1;\n}\n` },
  },
  { promise: 'exports have names', rule: 'no-restricted-exports', red: { 'shared/e/default.ts': 'export default 1;\n' }, green: { 'fine.config.ts': 'export default 1;\n' } },
  { promise: 'no file is longer than 300 lines', rule: 'max-lines', red: { 'shared/e/long.ts': `export const list = [\n${'  1,\n'.repeat(300)}];\n` }, green: { 'shared/e/short.ts': `export const list = [\n${'  1,\n'.repeat(290)}];\n\n// why\n` } },
  {
    promise: 'hooks are called in every render, and name what they depend on',
    rule: 'react-hooks/rules-of-hooks',
    red: { 'renderer/ui/Sometimes.tsx': `import { useState } from 'react';\nexport function Sometimes({ a }: { readonly a: boolean }) {\n  if (a) useState(1);\n  return null;\n}\n` },
    green: { 'renderer/ui/Always.tsx': `import { useState } from 'react';\nexport function Always() {\n  const [a] = useState(1);\n  return a;\n}\n` },
  },
  { promise: 'a rule is not switched off for nothing', rule: "Unused eslint-disable directive (no problems were reported from 'eqeqeq').", red: { 'shared/e/off.ts': `// eslint-disable-next-line eqeqeq\n${value('1')}` }, green: {} },
  { promise: 'a script names only what exists', rule: 'no-undef', red: { 'tests/run/typo.mjs': value('proces.argv') }, green: { 'tests/run/right.mjs': value('process.argv') } },
];

export const cases: readonly RuleCase[] = [...arrows, ...pure, ...legacy, ...manners];
