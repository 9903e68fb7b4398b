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
import { useSyncWords } from './use-sync-words.ts';
import styles from './join.module.css';

type JoinWords = Words['sync']['join'];

export type CardChecksProps = { readonly facts: CardFacts; readonly trying: Trying; readonly onTryAgain: () => void };

export function CardChecks({ facts, trying, onTryAgain }: CardChecksProps) {
  const words = useWords();
  const sync = useSyncWords();
  const text = sync.join;
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
              <span className={styles.checkNote}>{checkNote(check, sync)}</span>
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

function checkWords(check: CardCheck, facts: CardFacts, text: JoinWords): string {
  if (!check.ok) return failOf(check, text)[0];
  return check.check === 'device' ? text.checks.device(facts.station, facts.device) : text.checks[check.check];
}

function checkNote(check: CardCheck, words: Words['sync']): string {
  const { join } = words;
  const [skewMs, ms] = [Number(check.facts['skewMs'] ?? 0), Number(check.facts['ms'] ?? 0)];
  if (!check.ok) return check.check === 'clock' && skewMs !== 0 ? (skewMs > 0 ? join.fast : join.slow)(spanWords(skewMs, words)) : failOf(check, join)[1];
  switch (check.check) {
    case 'clock':
      return Math.abs(skewMs) < 1000 ? join.checkNotes.clockSame : join.checkNotes.clock(spanWords(skewMs, words));
    case 'reach':
      return ms < 100 ? join.checkNotes.atOnce : join.checkNotes.reach((ms / 1000).toFixed(1));
    default:
      return join.checkNotes[check.check];
  }
}

/** What went wrong and what to do, by the reason that the check names: a password can fail at the second question. */
function failOf({ facts }: CardCheck, { fails }: JoinWords): readonly [string, string] {
  const problem = String(facts['problem'] ?? '');
  return (Object.hasOwn(fails, problem) ? fails[problem] : undefined) ?? fails['other'] ?? ['', ''];
}
