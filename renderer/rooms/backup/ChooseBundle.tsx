/** A way to choose a bundle as a file, for who has no stick that is recognised. */
import { useRef } from 'react';
import { Button } from '../../ui/Button.tsx';

export type ChooseBundleProps = { readonly label: string; readonly onFile: (file: File) => void; readonly children: string };

export function ChooseBundle({ label, onFile, children }: ChooseBundleProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button kind="link" onPress={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".lxb"
        aria-label={label}
        tabIndex={-1}
        hidden
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen !== undefined) onFile(chosen);
          event.target.value = ''; // the same file may be chosen again
        }}
      />
    </>
  );
}
