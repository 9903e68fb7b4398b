/** Why contact data is looked at, as one text for whoever asks; the last reason stands ready, as for a single look. */
import { useEffect, useState } from 'react';
import { useWords } from '../../../text/use-words.ts';
import { ReasonField } from './ReasonField.tsx';
import { lastLookReason, type LookReason, lookReasons, type Reason, reasonText, rememberLookReason } from './reasons.ts';

/** @param props.onReason the reason as it will stand in the histories; empty while it is missing */
export function LookReasonField({ onReason }: { readonly onReason: (reason: string) => void }) {
  const { see, reason } = useWords().contacts;
  const [why, setWhy] = useState<Reason<LookReason>>({ which: lastLookReason() === 'other' ? null : lastLookReason(), more: '' });
  const text = reasonText(why, see.reasons, reason.joint);
  useEffect(() => onReason(text), [onReason, text]);
  const change = (next: Reason<LookReason>): void => {
    rememberLookReason(next.which);
    setWhy(next);
  };
  return <ReasonField reasons={lookReasons} labels={see.reasons} value={why} onChange={change} onEnter={() => undefined} />;
}
