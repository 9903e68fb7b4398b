/** 联系: what is kept of a visitor, and the two things that can be done with it: look, with a reason, and destroy it. */
import { useState } from 'react';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import type { AppliedEvent, FoldedRecord } from '../../../../shared/kernel/record/kind.ts';
import { localDateOf } from '../../../../shared/kernel/time.ts';
import type { Issue, IssueStage } from '../../../../shared/reception/issue.ts';
import type { Contact } from '../../../db/seal-contact.ts';
import { useStore } from '../../../db/use-store.ts';
import { useHost } from '../../../host/use-host.ts';
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { useStation } from '../../../ui/station-context.ts';
import recordStyles from '../record.module.css';
import type { RoomNames } from '../use-names.ts';
import type { RecordActs } from '../use-record-acts.ts';
import { eraseContact, viewContact } from './contact-acts.ts';
import styles from './contacts.module.css';
import { ContactSeen } from './ContactSeen.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import { SeeDialog } from './SeeDialog.tsx';

type ContactFactProps = { readonly id: RecordId; readonly kept: Issue['contact']; readonly folded: FoldedRecord<IssueStage>; readonly acts: RecordActs; readonly names: RoomNames };

export function ContactFact(props: ContactFactProps) {
  const { kept, folded, names } = props;
  const { contacts } = useWords();
  const atOffice = useStation().station.party === 'office';
  return (
    <div className={recordStyles.whole}>
      <dt>{contacts.label}</dt>
      <dd className={styles.fact}>
        {kept === 'none' && contacts.none}
        {kept === 'anonymous' && contacts.anonymous}
        {kept === 'erased' && <span>{erasedWords(folded, names, contacts.erased)}</span>}
        {kept === 'kept' && (atOffice ? contacts.atStation : <KeptContact {...props} />)}
      </dd>
    </div>
  );
}

/** 已销毁，2027年12月1日，周启明 */
function erasedWords(folded: FoldedRecord, names: RoomNames, said: (day: string, who: string) => string): string {
  const event = findApplied(folded, 'issue.contact_erased')?.event;
  if (event === undefined) return '';
  return said(names.day(localDateOf(event.at)), names.staffName(event.by.staff) ?? names.words.history.unknownPerson);
}

function findApplied({ history }: FoldedRecord, type: string): AppliedEvent | undefined {
  return history.find(({ event, status }) => event.type === type && status === 'applied');
}

function KeptContact({ id, folded, acts }: ContactFactProps) {
  const host = useHost();
  const store = useStore();
  const { label, kept, see, erase } = useWords().contacts;
  const { session, station } = useStation();
  const [shown, setShown] = useState<Contact | null>(null);
  const [lost, setLost] = useState(false);
  const device = findApplied(folded, 'issue.registered')?.event.by.device ?? '';
  const elsewhere = device === `${station.code}-${station.device}` ? '' : device.slice(-1);
  const look = (reason: string): void => {
    void acts.run(async () => {
      const opened = await viewContact(host, store, id, reason);
      if (opened.ok) setShown(opened.value);
      const isLost = !opened.ok && (opened.problem === 'no_key' || opened.problem === 'damaged');
      if (isLost) setLost(true);
      return isLost ? { ok: true, value: {} } : opened;
    }, see.said);
  };
  return (
    <>
      {shown !== null && <ContactSeen contact={shown} onHide={() => setShown(null)} />}
      {shown === null && lost && <span role="alert">{elsewhere === '' ? see.lost : see.lostThere(elsewhere)}</span>}
      {shown === null && !lost && (
        <>
          {kept}
          <Button kind="link" onPress={() => acts.show('see_contact')}>
            {see.open}
          </Button>
        </>
      )}
      {session.role === 'station_head' && (
        <Button kind="link" label={`${erase.open}${label}`} onPress={() => acts.show('erase_contact')}>
          {erase.open}
        </Button>
      )}
      {acts.form === 'see_contact' && <SeeDialog acts={acts} onSee={look} />}
      {acts.form === 'erase_contact' && <EraseDialog acts={acts} elsewhere={elsewhere} onErase={(reason) => void acts.run(() => eraseContact(host, store, id, reason), erase.said)} />}
    </>
  );
}
