/** 销毁联系方式: what happens is said before it does. There is no way back, so nothing stands ready and Enter does not do it. */
import { useState } from 'react';
import { useWords } from '../../../text/use-words.ts';
import { RecordDialog } from '../RecordDialog.tsx';
import type { RecordActs } from '../use-record-acts.ts';
import { EraseFacts } from './EraseFacts.tsx';
import { ReasonField } from './ReasonField.tsx';
import { type EraseReason, eraseReasons, type Reason, reasonText } from './reasons.ts';

type EraseDialogProps = {
  readonly acts: RecordActs;
  /** letter of the computer that registered the matter, when it is another one */
  readonly elsewhere: string;
  readonly onErase: (reason: string) => void;
};

export function EraseDialog({ acts, elsewhere, onErase }: EraseDialogProps) {
  const { erase, reason } = useWords().contacts;
  const [why, setWhy] = useState<Reason<EraseReason>>({ which: null, more: '' });
  const text = reasonText(why, erase.reasons, reason.joint);
  return (
    <RecordDialog title={erase.title} acts={acts} width={46} save={erase.go} ready={text !== ''} onSave={() => onErase(text)}>
      <EraseFacts>{elsewhere !== '' && <li>{erase.elsewhere(elsewhere)}</li>}</EraseFacts>
      <ReasonField reasons={eraseReasons} labels={erase.reasons} value={why} onChange={setWhy} onEnter={() => undefined} />
    </RecordDialog>
  );
}
