/**
 * What search reads of a matter: everything that people wrote about it, in lower case. Contact data is never in it: it is
 * sealed and lies apart. An addendum or a value that was taken back is still found, as it still stands in the history.
 */
import type { JsonValue } from '../kernel/json.ts';
import type { AppliedEvent } from '../kernel/record/kind.ts';
import type { IssueCard } from './issue.ts';

/** Fields of events that hold a person's writing. */
const written = ['words', 'text', 'units', 'result', 'answer', 'opinion'] as const;

/**
 * @param show the card of the matter
 * @param more what stands in its fields and not on the card; nothing that is withheld
 */
export function searchTextOf(show: Pick<IssueCard, 'number' | 'summary' | 'category' | 'visitor'>, history: readonly AppliedEvent[], more: readonly string[] = []): string {
  const parts = [show.number, show.summary, show.category, show.visitor, ...more.filter((text) => text !== '')];
  for (const { event } of history) {
    for (const field of written) collect(event.data[field], parts);
  }
  return parts.join('\n').toLowerCase();
}

function collect(value: JsonValue | undefined, parts: string[]): void {
  if (typeof value === 'string') parts.push(value);
  else if (Array.isArray(value)) value.forEach((item: JsonValue) => collect(item, parts));
}
