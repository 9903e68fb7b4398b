/** One attachment as a tile: the picture itself, the length of a recording, the kind of a file; below it its name and size. */
import { forwardRef } from 'react';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { endingOf, type FileKind, kindOfType } from '../../../../shared/reception/attachment-files.ts';
import type { DraftAttachment } from '../../../../shared/reception/draft-form.ts';
import { formatBytes } from '../../../text/format.ts';
import { useWords } from '../../../text/use-words.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { clockOf } from './sound-length.ts';
import { useContent } from './use-content.ts';
import styles from './attachments.module.css';

type AttachmentTileProps = {
  readonly attachment: DraftAttachment;
  /** null for a draft */
  readonly record: RecordId | null;
  readonly onOpen: () => void;
};

export const AttachmentTile = forwardRef<HTMLButtonElement, AttachmentTileProps>(function AttachmentTile({ attachment, record, onOpen }, ref) {
  const words = useWords().attachments;
  const kind = kindOfType(attachment.type);
  const size = attachment.from === undefined ? formatBytes(attachment.bytes) : words.shrunk(formatBytes(attachment.from), formatBytes(attachment.bytes));
  return (
    <button ref={ref} type="button" className={styles.tile} onClick={onOpen}>
      <span className="for-readers">{words.open(words.kinds[kind])}</span>
      {kind === 'picture' ? <Thumbnail attachment={attachment} record={record} /> : <span className={styles.face}><Face kind={kind} attachment={attachment} /></span>}
      <span className={styles.name}>{attachment.name}</span>
      <span className={styles.size}>{size}</span>
    </button>
  );
});

function Face({ kind, attachment }: { readonly kind: FileKind; readonly attachment: DraftAttachment }) {
  const words = useWords().attachments;
  const plays = kind === 'sound' || kind === 'film';
  return (
    <>
      <Icon name={plays ? 'play' : 'paper'} />
      {attachment.seconds === undefined ? endingOf(attachment.name).toUpperCase() || words.kinds[kind] : clockOf(attachment.seconds)}
    </>
  );
}

function Thumbnail({ attachment, record }: { readonly attachment: DraftAttachment; readonly record: RecordId | null }) {
  const words = useWords().attachments;
  // Pieces of others come when somebody opens it, not because its row is on screen.
  const { content } = useContent({ attachment, record, bring: false });
  if (content.state === 'here') return <img className={styles.face} src={content.url} alt="" />;
  return <span className={styles.face}>{content.state === 'missing' ? words.notHere : ''}</span>;
}
