/** 回执, half an A4 sheet: what a visitor takes home. Nothing personal is on it; what is not known leaves a line for a pen. */
import { lookUpCode } from '../../../shared/reception/receipt.ts';
import { formFacts } from '../../../shared/reception/sheet-form.ts';
import type { OpenIssue } from '../../db/use-issue.ts';
import { formatTime } from '../../text/format.ts';
import { QrCode } from '../../ui/QrCode.tsx';
import type { RoomNames } from './use-names.ts';
import { valueWords } from './value-words.ts';
import { localDateOf } from '../../../shared/kernel/time.ts';
import styles from './receipt.module.css';

type ReceiptSheetProps = {
  readonly open: OpenIssue;
  readonly station: string;
  readonly names: RoomNames;
  /** stands where a name would, when secrecy was asked for */
  readonly secret: string;
};

export function ReceiptSheet({ open, station, names, secret }: ReceiptSheetProps) {
  const { issue, folded, registeredAt } = open;
  const { receipt } = names.words;
  const code = lookUpCode(folded.id);
  const { confidential, units, due } = formFacts(issue, folded);
  return (
    <div className={styles.sheet}>
      <header className={styles.head}>
        <h1 className={styles.title}>{receipt.title}</h1>
        <p className={styles.station}>{station}</p>
      </header>
      <div className={styles.main}>
        <div className={styles.facts}>
          <p className={styles.registered}>{receipt.registered}</p>
          <p className={`${styles.summary} ${sizeOf(issue.summary)}`}>{issue.summary}</p>
          <dl className={styles.list}>
            <Line label={receipt.when} text={`${names.day(localDateOf(registeredAt))} ${formatTime(registeredAt)}`} />
            <Line label={receipt.deputies} text={confidential ? secret : valueWords(names, 'deputies', issue.deputies)} />
            <Line label={receipt.handler} text={valueWords(names, 'units', [...units])} />
            <Line label={receipt.answerBy} text={due === null ? '' : names.day(due)} />
          </dl>
        </div>
        <div className={styles.code}>
          <QrCode text={code} label={receipt.qr(code)} />
          {receipt.code}
          <b>{code}</b>
        </div>
      </div>
      <p className={styles.number}>
        {receipt.number}
        <b>{issue.number}</b>
      </p>
      <footer className={styles.foot}>
        <div className={styles.lines}>
          {receipt.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p className={styles.page}>{receipt.page(1, 1)}</p>
        </div>
        <div className={styles.stamp}>
          {receipt.stamp.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </div>
      </footer>
    </div>
  );
}

function Line({ label, text }: { readonly label: string; readonly text: string }) {
  const long = [...text].length > 21;
  return (
    <>
      <dt>{label}</dt>
      <dd className={text === '' ? styles.pen : long ? styles.two : undefined}>{text}</dd>
    </>
  );
}

/** Two lines at 18 pt hold about 40 characters; a longer summary is set smaller and ends with … after three lines. */
function sizeOf(summary: string): string {
  const length = [...summary].length;
  return (length > 56 ? styles.longest : length > 40 ? styles.long : '') ?? '';
}
