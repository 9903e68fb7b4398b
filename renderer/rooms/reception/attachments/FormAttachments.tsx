/** Attachments of the matter being written: they lie on this disk with the draft and become part of the matter when it is registered. */
import { useEffect, useRef, useState } from 'react';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { ok } from '../../../../shared/kernel/result.ts';
import { mostFileBytes, mostFiles } from '../../../../shared/reception/attachment-files.ts';
import type { DraftAttachment } from '../../../../shared/reception/draft-form.ts';
import { formatBytes } from '../../../text/format.ts';
import { useWords } from '../../../text/use-words.ts';
import { CheckField } from '../../../ui/CheckField.tsx';
import { announce } from '../../../ui/LiveRegion.tsx';
import { AddButtons } from './AddButtons.tsx';
import { AttachmentList } from './AttachmentList.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { TakingInNotes } from './TakingInNotes.tsx';
import { useDroppedFiles } from './use-dropped-files.ts';
import { useTakingIn } from './use-taking-in.ts';
import styles from './attachments.module.css';

type FormAttachmentsProps = {
  /** of the draft */
  readonly id: RecordId;
  readonly list: readonly DraftAttachment[];
  readonly onChange: (list: DraftAttachment[]) => void;
  /** puts the draft on disk now; true when it is there */
  readonly save: () => Promise<boolean>;
  readonly disabled: boolean;
  /** given what waits until nothing is on its way any more: registering and leaving ask first */
  readonly settling: (settled: () => Promise<void>) => void;
};

export function FormAttachments({ id, list, onChange, save, disabled, settling }: FormAttachmentsProps) {
  const words = useWords().attachments;
  const [original, setOriginal] = useState(false);
  /** as it is now: several files come faster than the page is drawn */
  const latest = useRef(list);
  useEffect(() => {
    latest.current = list;
  }, [list]);
  const become = (next: readonly DraftAttachment[]): void => {
    latest.current = next;
    onChange([...next]);
  };
  const taking = useTakingIn({
    there: list.length,
    onTaken: async (attachment) => {
      become([...latest.current, attachment]);
      // A draft that cannot be saved says so itself, at the bottom of the form.
      await save();
      return ok({});
    },
  });
  const { settled } = taking;
  useEffect(() => settling(settled), [settling, settled]);
  const over = useDroppedFiles({ enabled: !disabled, onFiles: (files) => taking.take(files, original), pastedName: words.pastedName });
  const remove = (at: number, name: string): void => {
    become(latest.current.filter((_, index) => index !== at));
    void save();
    announce(words.removedSay(name));
  };
  const bytes = list.reduce((sum, { bytes: one }) => sum + one, 0);
  return (
    <section className={styles.section} aria-labelledby="form-attachments">
      <h2 className={styles.title} id="form-attachments">
        {words.title}
        {list.length > 0 && <small>{words.count(list.length, formatBytes(bytes))}</small>}
      </h2>
      <AttachmentList
        items={list.map((attachment, index) => ({ key: `${index} ${attachment.pieces[0] ?? ''}`, attachment, onRemove: () => remove(index, attachment.name) }))}
        record={null}
        coming={taking.coming}
        onStop={taking.stop}
      />
      <TakingInNotes notes={taking.notes} onUnderstood={taking.understood} />
      <AddButtons there={list} onFiles={taking.take} original={original} disabled={disabled} />
      <CheckField checked={original} onChange={setOriginal} disabled={disabled} describedBy="form-attachments-original">
        {words.original}
      </CheckField>
      <p className={styles.hint} id="form-attachments-original">
        {words.originalHint}
      </p>
      <p className={styles.hint}>{words.limits(formatBytes(mostFileBytes), mostFiles)}</p>
      {over && <div className={styles.over}>{words.drop}</div>}
      <LeaveDialog taking={taking} isHere={(route) => route.page === 'register' && route.draft === id} />
    </section>
  );
}
