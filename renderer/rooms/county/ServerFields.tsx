/** Address and administrator of the county's server, typed for one act. */
import { useWords } from '../../text/use-words.ts';
import { FormRow, noteIdOf } from '../../ui/FormRow.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { ServerForm, ServerWrong } from './server-form.ts';

export type ServerFieldsProps = { readonly form: ServerForm; readonly wrong: ServerWrong; readonly focus: 'url' | 'user'; readonly onChange: (form: ServerForm) => void };

export function ServerFields({ form, wrong, focus, onChange }: ServerFieldsProps) {
  const text = useWords().county.server;
  const problem = (field: keyof ServerForm) => (wrong[field] === undefined ? {} : { problem: wrong[field] });
  const isPlain = /^http:\/\/(?!localhost|127\.)/.test(form.url.trim());
  return (
    <>
      <FormRow label={text.url} fieldId="server-url" hint={isPlain ? text.plain : text.urlHint} {...problem('url')}>
        <TextField id="server-url" value={form.url} maxLength={200} autoFocus={focus === 'url'} invalid={wrong.url !== undefined} describedBy={noteIdOf('server-url')} onChange={(url) => onChange({ ...form, url })} />
      </FormRow>
      <FormRow label={text.user} fieldId="server-user" hint={text.userHint} {...problem('user')}>
        <TextField id="server-user" value={form.user} maxLength={100} width={18} autoFocus={focus === 'user'} invalid={wrong.user !== undefined} describedBy={noteIdOf('server-user')} onChange={(user) => onChange({ ...form, user })} />
      </FormRow>
      <FormRow label={text.password} fieldId="server-password" hint={text.passwordHint} {...problem('password')}>
        <TextField id="server-password" secret value={form.password} maxLength={200} width={18} autoComplete="new-password" invalid={wrong.password !== undefined} describedBy={noteIdOf('server-password')} onChange={(password) => onChange({ ...form, password })} />
      </FormRow>
    </>
  );
}
