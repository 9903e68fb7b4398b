/** The tiles of a matter, what is on its way among them, and the one that is open. */
import { useRef, useState } from 'react';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import type { DraftAttachment } from '../../../../shared/reception/draft-form.ts';
import { useWords } from '../../../text/use-words.ts';
import { AttachmentTile } from './AttachmentTile.tsx';
import { ViewerDialog } from './ViewerDialog.tsx';
import type { Coming } from './use-taking-in.ts';
import styles from './attachments.module.css';

export type ListedAttachment = {
  readonly key: string;
  readonly attachment: DraftAttachment;
  /** absent: it cannot be taken away by who sits here */
  readonly onRemove?: () => void;
};

type AttachmentListProps = {
  readonly items: readonly ListedAttachment[];
  readonly record: RecordId | null;
  readonly coming: readonly Coming[];
  readonly onStop: (id: number) => void;
};

export function AttachmentList({ items, record, coming, onStop }: AttachmentListProps) {
  const words = useWords().attachments;
  const [open, setOpen] = useState<number | null>(null);
  const tiles = useRef(new Map<number, HTMLButtonElement>());
  const shown = open === null ? undefined : items[open];
  if (items.length + coming.length === 0) return null;
  const close = (): void => {
    const at = open ?? 0;
    setOpen(null);
    // Back to where it was opened, or to the neighbour of what was removed.
    requestAnimationFrame(() => (tiles.current.get(at) ?? tiles.current.get(at - 1))?.focus());
  };
  return (
    <>
      <ul className={styles.tiles} aria-label={words.list}>
        {items.map(({ key, attachment }, index) => (
          <li key={key}>
            <AttachmentTile
              ref={(tile) => {
                if (tile === null) tiles.current.delete(index);
                else tiles.current.set(index, tile);
              }}
              attachment={attachment}
              record={record}
              onOpen={() => setOpen(index)}
            />
          </li>
        ))}
        {coming.map((one) => (
          <ComingTile key={one.id} coming={one} onStop={() => onStop(one.id)} />
        ))}
      </ul>
      {shown !== undefined && open !== null && (
        <ViewerDialog
          key={shown.key}
          attachment={shown.attachment}
          record={record}
          at={open}
          of={items.length}
          onMove={(step) => setOpen(Math.min(items.length - 1, Math.max(0, open + step)))}
          onClose={close}
          {...(shown.onRemove === undefined
            ? {}
            : {
                onRemove: () => {
                  close();
                  shown.onRemove?.();
                },
              })}
        />
      )}
    </>
  );
}

function ComingTile({ coming, onStop }: { readonly coming: Coming; readonly onStop: () => void }) {
  const words = useWords().attachments;
  const percent = coming.total === 0 ? 0 : Math.floor((coming.done / coming.total) * 100);
  const says = coming.total === 0 ? words.taking : words.keeping(percent);
  return (
    <li className={styles.tile}>
      <span className={`${styles.face} ${styles.coming}`}>
        {says}
        <span className={styles.track} role="progressbar" aria-label={coming.name} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent}>
          <span style={{ width: `${percent}%` }} />
        </span>
      </span>
      <span className={styles.name}>{coming.name}</span>
      <button type="button" className={styles.stop} aria-label={words.stopOne(coming.name)} onClick={onStop}>
        {words.stop}
      </button>
    </li>
  );
}
