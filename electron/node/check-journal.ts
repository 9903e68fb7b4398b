/** `--rebuild`: says how the journal is and asks the page to rebuild its database from it. */
import { JournalStateSchema } from '../../shared/backup/contract.ts';
import type { HostInstance } from '../host/create-host.ts';
import { say } from './say.ts';

const caller = { client: 'console' };

/** @returns the line to print, or null when the wish could not be written down */
export async function askRebuild(host: HostInstance): Promise<string | null> {
  const answer = await host.dispatch(caller, 'backup.journal', {});
  const asked = await host.dispatch(caller, 'backup.askRebuild', { ask: true });
  if (!answer.ok || !asked.ok) return null;
  const { last, records, segments, repaired, damaged } = JournalStateSchema.parse(answer.value);
  return say.journal({ entries: last, records, segments, bytesCut: repaired?.bytesCut ?? 0, damaged: damaged.length });
}
