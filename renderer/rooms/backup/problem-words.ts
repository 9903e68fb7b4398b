/** Why a bundle was not made, written or read, in words. */
import type { ProblemFacts } from '../../../shared/kernel/result.ts';
import type { Words } from '../../text/catalogue.ts';
import { formatBytes } from '../../text/format.ts';
import { problemText } from '../../text/problem-text.ts';

export type Failed = { readonly problem: string; readonly facts?: ProblemFacts };

/** Without a full stop. */
export function bundleProblemText(words: Words, { problem, facts }: Failed): string {
  const sentence = Object.hasOwn(words.backup.problem, problem) ? words.backup.problem[problem] : undefined;
  if (sentence === undefined) return problemText(words, problem, facts);
  const free = facts?.['freeBytes'];
  return typeof free === 'number' ? `${sentence} (${formatBytes(free)})` : sentence;
}
