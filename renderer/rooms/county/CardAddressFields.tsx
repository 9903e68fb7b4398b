/** What a card says of the way to the county: the address that stations use, and, where nobody vouches for it, its certificate. */
import { useWords } from '../../text/use-words.ts';
import { FormRow, noteIdOf } from '../../ui/FormRow.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { addressOf, isEncrypted, isOwnComputer, type ServerForm, type ServerWrong } from './server-form.ts';

export type CardAddressFieldsProps = { readonly form: ServerForm; readonly wrong: ServerWrong; readonly onChange: (form: ServerForm) => void };

export function CardAddressFields({ form, wrong, onChange }: CardAddressFieldsProps) {
  const text = useWords().county.server;
  const address = addressOf(form);
  const hint = address === '' ? text.addressHint : isOwnComputer(address) ? text.addressOwn : address.startsWith('http:') ? text.addressPlain : text.addressHint;
  return (
    <>
      <FormRow label={text.address} fieldId="server-address" hint={hint} {...(wrong.address === undefined ? {} : { problem: wrong.address })}>
        <TextField id="server-address" value={form.address} maxLength={200} placeholder={text.addressSame} invalid={wrong.address !== undefined} describedBy={noteIdOf('server-address')} onChange={(value) => onChange({ ...form, address: value })} />
      </FormRow>
      {isEncrypted(address) && (
        <FormRow label={text.certificate} fieldId="server-certificate" hint={text.certificateHint} {...(wrong.certificate === undefined ? {} : { problem: wrong.certificate })}>
          <TextField id="server-certificate" value={form.certificate} maxLength={150} invalid={wrong.certificate !== undefined} describedBy={noteIdOf('server-certificate')} onChange={(certificate) => onChange({ ...form, certificate })} />
        </FormRow>
      )}
    </>
  );
}
