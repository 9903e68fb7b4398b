/**
 * Keeps what came by sync: events of others into the journal, as they are. The page has pulled them; here each is checked to
 * be unaltered once more, because whoever fills a journal decides what every later rebuild believes.
 */
import { createHash } from 'node:crypto';
import type { JournalEntry } from '../../../shared/backup/journal-entry.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { type Event, sealedText } from '../../../shared/kernel/record/event.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import type { Journal, Written } from '../backup/journal.ts';
import type { Emit } from '../context.ts';
import type { DiskProblem } from '../files/disk.ts';
import type { StationFile } from '../settings/station-file.ts';

/** So many hashes in a row take about 50 ms on an old computer; then others get their turn. */
const hashesInARow = 200;

export type KeepParts = { readonly journal: Pick<Journal, 'append'>; readonly stationFile: Pick<StationFile, 'founded'>; readonly emit: Emit };

/**
 * Answers when all of it is on disk; nothing of it is there otherwise.
 * @returns `event_altered` with the record's id, also for contact data: that never comes by sync
 */
export async function keep(entries: readonly JournalEntry[], { journal, stationFile, emit }: KeepParts): Promise<Result<Written, DiskProblem | 'event_altered' | 'no_station'>> {
  if (stationFile.founded() === null) return err('no_station');
  const altered = await firstAltered(entries);
  if (altered !== null) return err('event_altered', { record: altered });
  const written = await journal.append(entries);
  if (written.ok) emit('all', 'backup.appended', { last: written.value.last, at: written.value.at });
  return written;
}

async function firstAltered(entries: readonly JournalEntry[]): Promise<string | null> {
  let hashes = 0;
  for (const entry of entries) {
    if (entry.type !== 'events') return entry.record;
    for (const event of entry.events) {
      if (!isWhole(entry.record, event)) return entry.record;
      if (++hashes % hashesInARow === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return null;
}

/** As `isIntact`, by Node's own hash, five times as fast. Half a character of a pair has no canonical text: nobody can have sealed it. */
function isWhole(record: RecordId, event: Event): boolean {
  try {
    return createHash('sha256').update(sealedText(record, event)).digest().toString('base64url', 0, 24) === event.id;
  } catch {
    return false;
  }
}
