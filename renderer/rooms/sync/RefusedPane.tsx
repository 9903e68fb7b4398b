/** One refusal: whose it is, why in words, three ways on. The code only as something to say on the telephone. */
import { useId, useState } from 'react';
import { refusalNumber } from '../../../shared/county/refusal.ts';
import { localDateOf } from '../../../shared/kernel/time.ts';
import { useStaff } from '../../db/use-people-and-places.ts';
import { formatCount, formatDayTime } from '../../text/format.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { Button } from '../../ui/Button.tsx';
import { nowInstant } from '../../ui/clock.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { hashOf, navigate } from '../../ui/route.ts';
import { PickCard } from './PickCard.tsx';
import { fullNumber, itemTitle, type RefusedItem } from './refused-items.ts';
import { type Report, reportText } from './report-lines.ts';
import { againWords, reasonWords } from './refusal-words.ts';
import { type Answer, useAnswer } from './use-answer.ts';
import styles from './refused.module.css';

export type RefusedPaneProps = {
  readonly open: RefusedItem;
  readonly position: readonly [at: number, of: number];
  /** what one act answers together, the open one among them */
  readonly together: readonly RefusedItem[];
  readonly report: Report;
  readonly skewMs: number | null;
  readonly onPrint: () => void;
};

export function RefusedPane({ open, position, together, report, skewMs, onPrint }: RefusedPaneProps) {
  const all = useWords();
  const words = all.sync;
  const text = words.refused;
  const name = useId();
  const [answer, setAnswer] = useState<Answer>('again');
  const { busy, failed, carryOut } = useAnswer(together, report);
  const saying = { words, language: useLanguage(), today: localDateOf(nowInstant()) };
  const { refusal } = open;
  const code = text.codes[refusal.code];
  const count = formatCount(together.length);
  const go = { again: (refusal.code === 'future_clock' ? text.go.clock : text.go.again)(count), tell: text.go.tell, keep: text.go.keep(count) };
  return (
    <section className={styles.pane} aria-label={fullNumber(open, words)}>
      <header className={styles.paneHead}>
        <div className={styles.paneLine}>
          <span>{fullNumber(open, words)}</span>
          <span className={styles.position}>{text.position(formatCount(position[0]), formatCount(position[1]))}</span>
          <Button size="small" keys="Esc" onPress={() => navigate({ page: 'ledger' })}>
            {all.common.close}
          </Button>
        </div>
        <h2 className={styles.paneTitle}>{itemTitle(open)}</h2>
        <Author open={open} />
      </header>
      <div className={styles.paneBody}>
        <div className={styles.reason} role="status">
          <Icon name="stop" size={1.25} />
          <div>
            <h3 className={styles.reasonTitle}>{text.notTaken(code.title)}</h3>
            <p>{reasonWords(open, skewMs, saying)}</p>
          </div>
        </div>
        <h3 className={styles.sectionTitle}>{text.can}</h3>
        <div className={styles.choices} role="radiogroup" aria-label={text.can}>
          <PickCard name={name} digit={1} chosen={answer === 'again'} onChoose={() => setAnswer('again')} head={<b>{code.again}</b>}>
            <span className={styles.choiceText}>{againWords(open, skewMs, Date.parse(nowInstant()), saying)}</span>
          </PickCard>
          <PickCard name={name} digit={2} chosen={answer === 'tell'} onChoose={() => setAnswer('tell')} head={<b>{text.tellTitle}</b>}>
            <span className={styles.choiceText}>{text.tellText}</span>
          </PickCard>
          <PickCard name={name} digit={3} chosen={answer === 'keep'} onChoose={() => setAnswer('keep')} head={<b>{text.keepTitle}</b>}>
            <span className={styles.choiceText}>{text.keepText}</span>
          </PickCard>
        </div>
        {answer === 'tell' && (
          <pre className={styles.report} tabIndex={0} role="region" aria-label={text.report.title}>
            {reportText(report)}
          </pre>
        )}
        {failed !== null && <Problem>{failed}</Problem>}
        <p className={styles.phone}>{text.phone(refusalNumber(refusal.code))}</p>
      </div>
      <ActionBar
        left={
          <Button kind="link" onPress={onPrint}>
            {text.print}
          </Button>
        }
        right={
          <Button kind="primary" keys="Ctrl+Enter" busy={busy} onPress={() => void carryOut(answer)}>
            {go[answer]}
          </Button>
        }
      />
    </section>
  );
}

/** Who wrote it, and the way to the record. */
function Author({ open }: { readonly open: RefusedItem }) {
  const all = useWords();
  const text = all.sync.refused;
  const language = useLanguage();
  const staff = useStaff();
  const { event, document, refusal } = open;
  return (
    <p className={styles.author}>
      {event !== null && <span>{text.by(staff.get(event.by.staff)?.name ?? all.reception.history.unknownPerson, event.by.device.slice(-1), formatDayTime(event.at, localDateOf(nowInstant()), language))}</span>}
      {document?.kind === 'issue' && <a href={hashOf({ page: 'ledger', id: refusal.record })}>{text.openRecord}</a>}
    </p>
  );
}
