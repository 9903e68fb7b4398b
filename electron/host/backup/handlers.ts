/** Backup: what people did goes into the journal, and comes out again. */
import { stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { JournalEntry } from '../../../shared/backup/journal-entry.ts';
import type { Session } from '../../../shared/access/contract.ts';
import type { bundleContract } from '../../../shared/backup/bundle-contract.ts';
import type { pieceContract } from '../../../shared/backup/piece-contract.ts';
import type { RoomHandlers } from '../../../shared/contract/index.ts';
import { isIntact } from '../../../shared/kernel/record/event.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Emit, HostContext } from '../context.ts';
import { atomicWrite } from '../files/atomic-write.ts';
import { codeOf, diskProblem } from '../files/disk.ts';
import { deviceOf, type StationFile } from '../settings/station-file.ts';
import type { Log } from '../log.ts';
import type { Journal } from './journal.ts';
import type { KnownRecords } from './known-records.ts';

export type BackupParts = {
  readonly dataDir: string;
  readonly journal: Journal;
  readonly known: KnownRecords;
  readonly stationFile: StationFile;
  readonly emit: Emit;
  readonly log: Log;
};

/** Checks what comes before the journal gets it: whole, by the person who sits there, from this computer. */
export function backupHandlers({ dataDir, journal, known, stationFile, emit, log }: BackupParts): Omit<RoomHandlers<'backup', HostContext>, keyof typeof bundleContract | keyof typeof pieceContract> {
  const rebuildMark = join(dataDir, 'rebuild-asked');
  return {
    append: async ({ entries }, { session }) => {
      const founded = stationFile.founded();
      if (founded === null) return err('no_station');
      const objection = objectionTo(entries, session, deviceOf(founded));
      if (objection !== null) return err(objection);
      const written = await journal.append(entries);
      if (written.ok) emit('all', 'backup.appended', { last: written.value.last, at: written.value.at });
      return written;
    },

    read: async ({ after, maxBytes }) => {
      try {
        return ok(await journal.read(after, maxBytes));
      } catch (error) {
        return err('disk_failed', { code: codeOf(error) });
      }
    },

    journal: async () => ok({ ...journal.state(), records: known.count(), rebuildAsked: await isThere(rebuildMark) }),

    noteDefect: async ({ doing, error, where }) => {
      log('page_defect', { doing, error, where: where.join(',') });
      return ok({});
    },

    askRebuild: async ({ ask }) => {
      try {
        if (ask) await atomicWrite(rebuildMark, 'the database is to be rebuilt from the journal\n');
        else if (await isThere(rebuildMark)) await unlink(rebuildMark);
        return ok({});
      } catch (error) {
        return diskProblem(error, dataDir);
      }
    },
  };
}

/** A page writes only what the person who sits there does now, at this computer. */
function objectionTo(entries: readonly JournalEntry[], session: Session | null, device: string): 'event_altered' | 'not_yours' | null {
  for (const entry of entries) {
    if (entry.type !== 'events') continue;
    for (const event of entry.events) {
      if (event.by.staff !== session?.staff || event.by.role !== session.role || event.by.device !== device) return 'not_yours';
      if (!isIntact(entry.record, event)) return 'event_altered';
    }
  }
  return null;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}
