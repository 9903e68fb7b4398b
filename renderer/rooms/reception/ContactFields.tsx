/** Name and telephone, both optional: kept apart and encrypted. Anonymous empties them. They stand in the row of the visitor. */
import type { Contact } from '../../db/seal-contact.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { PrivacyLink } from './sheets/PrivacyLink.tsx';
import type { ReceptionWords } from './value-words.ts';
import styles from './register.module.css';

type ContactFieldsProps = {
  readonly contact: Contact;
  readonly anonymous: boolean;
  readonly lost: boolean;
  readonly disabled: boolean;
  readonly onContact: (part: Partial<Contact>) => void;
  readonly onAnonymous: (anonymous: boolean) => void;
  readonly onLeave: () => void;
  readonly words: ReceptionWords;
};

export function ContactFields({ contact, anonymous, lost, disabled, onContact, onAnonymous, onLeave, words }: ContactFieldsProps) {
  const off = disabled || anonymous;
  return (
    <>
      <span className={styles.contact}>
        <TextField id="register-name" label={words.register.name} value={contact.name} onChange={(name) => onContact({ name })} onLeave={onLeave} placeholder={words.registering.namePlaceholder} maxLength={60} disabled={off} describedBy="register-contact-note" />
        <TextField id="register-phone" label={words.register.phone} value={contact.phone} onChange={(phone) => onContact({ phone })} onLeave={onLeave} placeholder={words.registering.phonePlaceholder} maxLength={60} inputMode="tel" disabled={off} describedBy="register-contact-note" />
      </span>
      <CheckField checked={anonymous} onChange={onAnonymous} disabled={disabled}>
        {words.register.anonymous}
      </CheckField>
      {lost && <p role="alert">{words.register.contactUnreadable}</p>}
    </>
  );
}

/** What becomes of name and telephone, beside the form. */
export function ContactNote({ words }: { readonly words: ReceptionWords }) {
  return (
    <>
      <p id="register-contact-note" className={styles.note}>
        <Icon name="lock" />
        <span>{words.register.contactNote}</span>
      </p>
      <PrivacyLink />
    </>
  );
}
