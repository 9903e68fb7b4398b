/** The records as sync sees them: below RxDB's documents where it reads many, through the one writer where it adds. */
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { recordKinds } from '../../../shared/kernel/ids.ts';
import type { Event } from '../../../shared/kernel/record/event.ts';
import type { Collections } from '../collections.ts';
import type { Writer } from '../commit.ts';
import { SyncTrouble } from './county-client.ts';
import type { LocalRecords } from './parts.ts';
import type { SendPreview } from './sync.ts';

/** @param conflicts counts matters that need a person */
export function localRecords(collections: Collections, writer: Writer, conflicts: () => Promise<number>): LocalRecords {
  const { records } = collections;
  return {
    conflicts,
    level: writer.level,
    async histories(ids) {
      const documents = await records.storageInstance.findDocumentsById([...ids], false);
      return new Map(documents.map((document) => [document.id as RecordId, JSON.parse(document.events) as readonly Event[]]));
    },
    async idsOf(station) {
      const ranges = recordKinds.map((kind) => ({ id: { $gte: `${kind}:${station}:`, $lt: `${kind}:${station};` } }));
      const found = await Promise.all(ranges.map((selector) => records.find({ selector }).exec()));
      return found.flat().map((document) => document.id);
    },
    async receive(gained, allNew) {
      const kept = await writer.receive(gained, allNew).catch(() => {
        // In the journal and not in the database: the writer is level again before its next entry, and this is read again.
        throw new SyncTrouble('disk', { code: 'database' });
      });
      if (kept.ok) return kept.value;
      throw new SyncTrouble(kept.problem === 'host_unreachable' ? 'offline' : 'disk', { code: kept.problem, ...kept.facts });
    },
  };
}

/** What a first sync would send. Contact data is not among it: it never leaves. */
export async function previewOf({ records }: Collections): Promise<SendPreview> {
  const kinds = await Promise.all(
    recordKinds.map(async (kind) => {
      const found = await records.find({ selector: { kind } }).exec();
      return { kind, records: found.length, bytes: found.reduce((sum, document) => sum + document.events.length, 0) };
    }),
  );
  return kinds.filter(({ records: count }) => count > 0);
}
