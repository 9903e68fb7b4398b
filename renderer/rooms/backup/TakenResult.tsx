/** What came of one bundle at the office, in words: how many were taken and sent back, which number is missing, where the receipt is. */
import { DeviceIdSchema } from '../../../shared/kernel/ids.ts';
import { formatCount, formatList } from '../../text/format.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { numbersInWords } from './inside-words.ts';
import { bundleProblemText } from './problem-words.ts';
import type { Back, Result, Taking } from './use-taking.ts';
import type { StickRead } from '../../db/sync/sync.ts';
import styles from './backup.module.css';

export type TakenResultProps = { readonly result: Result; readonly taking: Taking; /** a computer as people know it */ readonly nameOf: (device: string) => string };

export function TakenResult({ result, taking, nameOf }: TakenResultProps) {
  const words = useWords();
  const text = words.backup.office;
  const { read, back, coming } = result;
  if (read.ok) {
    return (
      <section className={styles.result}>
        <h3>{`${nameOf(read.value.from)}${words.backup.comma}${words.backup.number(String(read.value.number))}`}</h3>
        <TakenIn read={read.value} />
        <BackSaid result={result} device={read.value.from} taking={taking} />
      </section>
    );
  }
  const from = DeviceIdSchema.safeParse(read.facts?.['from']);
  return (
    <section className={styles.result}>
      <h3>{from.success ? nameOf(from.data) : coming.name}</h3>
      <Problem>{`${text.notRead(bundleProblemText(words, read))}${words.backup.full}${text.kept}`}</Problem>
      {read.problem === 'bundle_other_key' && (
        <>
          <p>{`${text.acceptTitle} ${text.accept(String(read.facts?.['key'] ?? ''), String(read.facts?.['knownKey'] ?? ''))}`}</p>
          <Button size="small" onPress={() => void taking.take([coming], true)}>
            {text.acceptGo}
          </Button>
        </>
      )}
      {read.problem === 'bundle_older' && from.success && back === null && coming.stick !== null && (
        <Button size="small" onPress={() => void taking.sendBack(result, from.data)}>
          {text.sendBack}
        </Button>
      )}
      {from.success && back !== null && <BackSaid result={result} device={from.data} taking={taking} />}
    </section>
  );
}

function TakenIn({ read }: { readonly read: StickRead }) {
  const words = useWords();
  const text = words.backup.office;
  const language = useLanguage();
  const { comma, full } = words.backup;
  const counted = [
    read.taken === 0 && read.refused.length === 0 ? text.nothing : text.taken(formatCount(read.taken), formatCount(read.fresh)),
    ...(read.refused.length > 0 ? [text.refused(formatCount(read.refused.length))] : []),
    ...(read.again ? [text.wasAgain] : []),
  ];
  const reasons = [...new Set(read.refused.map(({ code }) => code))].map((code) => `${words.sync.refused.codes[code].title}${comma}${text.refused(formatCount(read.refused.filter((one) => one.code === code).length))}`);
  return (
    <>
      <p>{`${counted.join(comma)}${full}`}</p>
      {read.gaps.length > 0 && <p>{`${text.gaps(numbersInWords(read.gaps, words.backup, (items) => formatList(items, language)))}${full}`}</p>}
      {read.left > 0 && <p>{`${text.left(formatCount(read.left))}${full}`}</p>}
      {reasons.length > 0 && (
        <>
          <p>{text.why}</p>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function BackSaid({ result, device, taking }: { readonly result: Result; readonly device: string; readonly taking: Taking }) {
  const words = useWords();
  const text = words.backup.office;
  const back: Back | null = result.back;
  switch (back?.back) {
    case 'written':
      return <p>{text.receipt(back.file, back.stick)}</p>;
    case 'failed':
      return <Problem>{text.receiptNot(bundleProblemText(words, back.failed))}</Problem>;
    case 'as_file':
      return (
        <Button size="small" onPress={() => void taking.saveBack(result, device)}>
          {text.receiptFile}
        </Button>
      );
    case 'saved':
      return (
        <p>
          {text.receiptSaved} <a href={back.address}>{words.backup.bundle.saveLink}</a>
        </p>
      );
    case undefined:
      return null;
  }
}
