/** The red button names the act: 派给镇交通站. Pure. */
import { type Decision, standingOutcome } from '../../../../shared/reception/decision.ts';
import { shortNumber } from '../short-number.ts';
import type { Names } from '../value-words.ts';

/** @param into number of the matter it is merged into; empty while none is chosen */
export function actWords(names: Names, decision: Decision, into: string): string {
  const { act } = names.words.outcome;
  switch (standingOutcome(decision)) {
    case null:
      return act.none;
    case 'answered':
      return act.answered;
    case 'handed':
      return act.handed(decision.lead);
    case 'suggestion':
      return act.suggestion;
    case 'pooled':
      return act.pooled;
    case 'merged':
      return act.merged(into === '' ? '' : shortNumber(into));
    case 'village':
      return act.village(decision.village);
    case 'referred':
      return act.referred(decision.channel);
  }
}
