/** Attachments of a registered matter. Adding one is an event, taking it back is one too; the county only looks. */
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import type { FoldedRecord } from '../../../../shared/kernel/record/kind.ts';
import { mostFileBytes, mostFiles } from '../../../../shared/reception/attachment-files.ts';
import type { IssueStage } from '../../../../shared/reception/issue.ts';
import { useStore } from '../../../db/use-store.ts';
import { formatBytes } from '../../../text/format.ts';
import { useWords } from '../../../text/use-words.ts';
import { useSaveNow } from '../../../ui/save-now.ts';
import { useStation } from '../../../ui/station-context.ts';
import { undoEvent } from '../actions.ts';
import type { RecordActs } from '../use-record-acts.ts';
import { AddButtons } from './AddButtons.tsx';
import { attachFile } from './attach-file.ts';
import { AttachmentList } from './AttachmentList.tsx';
import { attachedIn } from './attached-in.ts';
import { LeaveDialog } from './LeaveDialog.tsx';
import { TakingInNotes } from './TakingInNotes.tsx';
import { useDroppedFiles } from './use-dropped-files.ts';
import { useTakingIn } from './use-taking-in.ts';
import styles from './attachments.module.css';

type RecordAttachmentsProps = { readonly folded: FoldedRecord<IssueStage>; readonly acts: RecordActs };

export function RecordAttachments({ folded, acts }: RecordAttachmentsProps) {
  const store = useStore();
  const words = useWords().attachments;
  const atOffice = useStation().station.party === 'office';
  const id = folded.id as RecordId;
  const attached = attachedIn(folded);
  const list = attached.map(({ attachment }) => attachment);
  const open = !atOffice && folded.stage !== 'withdrawn';
  const taking = useTakingIn({ there: list.length, onTaken: ({ from: _from, ...attachment }) => attachFile(store, id, attachment) });
  const over = useDroppedFiles({ enabled: open && acts.form === null, onFiles: (files) => taking.take(files) });
  // Locking waits for what is on its way.
  useSaveNow(async () => {
    await taking.settled();
    return true;
  });
  if (!open && list.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="record-attachments">
      <h3 className={styles.title} id="record-attachments">
        {words.title}
        {list.length > 0 && <small>{words.count(list.length, formatBytes(list.reduce((sum, { bytes }) => sum + bytes, 0)))}</small>}
      </h3>
      <AttachmentList
        items={attached.map(({ event, attachment }) => ({
          key: event,
          attachment,
          ...(open ? { onRemove: () => void acts.run(() => undoEvent(store, id, event), words.viewer.undoneSay(attachment.name)) } : {}),
        }))}
        record={id}
        coming={taking.coming}
        onStop={taking.stop}
      />
      {open && (
        <>
          <TakingInNotes notes={taking.notes} onUnderstood={taking.understood} />
          <AddButtons there={list} onFiles={taking.take} original={false} disabled={acts.busy} />
          <p className={styles.hint}>{words.limitsInRecord(formatBytes(mostFileBytes), mostFiles)}</p>
        </>
      )}
      {over && <div className={styles.over}>{words.drop}</div>}
      <LeaveDialog taking={taking} isHere={(route) => route.page === 'ledger' && route.id === id} />
    </section>
  );
}
