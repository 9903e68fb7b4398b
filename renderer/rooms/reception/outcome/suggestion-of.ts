/** The draft that a decision for a suggestion makes: facts of the matter, title and lead as the page says. Pure. */
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import type { Decision } from '../../../../shared/reception/decision.ts';
import type { Issue } from '../../../../shared/reception/issue.ts';
import { type Drafted, draftFrom } from '../../../../shared/suggestions/suggestion.ts';

export function suggestionOf(id: RecordId, issue: Issue, { title, deputy }: Decision): Drafted {
  return { ...draftFrom(issue), title: title.trim(), lead: deputy, issues: [id] };
}
