/**
 * How many came: groups (批) and persons (人次) are two counts, matters (件) a third; none is made of another. The desk, the day's
 * sheet and the ledger all count by this file, so that one day is the same number on each. Source: domain reference B1, B4.
 */
import type { Channel } from './issue.ts';
import type { Visit } from './visit.ts';

/** A matter as counting needs it; `visit` is empty where nobody had a number. */
export type CountedMatter = { readonly visit: string; readonly channel: Channel | null; readonly people: number | null };

/** Who came to the station. */
export type Came = {
  readonly batches: number;
  readonly people: number;
  /** groups whose persons nobody counted: they are in `batches` and not in `people` */
  readonly uncounted: number;
};

export type DayCount = Came & {
  readonly matters: number;
  /** of these, matters that nobody came for: by telephone, by letter */
  readonly elsewhere: number;
};

/** Gathers groups one by one. Several matters of one visit are one group, and its persons are counted once. */
export type CameCounter = {
  /** a matter of somebody who came; `visit` empty: a group of its own */
  readonly matter: (visit: string, people: number | null) => void;
  /** a group of the queue; after its matters, because its number of persons stands only while no matter says one */
  readonly queued: (visit: string, people: number) => void;
  readonly count: () => Came;
};

/** @returns a counter that has met nobody yet */
export function countCame(): CameCounter {
  const groups = new Map<string, number | null>();
  let alone = 0;
  let people = 0;
  let uncounted = 0;
  return {
    matter: (visit, some) => {
      if (visit !== '') groups.set(visit, larger(groups.get(visit) ?? null, some));
      else {
        alone += 1;
        people += some ?? 0;
        if (some === null) uncounted += 1;
      }
    },
    queued: (visit, some) => groups.set(visit, groups.get(visit) ?? some),
    count: () => {
      const grouped = [...groups.values()];
      return {
        batches: alone + grouped.length,
        people: grouped.reduce<number>((sum, some) => sum + (some ?? 0), people),
        uncounted: uncounted + grouped.filter((some) => some === null).length,
      };
    },
  };
}

/**
 * A group is a visit of the queue, whatever came of it, or a matter of somebody who came without a number.
 * @param matters registered for this day and not withdrawn
 */
export function countDay(visits: readonly Pick<Visit, 'id' | 'people'>[], matters: readonly CountedMatter[]): DayCount {
  const came = countCame();
  const atDesk = matters.filter(isAtDesk);
  for (const { visit, people } of atDesk) came.matter(visit, people);
  for (const { id, people } of visits) came.queued(id, people);
  return { ...came.count(), matters: matters.length, elsewhere: matters.length - atDesk.length };
}

/**
 * Persons of one group: the most that one of its matters counted, because the form is what the visitor signs; what was said
 * when the number was given holds until then.
 * @param visit null for somebody without a number
 * @returns null when nobody counted
 */
export function personsOfGroup(visit: Pick<Visit, 'people'> | null, matters: readonly Pick<CountedMatter, 'people'>[]): number | null {
  return matters.reduce<number | null>((most, { people }) => larger(most, people), null) ?? visit?.people ?? null;
}

/** Whether somebody came to the station for it. Nothing said means the desk: it is where people register. */
export function isAtDesk({ visit, channel }: Pick<CountedMatter, 'visit' | 'channel'>): boolean {
  return visit !== '' || channel === null || channel === 'desk';
}

function larger(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}
