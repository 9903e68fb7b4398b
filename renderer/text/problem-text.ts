/** A problem code as words. Rules and the host know codes, only this file leads from a code to its sentence. */
import type { ProblemFacts } from '../../shared/kernel/result.ts';
import type { Words } from './catalogue.ts';
import { formatBytes } from './format.ts';

/** @returns what happened, in words, without a full stop; a code nobody knows is said as a defect */
export function problemText(words: Words, problem: string, facts?: ProblemFacts): string {
  const sentences: Readonly<Record<string, string>> = words.common.problem;
  const sentence = sentences[problem] ?? words.common.problem.defect;
  const free = facts?.['freeBytes'];
  return typeof free === 'number' ? `${sentence} (${formatBytes(free)})` : sentence;
}
