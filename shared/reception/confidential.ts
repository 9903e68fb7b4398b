/**
 * 要求保密: a visitor asked for secrecy, and the receiver must honour it. One rule for every list, sheet and export: neither the
 * visitor nor the deputies nor those who helped are named. Only the matter's own pane, at the station, still names them.
 * Source: domain reference B1 (保密要求) and B5 (secrecy duty).
 */
import type { Issue } from './issue.ts';

/** Who took part, as far as a list or sheet may say. */
export type Named = { readonly visitor: string; readonly deputies: readonly string[]; readonly helpers: NonNullable<Issue['helpers']>; readonly withheld: boolean };

/** Fields that name people: what a history or a correction shows of them is withheld with them. */
export const namingFields: readonly string[] = ['visitor', 'deputies', 'helpers'];

/** @returns nobody, and `withheld`, where secrecy was asked for */
export function namedIn({ confidential, visitor, deputies, helpers }: Pick<Issue, 'confidential' | 'visitor' | 'deputies' | 'helpers'>): Named {
  return confidential === true ? { visitor: '', deputies: [], helpers: [], withheld: true } : { visitor, deputies, helpers: helpers ?? [], withheld: false };
}
