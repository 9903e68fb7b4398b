/** What came of the last act, above the bar of buttons: said to readers, with what is kept and what to do. */
import { formatCount } from '../../text/format.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemBar } from '../../ui/ProblemBar.tsx';
import { hashOf } from '../../ui/route.ts';
import { bundleProblemText } from './problem-words.ts';
import type { Carrying } from './use-carrying.ts';
import styles from './backup.module.css';

export function CarryingSaid({ said, read }: Pick<Carrying, 'said' | 'read'>) {
  const words = useWords();
  const text = words.backup.bundle;
  const { office } = words.backup;
  if (said === null) return null;
  if (said.said === 'not_written') return <ProblemBar title={text.notWritten(bundleProblemText(words, said.failed))} kept={text.keptHere} />;
  if (said.said === 'not_read') {
    const { failed, source } = said;
    const isOtherKey = failed.problem === 'bundle_other_key';
    return (
      <ProblemBar
        title={text.notRead(bundleProblemText(words, failed))}
        kept={text.notReadKept}
        {...(isOtherKey
          ? { todo: office.accept(String(failed.facts?.['key'] ?? ''), String(failed.facts?.['knownKey'] ?? '')), actions: <Button onPress={() => void read(source, true)}>{office.acceptGo}</Button> }
          : {})}
      />
    );
  }
  return (
    <p className={styles.said} role="status">
      {said.said === 'written' && text.written(String(said.number), said.stick)}
      {said.said === 'saved' && (
        <>
          {text.saved(String(said.number))} <a href={said.address}>{text.saveLink}</a>
        </>
      )}
      {said.said === 'read' && (
        <>
          {[
            text.readBack(String(said.read.number)),
            ...(said.read.ours.taken + said.read.ours.refused > 0 ? [text.readOurs(formatCount(said.read.ours.taken), formatCount(said.read.ours.refused))] : []),
            ...(said.read.fresh > 0 ? [text.readTheirs(formatCount(said.read.fresh))] : []),
          ].join(words.sync.between)}{' '}
          {said.read.ours.refused > 0 && <a href={hashOf({ page: 'refused' })}>{text.seeRefused}</a>}
        </>
      )}
    </p>
  );
}
