/** Files that are dropped anywhere on the page, and pictures that are pasted. Dropped text stays text. */
import { useEffect, useRef, useState } from 'react';

type DroppedFilesParts = {
  readonly enabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  /** a name for a pasted picture, without its ending; absent: pasting is not listened to */
  readonly pastedName?: string;
};

/** @returns true while files hang over the page */
export function useDroppedFiles({ enabled, onFiles, pastedName }: DroppedFilesParts): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef({ onFiles, pastedName });
  useEffect(() => {
    latest.current = { onFiles, pastedName };
  });
  const pastes = pastedName !== undefined;
  useEffect(() => {
    if (!enabled) return undefined;
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const onOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      latest.current.onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    const onPaste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      // A table program puts a picture of the cells beside their text: what goes into a field is the text.
      if (files.length === 0 || (isField(event.target) && event.clipboardData?.types.includes('text/plain') === true)) return;
      event.preventDefault();
      latest.current.onFiles(files.map((file) => named(file, latest.current.pastedName ?? '')));
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    if (pastes) window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('paste', onPaste);
    };
  }, [enabled, pastes]);
  return over && enabled;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea') !== null;
}

/** The clipboard calls every picture image.png; a copied file has a name of its own. */
function named(file: File, name: string): File {
  return /^image\.\w+$/.test(file.name) ? new File([file], `${name}${file.name.slice(5)}`, { type: file.type }) : file;
}
