/**
 * Makes the one text that every database of a county validates writes with, from the same sources that the page runs.
 * CouchDB wants a single function expression in old JavaScript: the files are lowered to ES5 one by one and put into it.
 */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { ruleData } from '../../../shared/county/rules/rule-data.ts';

const folder = new URL('../../../shared/county/rules/', import.meta.url);

/** In this order: constants stand before what reads them. */
export const ruleSources = ['values', 'sha256', 'event-id', 'shape-small', 'shape', 'history', 'authority'] as const;

/** Where the text is kept. */
export const textFile = new URL('text.ts', folder);

const head = `function (newDoc, oldDoc, userCtx, secObj) {`;
// The same line as refusalText of shared/county/refusal.ts, which uses newer words than this engine must know.
const tail = `  var refused = check(newDoc, oldDoc, userCtx, new Date().getTime());
  if (refused !== null) {
    throw { forbidden: 'lx1 ' + refused.code + ' ' + (refused.event === null ? '-' : refused.event) + (refused.detail === '' ? '' : ' ' + refused.detail) };
  }
}`;

/** The function as text. @throws when a source needs a helper or keeps an import, which the text could not have */
export function compileRules(): string {
  const parts = ruleSources.map((name) => lowered(readFileSync(new URL(`${name}.ts`, folder), 'utf8')));
  return [head, `  var ruleData = ${JSON.stringify(ruleData)};`, ...parts, tail].join('\n');
}

function lowered(source: string): string {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES5, module: ts.ModuleKind.ESNext, removeComments: true, ignoreDeprecations: '6.0' },
  });
  const text = outputText
    .replace(/^import .*;\n/gm, '')
    .replace(/^export \{\};\n/gm, '')
    .replace(/^export /gm, '')
    .replace(/^( *)/gm, (indent) => ' '.repeat(indent.length / 2 + 2))
    .replace(/^ +$/gm, '')
    .trimEnd();
  const foreign = /\b(import|export|require|__\w+(?=\())\b.*/.exec(text);
  if (foreign !== null) throw new Error(`the text cannot have: ${foreign[0]}`);
  return text;
}

/** The module that carries the text to provisioning. */
export function textModule(text: string): string {
  if (/`|\$\{/.test(text)) throw new Error('the text would end the literal it is kept in');
  return `/* eslint-disable max-lines -- made by \`npm run rules\` from the files beside it; a test compares. Never edited by hand. */

/** validate_doc_update of every database of a county: one function in ES5. It throws \`forbidden\` with what readRefusal reads. */
export const validateText = String.raw\`${text}\`;
`;
}
