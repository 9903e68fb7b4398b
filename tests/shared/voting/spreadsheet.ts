/** A spreadsheet program in small: computes the formulas of a written workbook, as far as ours use the language. Anything else is an error, never a guess. */
import { read } from '@e965/xlsx';

type Value = string | number | boolean;

/** @returns one function a sheet: the value of a cell, such as `B1`, computed from the marks */
export function computed(bytes: Uint8Array): Map<string, (address: string) => Value> {
  const book = read(bytes, { type: 'array' });
  return new Map(book.SheetNames.map((name) => [name, sheet((book.Sheets[name] ?? {}) as Record<string, { f?: string; v?: Value } | undefined>)]));
}

function sheet(cells: Record<string, { f?: string; v?: Value } | undefined>): (address: string) => Value {
  const known = new Map<string, Value>();
  const valueOf = (address: string): Value => {
    const kept = known.get(address);
    if (kept !== undefined) return kept;
    const { f, v } = cells[address] ?? {};
    const value = f === undefined ? (v ?? '') : compute(f, valueOf);
    known.set(address, value);
    return value;
  };
  return valueOf;
}

const words = /\s*("[^"]*"|\d+|\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?|[A-Z]+(?=\()|<>|<=|>=|[-+*/&=<>(),])/y;

function compute(formula: string, valueOf: (address: string) => Value): Value {
  const parts: string[] = [];
  words.lastIndex = 0;
  while (words.lastIndex < formula.length) {
    const found = words.exec(formula);
    if (found?.[1] === undefined) throw new Error(`not our language: ${formula}`);
    parts.push(found[1]);
  }
  let next = 0;
  const take = (wanted: string): boolean => parts[next] === wanted && ++next > 0;
  const chain = (below: () => Value | Value[], operators: readonly string[], apply: (operator: string, a: Value, b: Value) => Value): Value | Value[] => {
    let left = below();
    while (operators.includes(parts[next] ?? '')) {
      const operator = parts[next++] ?? '';
      left = apply(operator, single(left), single(below()));
    }
    return left;
  };
  const compare = (): Value | Value[] => chain(join, ['=', '<>', '<', '<=', '>', '>='], (operator, a, b) => holds(operator, a, b));
  const join = (): Value | Value[] => chain(sum, ['&'], (_, a, b) => `${String(a)}${String(b)}`);
  const sum = (): Value | Value[] => chain(product, ['+', '-'], (operator, a, b) => (operator === '+' ? Number(a) + Number(b) : Number(a) - Number(b)));
  const product = (): Value | Value[] => chain(atom, ['*', '/'], (operator, a, b) => (operator === '*' ? Number(a) * Number(b) : Number(a) / Number(b)));
  const atom = (): Value | Value[] => {
    const part = parts[next++] ?? '';
    if (part === '(') {
      const inside = compare();
      if (!take(')')) throw new Error(`open bracket: ${formula}`);
      return inside;
    }
    if (part.startsWith('"')) return part.slice(1, -1);
    if (/^\d+$/.test(part)) return Number(part);
    if (part.includes(':')) return range(part.replaceAll('$', '')).map(valueOf);
    if (/\d$/.test(part)) return valueOf(part.replaceAll('$', ''));
    if (!take('(')) throw new Error(`not our language: ${formula}`);
    const given: (Value | Value[])[] = [];
    while (!take(')')) {
      given.push(compare());
      take(',');
    }
    return call(part, given);
  };
  return single(compare());
}

function single(value: Value | Value[]): Value {
  if (Array.isArray(value)) throw new Error('a range where a value belongs');
  return value;
}

function holds(operator: string, a: Value, b: Value): boolean {
  const same = typeof a === typeof b && a === b;
  if (operator === '=') return same;
  if (operator === '<>') return !same;
  const [x, y] = [Number(a), Number(b)];
  return operator === '<' ? x < y : operator === '<=' ? x <= y : operator === '>' ? x > y : x >= y;
}

function meets(value: Value, criterion: Value): boolean {
  const bound = /^(<=|>=|<>|<|>)(-?\d+)$/.exec(String(criterion));
  if (bound !== null) return typeof value === 'number' && holds(bound[1] ?? '', value, Number(bound[2]));
  if (typeof criterion === 'string' && /[*?]/.test(criterion)) throw new Error('a wildcard');
  return value === criterion;
}

function call(name: string, given: (Value | Value[])[]): Value {
  const list = (at: number): Value[] => [given[at] ?? []].flat();
  const numbers = given.flat().filter((value): value is number => typeof value === 'number');
  switch (name) {
    case 'IF':
      return single(given[0] === true ? (given[1] ?? '') : (given[2] ?? ''));
    case 'AND':
      return given.every((value) => value === true);
    case 'OR':
      return given.some((value) => value === true);
    case 'COUNTIF':
    case 'COUNTIFS':
      return list(0).filter((_, row) => given.every((criterion, at) => at % 2 === 0 || meets(list(at - 1)[row] ?? '', single(criterion)))).length;
    case 'COUNT':
      return numbers.length;
    case 'SUM':
      return numbers.reduce((total, value) => total + value, 0);
    case 'MAX':
      return Math.max(...numbers);
    case 'INT':
      return Math.floor(numbers[0] ?? Number.NaN);
    case 'SIGN':
      return Math.sign(numbers[0] ?? Number.NaN);
    case 'ISNUMBER':
      return typeof given[0] === 'number';
    default:
      throw new Error(`no function ${name}`);
  }
}

function range(part: string): string[] {
  const [, from = '', top = '', to = '', bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(part) ?? [];
  const cells: string[] = [];
  for (let row = Number(top); row <= Number(bottom); row++) for (let column = numberOf(from); column <= numberOf(to); column++) cells.push(lettersOf(column) + String(row));
  return cells;
}

function numberOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function lettersOf(number: number): string {
  return number === 0 ? '' : lettersOf(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));
}
