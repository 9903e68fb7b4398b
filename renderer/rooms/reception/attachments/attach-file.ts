/** 附上: an attachment whose pieces are on disk becomes part of a registered matter. */
import type { Attachment } from '../../../../shared/kernel/attachment.ts';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import type { Instant } from '../../../../shared/kernel/time.ts';
import type { CommitProblem, Store } from '../../../db/store.ts';

export function attachFile(store: Store, id: RecordId, attachment: Attachment): Promise<Result<{ at: Instant }, CommitProblem>> {
  return store.commit([{ record: id, events: [{ type: 'issue.attached', data: { attachment } }] }]);
}
