/** The six steps of the practice, and what tells that one was done: the matter's own history, and the pages that were opened. */
import type { Event } from '../../../shared/kernel/record/event.ts';
import { undoneType } from '../../../shared/kernel/record/fold.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Route } from '../../ui/route.ts';

export const practiceSteps = ['register', 'find', 'decide', 'print', 'correct', 'undo'] as const;
export type PracticeStep = (typeof practiceSteps)[number];

/** Steps that a history tells. @param events of the matter that was registered in this practice */
export function stepsInHistory(events: readonly Pick<Event, 'type'>[]): readonly PracticeStep[] {
  const has = (type: string): boolean => events.some((event) => event.type === type);
  return practiceSteps.filter((step) => {
    switch (step) {
      case 'register':
        return has('issue.registered');
      case 'decide':
        return has('issue.triaged');
      case 'correct':
        return has('issue.corrected');
      case 'undo':
        return has(undoneType);
      case 'find':
      case 'print':
        return false;
    }
  });
}

/** The step that a page is: coming back to the matter in the ledger, and its receipt. @param wasElsewhere it was left since it was registered */
export function stepOfPage(route: Route, matter: RecordId, wasElsewhere: boolean): PracticeStep | null {
  if (route.page === 'ledger' && route.id === matter && wasElsewhere) return 'find';
  return (route.page === 'receipt' || (route.page === 'sheet' && route.sheet === 'receipt')) && route.id === matter ? 'print' : null;
}
