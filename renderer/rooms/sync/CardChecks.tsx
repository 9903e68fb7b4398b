/** One try of the connection: what was asked and what came of it. Where it stopped is said in reversed ink. */
import type { CardCheck, CardFacts } from '../../../shared/sync/contract.ts';
import type { Words } from '../../text/catalogue.ts';
import { problemText } from '../../text/problem-text.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { spanWords } from './span-words.ts';
import type { Trying } from './use-joining.ts';
import styles from './join.module.css';

export type CardChecksProps = { readonly facts: CardFacts; readonly trying: Trying; readonly onTryAgain: () => void };

export function CardChecks({ facts, trying, onTryAgain }: CardChecksProps) {
  const words = useWords();
  const text = words.sync.join;
  const failed = trying.state === 'failed' || (trying.state === 'tried' && trying.checks.some(({ ok }) => !ok));
  return (
    <section aria-live="polite">
      <h2 className={styles.sectionTitle}>
        {trying.state === 'trying' ? text.trying : text.tried} <small>{text.triedNote}</small>
      </h2>
      {trying.state === 'tried' && (
        <ul className={styles.checks}>
          {trying.checks.map((check) => (
            <li key={check.check}>
              {check.ok ? <Icon name="check" /> : <Icon name="stop" />}
              <span className={check.ok ? undefined : styles.failedCheck}>{checkWords(check, facts, text)}</span>
              <span className={styles.checkNote}>{checkNote(check, words.sync)}</span>
            </li>
          ))}
        </ul>
      )}
      {trying.state === 'failed' && <Problem>{text.problem[trying.problem] ?? problemText(words, trying.problem)}</Problem>}
      {failed && (
        <Button kind="link" onPress={onTryAgain}>
          {text.tryAgain}
        </Button>
      )}
    </section>
  );
}

function checkWords({ check, ok }: CardCheck, facts: CardFacts, text: Words['sync']['join']): string {
  const said = ok ? text.checks : text.checksFailed;
  return check === 'device' ? said.device(facts.station, facts.device) : said[check];
}

function checkNote({ check, ok, facts }: CardCheck, words: Words['sync']): string {
  const { checkNotes, checkFailedNotes } = words.join;
  const skewMs = Number(facts['skewMs'] ?? 0);
  if (check === 'clock') {
    if (ok) return Math.abs(skewMs) < 1000 ? checkNotes.clockSame : checkNotes.clock(spanWords(skewMs, words));
    return (skewMs > 0 ? checkFailedNotes.fast : checkFailedNotes.slow)(spanWords(skewMs, words));
  }
  if (!ok) return checkFailedNotes[check];
  return check === 'reach' ? checkNotes.reach((Number(facts['ms'] ?? 0) / 1000).toFixed(1)) : checkNotes[check];
}
