/** The camera's picture until a card's code is seen in it. Nothing of it is kept or sent. */
import { useEffect, useRef } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { findCardText } from './card-text.ts';
import { openCodeReader } from './code-reader.ts';
import { useSyncWords } from './use-sync-words.ts';
import styles from './join.module.css';

/** Nobody allowed it, another program has it, or there is none. */
export type NoCamera = 'refused' | 'busy' | 'none';

export type ScanDialogProps = { readonly onFound: (text: string) => void; readonly onClose: () => void; readonly onNoCamera: (why: NoCamera) => void };

/** Between two looks, in milliseconds: enough for a steady hand, little for an old machine. */
const lookMs = 250;

export function ScanDialog({ onFound, onClose, onNoCamera }: ScanDialogProps) {
  const text = useSyncWords().join;
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef({ onFound, onNoCamera });
  useEffect(() => {
    latest.current = { onFound, onNoCamera };
  });
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | null = null;
    let stream: MediaStream | null = null;
    const look = async (): Promise<void> => {
      const reader = await openCodeReader();
      const picture = video.current;
      if (gone || picture === null) return;
      // A frame that is not there yet is no code.
      const seen = picture.readyState >= picture.HAVE_CURRENT_DATA ? reader.read(picture) : null;
      const card = seen === null ? null : findCardText(seen);
      if (gone) return;
      if (card !== null) latest.current.onFound(card);
      else timer = setTimeout(() => void look(), lookMs);
    };
    const begin = async (): Promise<void> => {
      stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: 'environment' } });
      if (gone || video.current === null) return stop(stream);
      video.current.srcObject = stream;
      await video.current.play();
      await look();
    };
    begin().catch((error: unknown) => {
      if (!gone) latest.current.onNoCamera(whyNot(error));
    });
    return () => {
      gone = true;
      if (timer !== null) clearTimeout(timer);
      if (stream !== null) stop(stream);
    };
  }, []);
  return (
    <Dialog open title={text.cameraTitle} onClose={onClose} closable>
      <p>{text.cameraText}</p>
      <video ref={video} className={styles.video} muted playsInline aria-label={text.cameraView} />
    </Dialog>
  );
}

/** The names are the standard's, of getUserMedia. */
function whyNot(error: unknown): NoCamera {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'none';
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
