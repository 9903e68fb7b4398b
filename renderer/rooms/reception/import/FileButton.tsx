/** Opens the computer's own window for choosing a file. */
import { useRef } from 'react';
import { Button, type ButtonProps } from '../../../ui/Button.tsx';
import styles from './import.module.css';

type FileButtonProps = Pick<ButtonProps, 'kind' | 'keys' | 'size' | 'disabled' | 'children'> & { readonly label: string; readonly onFile: (file: File) => void };

const accepted = '.xlsx,.xls,.et,.csv,.txt,.tsv,.ods,.xlsm,.xlsb,.html,.htm';

export function FileButton({ label, onFile, ...button }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accepted}
        aria-label={label}
        tabIndex={-1}
        className={styles.hidden}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = ''; // the same file may be chosen again after it was corrected
          if (file !== undefined) onFile(file);
        }}
      />
      <Button {...button} onPress={() => input.current?.click()} />
    </>
  );
}
