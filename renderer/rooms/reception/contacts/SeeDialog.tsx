/** 看联系方式: why, before anything is shown. The last reason stands ready, so Enter alone is enough. */
import { useState } from 'react';
import { useWords } from '../../../text/use-words.ts';
import { RecordDialog } from '../RecordDialog.tsx';
import type { RecordActs } from '../use-record-acts.ts';
import { ReasonField } from './ReasonField.tsx';
import { lastLookReason, type LookReason, lookReasons, type Reason, reasonText, rememberLookReason } from './reasons.ts';
import styles from './contacts.module.css';

type SeeDialogProps = { readonly acts: RecordActs; readonly onSee: (reason: string) => void };

export function SeeDialog({ acts, onSee }: SeeDialogProps) {
  const { see, reason } = useWords().contacts;
  const [why, setWhy] = useState<Reason<LookReason>>({ which: lastLookReason() === 'other' ? null : lastLookReason(), more: '' });
  const text = reasonText(why, see.reasons, reason.joint);
  const go = (): void => {
    if (text === '' || acts.busy) return;
    rememberLookReason(why.which);
    onSee(text);
  };
  return (
    <RecordDialog title={see.title} acts={acts} width={46} save={see.go} ready={text !== ''} onSave={go}>
      <p className={styles.ask}>{see.text}</p>
      <ReasonField reasons={lookReasons} labels={see.reasons} value={why} onChange={setWhy} onEnter={go} />
    </RecordDialog>
  );
}
