/** What a reception day comes to. Groups (批) and persons (人次) are two counts, matters (件) a third; none is made of another. */
import type { Channel } from './issue.ts';
import type { Visit } from './visit.ts';

/** A matter of the day, as counting needs it. */
export type CountedMatter = { readonly visit: string; readonly channel: Channel | null; readonly people: number | null };

export type DayCount = {
  readonly batches: number;
  readonly people: number;
  /** groups whose persons nobody counted: they are in `batches` and not in `people` */
  readonly uncounted: number;
  readonly matters: number;
  /** of these, matters that nobody came for: by telephone, by letter */
  readonly elsewhere: number;
};

/**
 * A group is a visit of the queue, whatever came of it, or a matter of somebody who came without a number. Several matters
 * of one visit are one group; its persons are counted once.
 * @param matters registered for this day and not withdrawn
 */
export function countDay(visits: readonly Visit[], matters: readonly CountedMatter[]): DayCount {
  /** persons by group */
  const groups = new Map<string, number | null>(visits.map((visit) => [visit.id, visit.people]));
  let elsewhere = 0;
  matters.forEach((matter, index) => {
    if (matter.visit !== '') {
      // A visit of the other computer that is still on its way.
      if (!visits.some(({ id }) => id === matter.visit)) groups.set(matter.visit, larger(groups.get(matter.visit) ?? null, matter.people));
    } else if (isAtDesk(matter)) groups.set(`matter ${index}`, matter.people);
    else elsewhere += 1;
  });
  const people = [...groups.values()];
  return {
    batches: groups.size,
    people: people.reduce<number>((sum, some) => sum + (some ?? 0), 0),
    uncounted: people.filter((some) => some === null).length,
    matters: matters.length,
    elsewhere,
  };
}

/** Whether somebody came to the desk for it. Nothing said means the desk: it is where people register. */
export function isAtDesk({ visit, channel }: Pick<CountedMatter, 'visit' | 'channel'>): boolean {
  return visit !== '' || channel === null || channel === 'desk';
}

function larger(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}
