/** Step 5: what was checked and what came out, as sentences. Only a disk that does not keep what is written stops. */
import { localDateOf, toInstant } from '../../../../shared/kernel/time.ts';
import type { Words } from '../../../text/catalogue.ts';
import { formatBytes, formatDay, formatTime } from '../../../text/format.ts';
import { problemText } from '../../../text/problem-text.ts';
import { useLanguage, useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { FactTable } from '../../../ui/FactTable.tsx';
import { OnDisk } from '../../../ui/OnDisk.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import type { Checks, ClockCheck, DiskCheck } from './use-checks.ts';
import styles from './steps.module.css';

export function CheckStep({ checks }: { readonly checks: Checks }) {
  const words = useWords();
  const language = useLanguage();
  const text = words.settings.first.check;
  const { disk, write, clock } = checks;
  const rows = [
    [text.disk, disk === null ? text.waiting : diskSentence(disk, words)],
    [text.write, write === null ? text.waiting : write.is === 'good' ? <OnDisk>{text.writeGood(String(write.ms))}</OnDisk> : <Problem>{write.is === 'failed' ? text.writeFailed(problemText(words, write.problem)) : text.writeDiffers}</Problem>],
    [text.print, checks.print === 'pdf' ? text.printPdf : text.printDialogue],
    [text.clock, clock === null ? text.waiting : clockSentence(clock, words, language)],
  ] as const;
  return (
    <div className={styles.table} aria-live="polite">
      <FactTable caption={text.caption} heads={[text.what, text.result]} rows={rows} />
      {write !== null && !checks.mayGoOn && (
        <p className={styles.again}>
          {text.blocked} <Button onPress={checks.again}>{text.again}</Button>
        </p>
      )}
    </div>
  );
}

function diskSentence(disk: DiskCheck, words: Words): string {
  const text = words.settings.first.check;
  if (disk.is === 'unknown') return text.diskFailed;
  return (disk.is === 'good' ? text.diskGood : text.diskLow)(formatBytes(disk.freeBytes));
}

function clockSentence(clock: ClockCheck, words: Words, language: ReturnType<typeof useLanguage>): string {
  const text = words.settings.first.check;
  const at = toInstant(clock.at);
  const now = `${formatDay(localDateOf(at), language)} ${formatTime(at)}`;
  if (clock.is === 'wrong') return text.clockWrong(now);
  return clock.is === 'zone' ? text.clockZone(now) : text.clockGood(now);
}
