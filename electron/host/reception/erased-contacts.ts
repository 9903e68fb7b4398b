/**
 * Which matters' contact data was destroyed: read from the journal, so a host that was restarted, restored from an old copy
 * or told by another computer knows it. It keeps ids and nothing else; destroying the keys is the sweep's work.
 */
import { z } from 'zod';
import type { JournalEntry } from '../../../shared/backup/journal-entry.ts';
import { type RecordId, stationOf } from '../../../shared/kernel/ids.ts';
import { entryOf } from '../backup/line.ts';
import type { LineFacts } from '../backup/line.ts';
import type { JournalObserver } from '../backup/observer.ts';

export type ErasedContacts = JournalObserver & {
  readonly has: (record: string) => boolean;
  readonly all: () => readonly RecordId[];
  /** called with the id when a line says so; one listener, set once the keys can be reached */
  readonly onErased: (listener: (record: RecordId) => void) => void;
};

/** Quotation marks inside a text are escaped, so these bytes are always the name of a field with its value. */
const mark = Buffer.from('"type":"issue.contact_erased"');
const DigestSchema = z.array(z.string());

/** Knows of none until the journal has been read. */
export function createErasedContacts(): ErasedContacts {
  const ids = new Set<string>();
  let listener: (record: RecordId) => void = () => undefined;
  const learn = (record: string): void => {
    if (ids.has(record)) return;
    ids.add(record);
    listener(record as RecordId);
  };
  return {
    name: 'erased-contacts',
    see: (line) => {
      if (isErasure(line)) learn(line.record);
    },
    clear: () => ids.clear(),
    gather: () => {
      const here = new Set<string>();
      return {
        see: (line) => {
          if (isErasure(line)) here.add(line.record);
        },
        digest: () => [...here],
      };
    },
    recall: (digest) => {
      const parsed = DigestSchema.safeParse(digest);
      if (!parsed.success) return null;
      return () => parsed.data.forEach(learn);
    },
    has: (record) => ids.has(record),
    all: () => [...ids] as RecordId[],
    onErased: (heard) => {
      listener = heard;
    },
  };
}

function isErasure({ record, json }: LineFacts): boolean {
  if (!record.startsWith('issue:') || !json.includes(mark)) return false;
  const entry = entryOf(json);
  return entry !== null && saysErased(entry);
}

/** Only the head of the matter's own station destroys: what anybody else sends under that name is contested and destroys nothing. */
function saysErased(entry: JournalEntry): boolean {
  if (entry.type !== 'events') return false;
  const station = stationOf(entry.record) ?? '';
  return entry.events.some(({ type, by }) => type === 'issue.contact_erased' && by.role === 'station_head' && station !== '' && by.device.startsWith(`${station}-`));
}
