/** 入网卡 on paper: a code to scan, the same as letters, and what to do with it. Held by this window alone, and gone when it is closed. */
import { useState } from 'react';
import { codeOfCard } from '../../../shared/county/card.ts';
import type { GivenCard } from '../../../shared/county/contract.ts';
import { formatDay } from '../../text/format.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { PrintSheet } from '../../ui/PrintSheet.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import styles from './card-sheet.module.css';

export function CardSheet({ given, onClose }: { readonly given: GivenCard; readonly onClose: () => void }) {
  const text = useWords().county.card.sheet;
  const language = useLanguage();
  const [copied, setCopied] = useState(false);
  const { facts, card } = given;
  const rows = [
    [text.station, `${facts.stationName} ${facts.station}`],
    [text.computer, text.computerValue(facts.device)],
    [text.address, facts.url],
    [text.fingerprint, (facts.fingerprint.match(/.{4}/g) ?? []).join(' ')],
    [text.issued, text.issuedValue(facts.issuedBy, formatDay(facts.issuedOn, language))],
    [text.until, formatDay(facts.validUntil, language)],
  ] as const;
  return (
    <PrintSheet
      paper="A4"
      title={`${text.title} ${facts.station}-${facts.device}`}
      left={
        <span className={styles.left}>
          <Button kind="link" keys="Esc" onPress={onClose}>
            {text.back}
          </Button>
          <span role="status">{copied ? text.copied : text.onlyOnce}</span>
        </span>
      }
      actions={
        <>
          <Button onPress={() => void navigator.clipboard.writeText(card).then(() => setCopied(true))}>{text.copy}</Button>
          <Button kind="primary" keys="Ctrl+P" onPress={() => window.print()}>
            {text.print}
          </Button>
        </>
      }
    >
      <div className={styles.sheet}>
        <header className={styles.head}>
          <h1>{text.title}</h1>
          <p>{facts.countyName}</p>
        </header>
        <div className={styles.main}>
          <div className={styles.code}>
            <QrCode text={codeOfCard(card)} label={text.qr} />
          </div>
          <dl className={styles.facts}>
            {rows.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
        <p className={styles.letters}>{card}</p>
        <ol className={styles.toDo}>
          {text.toDo.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </div>
    </PrintSheet>
  );
}
