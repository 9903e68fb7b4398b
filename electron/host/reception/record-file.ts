/** A record's id as a file name: `issue:JY01:01K8…` becomes `issue_JY01_01K8…`. Its letters are safe on every system. */
import { type RecordId, RecordIdSchema } from '../../../shared/kernel/ids.ts';
import { invariant } from '../../../shared/kernel/result.ts';

/** One name for one record, without its ending. */
export function fileNameOf(record: RecordId): string {
  invariant(RecordIdSchema.safeParse(record).success, 'BUG: a file name from something that is no record id');
  return record.replaceAll(':', '_');
}
