/** Name and telephone while they may be seen: hidden again after a while, for whoever comes to the desk next. */
import { useEffect } from 'react';
import type { Contact } from '../../../db/seal-contact.ts';
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './contacts.module.css';

export const shownForMs = 60_000;

type ContactSeenProps = { readonly contact: Contact; readonly onHide: () => void; readonly hideAfterMs?: number };

export function ContactSeen({ contact, onHide, hideAfterMs = shownForMs }: ContactSeenProps) {
  const { see } = useWords().contacts;
  useEffect(() => {
    const timer = setTimeout(onHide, hideAfterMs);
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- counted from the moment it is shown
  }, [contact, hideAfterMs]);
  return (
    <>
      <b>{contact.name.trim() === '' ? see.noName : contact.name}</b>
      <span>{contact.phone.trim() === '' ? see.noPhone : contact.phone}</span>
      <Button kind="link" onPress={onHide}>
        {see.hide}
      </Button>
      <span className={styles.quiet}>{see.hidesItself}</span>
    </>
  );
}
