/** The county's rules: every row of the tables, on the text that CouchDB runs and on the source that the page runs. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../../shared/county/rules/authority.ts';
import { shapeOf } from '../../../shared/county/rules/shape.ts';
import { validateText } from '../../../shared/county/rules/text.ts';
import { readRefusal, refusalCodes, refusalText } from '../../../shared/county/refusal.ts';
import { compileRules, ruleSources, textFile, textModule } from './compile-rules.ts';
import { es5Faults, topLevelNames } from './es5.ts';
import { openWorld } from './run-text.ts';
import type { Vector } from './vector.ts';
import { vectors } from './vectors.ts';

const now = Date.parse('2026-11-22T10:00:00.000Z');
const table = vectors(now, 'chenggu');
const userCtx = ({ account, database, roles }: Vector) => ({ db: database, name: `lx-chenggu-${account}`, roles });

describe('who may write what', () => {
  let ask: ReturnType<typeof openWorld>;
  beforeAll(() => {
    ask = openWorld(now);
  });

  test.each(table.map((vector) => [vector.expect, vector.name, vector] as const))('%s: %s', (_, _name, vector) => {
    const reason = ask({ newDoc: vector.new, oldDoc: vector.old, userCtx: userCtx(vector) });
    expect(reason === null ? 'allowed' : (readRefusal(reason)?.code ?? reason)).toBe(vector.expect);
    const refused = check(vector.new, vector.old, userCtx(vector), now);
    expect(refused === null ? null : refusalText(refused)).toBe(reason);
  });

  test('the tables have every code, and no two rows are named alike', () => {
    expect(new Set(table.map(({ expect: code }) => code))).toEqual(new Set([...refusalCodes, 'allowed']));
    expect(new Set(table.map(({ name }) => name)).size).toBe(table.length);
  });

  test('what is allowed has shape: the page would send it', () => {
    for (const vector of table) if (vector.expect === 'allowed' && vector.account !== 'admin') expect([vector.name, shapeOf(vector.new)]).toEqual([vector.name, null]);
  });

  test('no refusal says what stands in the document', () => {
    for (const vector of table) {
      const refused = check(vector.new, vector.old, userCtx(vector), now);
      if (refused !== null) expect(refused.detail).toMatch(/^[A-Za-z0-9_. ]{0,40}$/);
    }
  });
});

describe('the text', () => {
  test('is what its sources say: `npm run rules` was run', () => {
    expect(readFileSync(textFile, 'utf8')).toBe(textModule(compileRules()));
    expect(validateText).toBe(compileRules());
  });

  test('is one function of four arguments in ES5, and asks for nothing that ES5 does not bring', () => {
    expect(validateText.startsWith('function (newDoc, oldDoc, userCtx, secObj) {')).toBe(true);
    expect(es5Faults(validateText)).toEqual([]);
    expect(es5Faults('function (a) { return a.text === "" ? new Map() : "".trimEnd() + Object.entries(a) + Buffer; }')).toHaveLength(4);
    expect(() => es5Faults('function (a) { return a ?? 0; }')).toThrow();
  });

  test('names nothing twice, though it was several files', () => {
    const names = topLevelNames(validateText);
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(ruleSources).toContain('authority');
  });
});
