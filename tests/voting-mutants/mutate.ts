/**
 * Every comparison, boundary, sum and condition of a source, made changeable: the text stays the same program until a mutant's number is set.
 * Nothing is compiled anew between mutants, so some hundreds take as long as a few runs of the tests.
 */
import ts from 'typescript';

/** One change: where and from what to what. */
export type Mutant = { readonly id: number; readonly file: string; readonly line: number; readonly was: string; readonly becomes: string };

const others: Readonly<Partial<Record<ts.SyntaxKind, readonly string[]>>> = {
  [ts.SyntaxKind.LessThanToken]: ['<=', '>='],
  [ts.SyntaxKind.LessThanEqualsToken]: ['<', '>'],
  [ts.SyntaxKind.GreaterThanToken]: ['>=', '<='],
  [ts.SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
  [ts.SyntaxKind.AmpersandAmpersandToken]: ['||'],
  [ts.SyntaxKind.BarBarToken]: ['&&'],
  [ts.SyntaxKind.PlusToken]: ['-'],
  [ts.SyntaxKind.MinusToken]: ['+'],
};

/** @returns the source with a switch at every place that can be changed, and the mutants, numbered from `from` */
export function withMutants(file: string, source: string, from: number): { readonly text: string; readonly mutants: readonly Mutant[] } {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const mutants: Mutant[] = [];
  const note = (node: ts.Node, was: string, becomes: string): number => {
    const id = from + mutants.length;
    mutants.push({ id, file, line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1, was, becomes });
    return id;
  };

  const emit = (node: ts.Node): string => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isImportDeclaration(node)) return node.getFullText();
    // What stands outside of any function is made when the file is read, before a mutant is chosen.
    const inside = ts.findAncestor(node, ts.isFunctionLike) !== undefined;
    const lead = node.getFullText().slice(0, node.getStart() - node.getFullStart());
    if (inside && ts.isBinaryExpression(node)) {
      const changed = others[node.operatorToken.kind];
      if (changed !== undefined) {
        const was = node.getText();
        const ids = changed.map((operator) => [note(node, was, operator), operator] as const);
        const lazy = ids.map(([id, operator]) => `globalThis.mutant === ${id} ? l() ${operator} r() : `).join('');
        return `${lead}((l: any, r: any) => (${lazy}l() ${node.operatorToken.getText()} r()))(() => (${emit(node.left)}), () => (${emit(node.right)}))`;
      }
    }
    if (inside && ts.isNumericLiteral(node)) return `${lead}(globalThis.mutant === ${note(node, node.getText(), 'one more')} ? ${Number(node.text) + 1} : ${node.getText()})`;
    if (inside && ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
      return `${lead}(globalThis.mutant === ${note(node, node.getText(), 'without !')} ? (${emit(node.operand)}) : !(${emit(node.operand)}))`;
    }
    const children = node.getChildren(tree).filter((child) => !ts.isJSDoc(child)); // its text is also the space before the next word
    if (children.length === 0) return node.getFullText();
    return children.map(emit).join('');
  };
  return { text: emit(tree), mutants };
}
