/** A rule is stopped on a day; what lies before it stays. */
import { useState } from 'react';
import { readDayOfYear } from '../../../../shared/deputies/calendar/notice-text.ts';
import type { DutyRule } from '../../../../shared/deputies/duty-rule.ts';
import { useStore } from '../../../db/use-store.ts';
import { problemText } from '../../../text/problem-text.ts';
import { useLanguage, useWords } from '../../../text/use-words.ts';
import { useYearWords } from '../../../text/use-year-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { useToday } from '../../../ui/clock.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FormRow, noteIdOf } from '../../../ui/FormRow.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { patternWords } from './rule-words.ts';
import { stopRule } from './save-rule.ts';
import styles from './year.module.css';

type StopDialogProps = { readonly rule: DutyRule; readonly year: number; readonly onClose: () => void; readonly onStopped: (rule: string) => void };

export function StopDialog({ rule, year, onClose, onStopped }: StopDialogProps) {
  const words = useWords();
  const text = useYearWords();
  const store = useStore();
  const language = useLanguage();
  const today = useToday();
  const [on, setOn] = useState(today);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const name = patternWords(text, language, rule.rule.pattern);
  const stop = async (): Promise<void> => {
    const to = readDayOfYear(on, year);
    setWrong(to === null);
    if (to === null) return;
    setBusy(true);
    const answer = await stopRule(store, rule, to, reason);
    setBusy(false);
    if (answer.ok) onStopped(name);
    else setFailed(text.rules.failed(problemText(words, answer.problem, answer.facts)));
  };
  return (
    <Dialog
      open
      title={text.rules.stopTitle(name)}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" bindKey={false} onPress={onClose}>
            {words.common.later}
          </Button>
          <Button kind="primary" keys="Enter" busy={busy} onPress={() => void stop()}>
            {text.rules.stopDo}
          </Button>
        </>
      }
    >
      <FormRow label={text.rules.stopOn} fieldId="stop-on" {...(wrong ? { problem: text.rules.badDate } : {})}>
        <TextField id="stop-on" value={on} width={10} autoFocus invalid={wrong} describedBy={noteIdOf('stop-on')} onChange={setOn} />
      </FormRow>
      <FormRow label={text.rules.stopReason} fieldId="stop-reason" hint={text.rules.stopReasonHint}>
        <TextField id="stop-reason" value={reason} maxLength={200} describedBy={noteIdOf('stop-reason')} onChange={setReason} />
      </FormRow>
      <p className={styles.note}>{text.rules.stopText}</p>
      {failed !== null && <Problem>{failed}</Problem>}
    </Dialog>
  );
}
