/** A picture from the camera or the document camera: live, taken, looked at, attached. Nothing is kept before that. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DeviceTrouble } from './DeviceTrouble.tsx';
import { type DeviceProblem, deviceProblem, stopStream } from './device-problem.ts';
import { pictureOf } from './shrink-picture.ts';
import styles from './attachments.module.css';

type CameraDialogProps = { readonly name: string; readonly onTaken: (file: File) => void; readonly onClose: () => void };
type Still = { readonly bytes: Uint8Array; readonly url: string };

/** Of many cameras the one that was used last in this window. */
let lastCamera: string | undefined;

export function CameraDialog({ name, onTaken, onClose }: CameraDialogProps) {
  const { camera: words } = useWords().attachments;
  const video = useRef<HTMLVideoElement>(null);
  const [live, setLive] = useState(false);
  const [problem, setProblem] = useState<DeviceProblem | null>(null);
  const [others, setOthers] = useState<readonly string[]>([]);
  const [device, setDevice] = useState(lastCamera);
  const [tries, setTries] = useState(0);
  const [still, setStill] = useState<Still | null>(null);

  useEffect(() => {
    let gone = false;
    let stream: MediaStream | null = null;
    const begin = async (): Promise<void> => {
      const wanted = device === undefined ? {} : { deviceId: { ideal: device } };
      stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { ...wanted, width: { ideal: 2560 }, height: { ideal: 1920 } } });
      if (gone || video.current === null) return stopStream(stream);
      video.current.srcObject = stream;
      await video.current.play();
      const cameras = (await navigator.mediaDevices.enumerateDevices()).filter(({ kind }) => kind === 'videoinput').map(({ deviceId }) => deviceId);
      if (gone) return;
      lastCamera = stream.getVideoTracks()[0]?.getSettings().deviceId;
      setOthers(cameras);
      setLive(true);
    };
    begin().catch((error: unknown) => {
      stopStream(stream);
      if (!gone) setProblem(deviceProblem(error));
    });
    return () => {
      gone = true;
      stopStream(stream);
    };
  }, [device, tries]);
  useEffect(() => () => void (still !== null && URL.revokeObjectURL(still.url)), [still]);

  const again = useCallback((): void => {
    setProblem(null);
    setLive(false);
    setTries((n) => n + 1);
  }, []);
  const take = async (): Promise<void> => {
    if (video.current === null) return;
    const bytes = await pictureOf(video.current);
    setStill({ bytes, url: URL.createObjectURL(new Blob([bytes as BlobPart], { type: 'image/jpeg' })) });
  };
  const other = (): void => {
    setLive(false);
    setDevice(others[(others.indexOf(lastCamera ?? '') + 1) % others.length]);
  };
  if (problem !== null) return <DeviceTrouble of="camera" title={words.title} problem={problem} onAgain={again} onClose={onClose} />;
  return (
    <Dialog
      open
      title={words.title}
      aside={words.text}
      width={48}
      onClose={onClose}
      closable
      actions={
        still === null ? (
          <>
            {others.length > 1 && <Button onPress={other}>{words.other}</Button>}
            <Button kind="primary" keys="Ctrl+Enter" onPress={() => void take()} disabled={!live}>
              {words.take}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={() => setStill(null)}>{words.again}</Button>
            <Button kind="primary" keys="Ctrl+Enter" onPress={() => onTaken(new File([still.bytes as BlobPart], name, { type: 'image/jpeg' }))}>
              {words.use}
            </Button>
          </>
        )
      }
    >
      <div className={styles.camera}>
        {!live && <p role="status">{words.starting}</p>}
        <video ref={video} hidden={!live || still !== null} muted playsInline aria-label={words.view} />
        {still !== null && <img src={still.url} alt={words.still} />}
      </div>
    </Dialog>
  );
}
