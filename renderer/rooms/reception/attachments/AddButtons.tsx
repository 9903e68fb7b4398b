/** The three ways to add something: files, the camera, the microphone. */
import { useRef, useState } from 'react';
import { takenEndings } from '../../../../shared/reception/attachment-files.ts';
import type { DraftAttachment } from '../../../../shared/reception/draft-form.ts';
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { CameraDialog } from './CameraDialog.tsx';
import { SoundDialog } from './SoundDialog.tsx';
import styles from './attachments.module.css';

type AddButtonsProps = {
  /** what the matter has: for the next free name */
  readonly there: readonly DraftAttachment[];
  /** `original`: nothing is to be made of it */
  readonly onFiles: (files: readonly File[], original: boolean) => void;
  readonly original: boolean;
  readonly disabled?: boolean;
};

export function AddButtons({ there, onFiles, original, disabled = false }: AddButtonsProps) {
  const words = useWords().attachments;
  const input = useRef<HTMLInputElement>(null);
  const [device, setDevice] = useState<'camera' | 'mic' | null>(null);
  const close = (): void => setDevice(null);
  const taken = (file: File): void => {
    close();
    onFiles([file], true);
  };
  const free = (nameOf: (n: number) => string): string => {
    let n = 1;
    while (there.some(({ name }) => name === nameOf(n))) n++;
    return nameOf(n);
  };
  return (
    <div className={styles.add}>
      <input
        ref={input}
        type="file"
        multiple
        accept={takenEndings.join(',')}
        aria-label={words.chooseLabel}
        tabIndex={-1}
        className={styles.hidden}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = ''; // the same file may be chosen again
          if (files.length > 0) onFiles(files, original);
        }}
      />
      <Button size="small" keys="Ctrl+O" icon={<Icon name="clip" />} onPress={() => input.current?.click()} disabled={disabled}>
        {words.choose}
      </Button>
      <Button size="small" icon={<Icon name="camera" />} onPress={() => setDevice('camera')} disabled={disabled}>
        {words.photo}
      </Button>
      <Button size="small" icon={<Icon name="mic" />} onPress={() => setDevice('mic')} disabled={disabled}>
        {words.sound}
      </Button>
      {device === 'camera' && <CameraDialog name={free(words.photoName)} onTaken={taken} onClose={close} />}
      {device === 'mic' && <SoundDialog name={free(words.soundName)} onTaken={taken} onClose={close} />}
    </div>
  );
}
