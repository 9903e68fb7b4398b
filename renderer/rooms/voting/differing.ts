/** Where two entries of one paper differ. Pure. */
import type { Difference } from '../../../shared/voting/contract.ts';

/** Rows from 0; all of them where one teller laid the paper aside. */
export function rowsThatDiffer({ first, second }: Pick<Difference, 'first' | 'second'>): number[] {
  const [a, b] = [first.ballot?.marks ?? null, second.ballot?.marks ?? null];
  const length = Math.max(a?.length ?? 0, b?.length ?? 0);
  return Array.from({ length }, (_, row) => row).filter((row) => a === null || b === null || a[row] !== b[row]);
}
