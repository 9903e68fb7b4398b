/** A recording from the microphone: it runs, it stops, it is listened to, it is attached. Esc while it runs stops it and loses nothing. */
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DeviceTrouble } from './DeviceTrouble.tsx';
import { clockOf } from './sound-length.ts';
import { mostMinutes, useRecorder } from './use-recorder.ts';
import styles from './attachments.module.css';

type SoundDialogProps = { readonly name: string; readonly onTaken: (file: File) => void; readonly onClose: () => void };

export function SoundDialog({ name, onTaken, onClose }: SoundDialogProps) {
  const { common, attachments } = useWords();
  const words = attachments.mic;
  const { recording, stop, again } = useRecorder();
  if (recording.state === 'problem') return <DeviceTrouble of="mic" title={words.title} problem={recording.problem} onAgain={again} onClose={onClose} />;
  const running = recording.state === 'running';
  return (
    <Dialog
      open
      title={words.title}
      onClose={running ? stop : onClose}
      closable={recording.state === 'starting'}
      actions={
        recording.state === 'done' ? (
          <>
            <Button keys="Esc" bindKey={false} onPress={onClose}>
              {common.close}
            </Button>
            <Button onPress={again}>{words.again}</Button>
            <Button kind="primary" keys="Ctrl+Enter" onPress={() => onTaken(new File([recording.blob], name, { type: recording.blob.type }))} disabled={recording.blob.size === 0}>
              {words.use}
            </Button>
          </>
        ) : (
          <Button kind="primary" keys="Ctrl+Enter" onPress={stop} disabled={!running}>
            {words.stop}
          </Button>
        )
      }
    >
      {recording.state !== 'done' && <p className={styles.hint}>{words.text(mostMinutes)}</p>}
      {recording.state === 'starting' && <p role="status">{words.starting}</p>}
      {running && (
        <p className={styles.running}>
          <span role="status">{words.running}</span>
          <span role="timer" aria-label={words.time}>
            {clockOf(recording.seconds)}
          </span>
        </p>
      )}
      {recording.state === 'done' && (
        <>
          <p className={styles.hint} role="status">
            {recording.blob.size === 0 ? words.nothing : recording.full ? words.full(mostMinutes) : words.listen}
          </p>
          <audio className={styles.player} controls src={recording.url} aria-label={words.play} />
        </>
      )}
    </Dialog>
  );
}
