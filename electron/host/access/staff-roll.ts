/**
 * Who works here: folded from the staff records' events in the journal. The journal is the only source; nothing else is kept.
 */
import { readStaff, type Staff, staffKind } from '../../../shared/access/staff.ts';
import type { JournalEntry } from '../../../shared/backup/journal-entry.ts';
import type { Event } from '../../../shared/kernel/record/event.ts';
import { foldRecord } from '../../../shared/kernel/record/fold.ts';
import { mergeHistories } from '../../../shared/kernel/record/history.ts';
import { z } from 'zod';
import { entryOf } from '../backup/line.ts';
import type { JournalObserver } from '../backup/observer.ts';

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

/** The staff's own lines of a segment, as they stand there: few, and read by the same eyes. */
const DigestSchema = z.array(z.string());
const isStaff = (record: string): boolean => record.startsWith('staff:');

/** @returns null when these are no lines of staff records, or of a version that this one cannot read */
function entriesIn(digest: unknown): JournalEntry[] | null {
  const parsed = DigestSchema.safeParse(digest);
  if (!parsed.success) return null;
  try {
    const entries = parsed.data.map((line) => entryOf(Buffer.from(line)));
    return entries.every((entry): entry is JournalEntry => entry !== null && isStaff(entry.record)) ? entries : null;
  } catch {
    return null; // no JSON
  }
}

/**
 * An empty roll; the journal fills it.
 * @param isOurs of those whose names came by sync, who may sit down at this computer
 */
export function createStaffRoll(isOurs: (id: string) => boolean = () => true): StaffRoll {
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
      return staff === null || staff.left || !isOurs(id) ? [] : [staff];
    });
    return folded;
  };
  return {
    name: 'staff',
    see: ({ record, json }) => {
      if (!isStaff(record)) return;
      const entry = entryOf(json);
      if (entry?.type === 'events') learn(record, entry.events);
    },
    gather: () => {
      const lines: string[] = [];
      return {
        see: ({ record, json }) => {
          if (isStaff(record)) lines.push(json.toString('utf8'));
        },
        digest: () => [...lines],
      };
    },
    recall: (digest) => {
      const entries = entriesIn(digest);
      if (entries === null) return null;
      return () => {
        for (const entry of entries) if (entry.type === 'events') learn(entry.record, entry.events);
      };
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
