/** Looks at JavaScript as an engine of 2009 would: its grammar, and the names it would find. */
import { parse } from 'acorn';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const library = join(dirname(createRequire(import.meta.url).resolve('typescript')), 'lib.es5.d.ts');

/** What an ES5 engine would not understand, or not find: messages, none when all is well. @throws when it is not ES5 at all */
export function es5Faults(expression: string): string[] {
  const source = `(${expression});`;
  parse(source, { ecmaVersion: 5 });
  const files = new Map([
    ['rules.js', `// @ts-check\n${source}`],
    ['lib.es5.d.ts', readFileSync(library, 'utf8')],
  ]);
  const options: ts.CompilerOptions = { target: ts.ScriptTarget.ES5, ignoreDeprecations: '6.0', noLib: true, allowJs: true, checkJs: true, noEmit: true, strict: false, types: [] };
  const host: ts.CompilerHost = {
    getSourceFile: (name) => {
      const text = files.get(name);
      return text === undefined ? undefined : ts.createSourceFile(name, text, ts.ScriptTarget.ES5, true);
    },
    getDefaultLibFileName: () => 'lib.es5.d.ts',
    writeFile: () => undefined,
    getCurrentDirectory: () => '',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: (name) => files.has(name),
    readFile: (name) => files.get(name),
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return program.getSemanticDiagnostics(program.getSourceFile('rules.js')).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

/** Names of the functions and variables that stand directly in the function. */
export function topLevelNames(expression: string): string[] {
  const file = ts.createSourceFile('rules.js', `(${expression});`, ts.ScriptTarget.ES5, true);
  const names: string[] = [];
  const visit = (node: ts.Node, depth: number): void => {
    if (ts.isFunctionDeclaration(node) && depth === 1) names.push(node.name?.text ?? '');
    if (ts.isVariableDeclaration(node) && depth === 1 && ts.isIdentifier(node.name)) names.push(node.name.text);
    ts.forEachChild(node, (child) => visit(child, depth + (ts.isFunctionLike(node) ? 1 : 0)));
  };
  visit(file, 0);
  return names;
}
