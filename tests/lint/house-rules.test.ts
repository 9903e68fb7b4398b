/**
 * Every rule of the house is shown failing once and passing once. The files lie in a small house of their own, linted in
 * one go with the real eslint.config.mjs: what is red here is red there.
 */
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cases } from './house-rules-cases.ts';

const root = join(import.meta.dirname, '..', '..');
let house = '';
let problems: ReadonlyMap<string, readonly string[]> = new Map();

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'lianxin-house-'));
  for (const part of ['', 'shared', 'electron', 'renderer', 'tests']) {
    await mkdir(join(house, part), { recursive: true });
    await cp(join(root, part, 'tsconfig.json'), join(house, part, 'tsconfig.json'));
  }
  await cp(join(root, 'tsconfig.base.json'), join(house, 'tsconfig.base.json'));
  await symlink(join(root, 'node_modules'), join(house, 'node_modules'));
  for (const { red, green, beside = {} } of cases) {
    for (const [path, text] of Object.entries({ ...beside, ...green, ...red })) {
      await mkdir(dirname(join(house, path)), { recursive: true });
      await writeFile(join(house, path), text);
    }
  }
  const eslint = new ESLint({ cwd: house, overrideConfigFile: join(root, 'eslint.config.mjs') });
  const results = await eslint.lintFiles(['.']);
  problems = new Map(results.map((result) => [relative(house, result.filePath), result.messages.map(({ ruleId, message }) => ruleId ?? message)]));
}, 60_000);

afterAll(() => rm(house, { recursive: true, force: true }));

describe('the rules of the house', () => {
  test.each(cases)('$promise', ({ rule, red, green }) => {
    for (const path of Object.keys(red)) expect({ path, rules: problems.get(path) }).toEqual({ path, rules: expect.arrayContaining([rule]) });
    for (const path of Object.keys(green)) expect({ path, rules: problems.get(path) }).toEqual({ path, rules: [] });
  });

  test('no two cases write to the same file', () => {
    const paths = cases.flatMap(({ red, green, beside = {} }) => [...Object.keys(red), ...Object.keys(green), ...Object.keys(beside)]);
    expect(new Set(paths).size).toBe(paths.length);
  });
});
