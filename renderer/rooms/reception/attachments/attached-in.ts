/** The attachments that a matter has now: those that were attached and not taken back. */
import { type Attachment, AttachmentSchema } from '../../../../shared/kernel/attachment.ts';
import type { EventId } from '../../../../shared/kernel/record/event.ts';
import type { FoldedRecord } from '../../../../shared/kernel/record/kind.ts';

export type Attached = { readonly event: EventId; readonly attachment: Attachment };

export function attachedIn(folded: FoldedRecord): Attached[] {
  return folded.history.flatMap(({ event, data, status }) => {
    if (event.type !== 'issue.attached' || status !== 'applied') return [];
    const parsed = AttachmentSchema.safeParse(data?.['attachment']);
    return parsed.success ? [{ event: event.id, attachment: parsed.data }] : [];
  });
}
