/**
 * Who works here: folded from the staff records' events in the journal. The journal is the only source; nothing else is kept.
 */
import { readStaff, type Staff, staffKind } from '../../../shared/access/staff.ts';
import type { Event } from '../../../shared/kernel/record/event.ts';
import { foldRecord } from '../../../shared/kernel/record/fold.ts';
import { mergeHistories } from '../../../shared/kernel/record/history.ts';
import type { JournalObserver } from '../backup/journal.ts';
import { entryOf } from '../backup/line.ts';

export type StaffRoll = JournalObserver & {
  /** people who have not left, in the order they were added */
  readonly people: () => readonly Staff[];
  /** @returns null for one who was never here or has left */
  readonly find: (id: string) => Staff | null;
  /** also one who has left */
  readonly has: (id: string) => boolean;
  /** adds events that the journal does not have yet */
  readonly learn: (record: string, events: readonly Event[]) => void;
  /** called after each change */
  readonly onChange: (listener: () => void) => void;
};

/** An empty roll; the journal fills it. */
export function createStaffRoll(): StaffRoll {
  const histories = new Map<string, readonly Event[]>();
  const listeners: (() => void)[] = [];
  let folded: readonly Staff[] | null = null;

  const learn = (record: string, events: readonly Event[]) => {
    histories.set(record, mergeHistories(histories.get(record) ?? [], events));
    folded = null;
    for (const listener of listeners) listener();
  };
  const people = () => {
    folded ??= [...histories].flatMap(([id, events]) => {
      const staff = readStaff(foldRecord(staffKind, id, events));
      return staff === null || staff.left ? [] : [staff];
    });
    return folded;
  };
  return {
    see: ({ record, json }) => {
      if (!record.startsWith('staff:')) return;
      const entry = entryOf(json);
      if (entry?.type === 'events') learn(record, entry.events);
    },
    clear: () => {
      histories.clear();
      folded = null;
    },
    people,
    find: (id) => people().find((staff) => staff.id === id) ?? null,
    has: (id) => histories.has(id),
    learn,
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}
