/** One attachment, opened: a picture that can be made larger, a recording that plays, any other file to be saved elsewhere. */
import { useState } from 'react';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { kindOfType } from '../../../../shared/reception/attachment-files.ts';
import type { DraftAttachment } from '../../../../shared/reception/draft-form.ts';
import { saveFile } from '../../../files/save-file.ts';
import { formatBytes } from '../../../text/format.ts';
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useKey } from '../../../ui/keys.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { type Content, useContent } from './use-content.ts';
import styles from './attachments.module.css';

type ViewerDialogProps = {
  readonly attachment: DraftAttachment;
  readonly record: RecordId | null;
  readonly at: number;
  readonly of: number;
  readonly onMove: (step: 1 | -1) => void;
  readonly onClose: () => void;
  readonly onRemove?: () => void;
};

export function ViewerDialog({ attachment, record, at, of, onMove, onClose, onRemove }: ViewerDialogProps) {
  const { viewer } = useWords().attachments;
  const { content, again } = useContent({ attachment, record, bring: true });
  const kind = kindOfType(attachment.type);
  /** 1 is: all of it to be seen */
  const [zoom, setZoom] = useState(1);
  const size = formatBytes(attachment.bytes);
  const aside = [of > 1 ? viewer.place(at + 1, of) : '', size, attachment.from === undefined ? '' : viewer.from(formatBytes(attachment.from))].filter((part) => part !== '').join('，');
  return (
    <Dialog
      open
      title={attachment.name}
      aside={aside}
      width={60}
      closable
      onClose={onClose}
      actions={
        <>
          {onRemove !== undefined && (
            <span className={styles.left}>
              <Button kind="link" onPress={onRemove}>
                {record === null ? viewer.remove : viewer.undo}
              </Button>
            </span>
          )}
          {of > 1 && <Turning kind={kind} zoom={zoom} at={at} of={of} onMove={onMove} />}
          <Button keys="Ctrl+S" onPress={() => content.state === 'here' && saveFile(attachment.name, content.bytes, attachment.type)} disabled={content.state !== 'here'}>
            {viewer.save}
          </Button>
        </>
      }
    >
      {content.state === 'here' ? (
        <Shown kind={kind} url={content.url} name={attachment.name} zoom={zoom} setZoom={setZoom} />
      ) : (
        <NotHere content={content} onAgain={again} />
      )}
    </Dialog>
  );
}

function Turning({ kind, zoom, at, of, onMove }: Pick<ViewerDialogProps, 'at' | 'of' | 'onMove'> & { readonly kind: string; readonly zoom: number }) {
  const { viewer } = useWords().attachments;
  // In a large picture and in a player the arrows have another meaning.
  const free = zoom === 1 && kind !== 'sound' && kind !== 'film';
  return (
    <>
      <Button keys="←" bindKey={free} onPress={() => onMove(-1)} disabled={at === 0}>
        {viewer.previous}
      </Button>
      <Button keys="→" bindKey={free} onPress={() => onMove(1)} disabled={at === of - 1}>
        {viewer.next}
      </Button>
    </>
  );
}

type ShownProps = { readonly kind: string; readonly url: string; readonly name: string; readonly zoom: number; readonly setZoom: (zoom: number) => void };

function Shown({ kind, url, name, zoom, setZoom }: ShownProps) {
  const { viewer } = useWords().attachments;
  const [broken, setBroken] = useState(false);
  const onError = (): void => setBroken(true);
  if (broken) return <p>{viewer.cannotShow}</p>;
  if (kind === 'sound') return <audio className={styles.player} controls src={url} aria-label={`${viewer.player}，${name}`} onError={onError} />;
  if (kind === 'film') return <video className={styles.film} controls src={url} aria-label={`${viewer.player}，${name}`} onError={onError} />;
  return kind === 'picture' ? <ZoomPicture url={url} name={name} zoom={zoom} setZoom={setZoom} /> : <p>{viewer.cannotShow}</p>;
}

const steps = [1, 1.5, 2, 3, 4, 6] as const;

function ZoomPicture({ url, name, zoom, setZoom }: Omit<ShownProps, 'kind'>) {
  const { viewer } = useWords().attachments;
  const [broken, setBroken] = useState(false);
  const larger = (): void => setZoom(steps.find((step) => step > zoom) ?? zoom);
  const smaller = (): void => setZoom([...steps].reverse().find((step) => step < zoom) ?? zoom);
  // The sign's own key without Shift.
  useKey('=', larger, { enabled: !broken });
  if (broken) return <p>{viewer.damagedPicture}</p>;
  return (
    <>
      <div className={styles.zoomBar}>
        <Button size="small" keys="+" onPress={larger} disabled={zoom >= 6}>
          {viewer.larger}
        </Button>
        <Button size="small" keys="-" onPress={smaller} disabled={zoom <= 1}>
          {viewer.smaller}
        </Button>
        <Button size="small" keys="0" onPress={() => setZoom(1)} disabled={zoom === 1}>
          {viewer.fit}
        </Button>
        <span role="status">{viewer.zoom(zoom * 100)}</span>
      </div>
      <div className={styles.stage} role="region" aria-label={viewer.picture} tabIndex={0}>
        <img className={styles.shown} style={{ width: `${zoom * 100}%`, height: `${zoom * 100}%` }} src={url} alt={name} onError={() => setBroken(true)} />
      </div>
    </>
  );
}

function NotHere({ content, onAgain }: { readonly content: Exclude<Content, { state: 'here' }>; readonly onAgain: () => void }) {
  const { viewer } = useWords().attachments;
  if (content.state !== 'missing') return <p role="status">{content.state === 'loading' ? viewer.loading : viewer.bringing}</p>;
  const why = content.why === 'offline' ? viewer.missingOffline : content.why === 'draft' ? viewer.missingDraft : viewer.missingThere;
  return (
    <>
      <Problem>{viewer.missing}</Problem>
      <p className={styles.hint}>{why}</p>
      {content.why !== 'draft' && (
        <Button size="small" onPress={onAgain}>
          {viewer.again}
        </Button>
      )}
    </>
  );
}
