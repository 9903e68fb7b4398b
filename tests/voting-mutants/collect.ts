/** Stands in for the test runner while mutants are hunted: keeps the bodies of the quick tests, so that each can be run again under every mutant. */
import { expect } from 'vitest';

type Body = () => unknown;
/** name and body, in the order of the files */
export const bodies: [string, Body][] = [];

type Named = { (name: string, body: Body): void; each: (rows: readonly unknown[]) => (name: string, body: (...row: never[]) => unknown) => void };
const test: Named = (name, body) => void bodies.push([name, body]);
test.each = (rows) => (name, body) => {
  for (const row of rows) bodies.push([name, () => (body as (...row: unknown[]) => unknown)(...(Array.isArray(row) ? (row as unknown[]) : [row]))]);
};
const describe = (_: string, inside: () => void): void => inside();

export { describe, expect, test };
