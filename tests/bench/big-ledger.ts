/** A station with many matters: its journal written through the real host, as fast as it takes them. */
import { randomBytes } from 'node:crypto';
import { createHost } from '../../electron/host/create-host.ts';
import type { JournalEntry } from '../../shared/backup/journal-entry.ts';
import { newRecordId } from '../../shared/kernel/ids.ts';
import { sealEvent } from '../../shared/kernel/record/event.ts';
import { tick } from '../../shared/kernel/record/clock.ts';
import { toInstant } from '../../shared/kernel/time.ts';
import { benchMatter } from './matters.ts';

const perAppend = 500;

/** @returns milliseconds the host needed to journal them all */
export async function writeBigLedger(dataDir: string, count: number): Promise<number> {
  const opened = await createHost({
    dataDir,
    abilities: { capabilities: { pdf: false, body: 'memory' }, pdf: null, secretBox: null },
    clock: () => Date.now(),
    randomBytes: (size) => randomBytes(size),
    version: '0.0.0-bench',
  });
  if (!opened.ok) throw new Error(opened.problem);
  const host = opened.value;
  const caller = { client: 'bench' };
  const made = await host.dispatch(caller, 'settings.createStation', {
    station: { county: '城固县', name: '桔园镇人大代表中心联络站', shortName: '桔园镇中心站', code: 'JY01', device: 'A', sample: false },
    firstPerson: '周启明',
    pin: '246810',
  });
  if (!made.ok) throw new Error(made.problem);
  const { staff } = made.value as { staff: string };
  const began = Date.now() - count * 1000;
  let ms = 0;
  for (let from = 0; from < count; from += perAppend) {
    const entries = Array.from({ length: Math.min(perAppend, count - from) }, (_, i) => entryOf(from + i, began, staff));
    const start = performance.now();
    const appended = await host.dispatch(caller, 'backup.append', { entries });
    ms += performance.now() - start;
    if (!appended.ok) throw new Error(appended.problem);
  }
  await host.close();
  return ms;
}

function entryOf(index: number, began: number, staff: string): JournalEntry {
  const now = began + index * 1000;
  const record = newRecordId('issue', 'JY01', { now: () => now, randomBytes: (size) => randomBytes(size) });
  const by = { staff, role: 'station_head' as const, device: 'JY01-A' };
  return { type: 'events', record, events: [sealEvent(record, { type: 'issue.registered', v: 1, at: toInstant(now), hlc: tick(now, []), by, after: [], data: benchMatter(index) })] };
}
