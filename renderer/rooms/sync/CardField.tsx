/** Where the card's text goes in: pasted, from a file, by camera. Says at once whether it is a card. */
import { useRef, useState } from 'react';
import { localDateOf } from '../../../shared/kernel/time.ts';
import { formatDay } from '../../text/format.ts';
import { problemText } from '../../text/problem-text.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { nowInstant } from '../../ui/clock.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { type CardFileProblem, readCardFile } from './read-card-file.ts';
import { type NoCamera, ScanDialog } from './ScanDialog.tsx';
import type { Reading } from './use-joining.ts';
import { useSyncWords } from './use-sync-words.ts';
import styles from './join.module.css';

/** of what is pasted: the host takes no more */
const mostChars = 4000;

export type CardFieldProps = { readonly text: string; readonly onText: (text: string) => void; readonly reading: Reading };

export function CardField({ text, onText, reading }: CardFieldProps) {
  const words = useSyncWords().join;
  const file = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<CardFileProblem | NoCamera | null>(null);
  const [scanning, setScanning] = useState(false);
  const said = { no_card_in_file: words.noCardInFile, no_code_in_picture: words.noCodeInPicture, ...words.noCamera };
  const take = (found: string): void => {
    setProblem(null);
    onText(found);
  };
  const open = async (chosen: File): Promise<void> => {
    const read = await readCardFile(chosen);
    if (read.ok) take(read.value);
    else setProblem(read.problem);
  };
  const scan = (): void => {
    setProblem(null);
    setScanning(true);
  };
  return (
    <div className={styles.card}>
      <label htmlFor="joining-card" className="for-readers">
        {words.card}
      </label>
      <TextArea id="joining-card" serif rows={4} value={text} onChange={take} maxLength={mostChars} placeholder={words.placeholder} describedBy="joining-card-state" />
      <div className={styles.cardLine}>
        <span id="joining-card-state" className={styles.cardState}>
          <CardState reading={reading} />
        </span>
        <span className={styles.ways}>
          <Button kind="link" onPress={scan}>
            {words.scan}
          </Button>
          <Button kind="link" onPress={() => file.current?.click()}>
            {words.file}
          </Button>
        </span>
      </div>
      <input
        ref={file}
        type="file"
        accept=".txt,.html,.htm,text/plain,text/html,image/*"
        aria-label={words.fileLabel}
        tabIndex={-1}
        hidden
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen !== undefined) void open(chosen);
          event.target.value = ''; // the same file may be chosen again
        }}
      />
      {problem !== null && <Problem>{said[problem]}</Problem>}
      {scanning && (
        <ScanDialog
          onFound={(found) => {
            setScanning(false);
            take(found);
          }}
          onClose={() => setScanning(false)}
          onNoCamera={(why) => {
            setScanning(false);
            setProblem(why);
          }}
        />
      )}
    </div>
  );
}

function CardState({ reading }: { readonly reading: Reading }) {
  const words = useWords();
  const text = useSyncWords().join;
  const language = useLanguage();
  switch (reading.state) {
    case 'empty':
      return null;
    case 'reading':
      return text.reading;
    case 'good':
      return (
        <>
          <Icon name="check" />
          {text.good(formatDay(reading.facts.validUntil, language, { year: 'other', today: localDateOf(nowInstant()) }))}
        </>
      );
    case 'bad':
      return <Problem>{text.problem[reading.problem] ?? problemText(words, reading.problem, reading.facts)}</Problem>;
  }
}
