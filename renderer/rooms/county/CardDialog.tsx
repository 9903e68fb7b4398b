/** 发入网卡, 重发入网卡: the administrator's password is typed for this one card. The card itself is shown by whoever opened this. */
import { useState } from 'react';
import type { GivenCard, KnownServer } from '../../../shared/county/contract.ts';
import { DeviceLetterSchema } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { useHost } from '../../host/use-host.ts';
import { useWords } from '../../text/use-words.ts';
import { FormRow, noteIdOf } from '../../ui/FormRow.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ActDialog } from './ActDialog.tsx';
import type { BoardRow } from './board-rows.ts';
import { CardAddressFields } from './CardAddressFields.tsx';
import { formOf, type ServerForm, serverOf, type ServerWrong, wrongIn } from './server-form.ts';
import { ServerFields } from './ServerFields.tsx';
import { useAct } from './use-act.ts';

export type CardDialogProps = { readonly row: BoardRow; readonly server: KnownServer; readonly onClose: () => void; readonly onCard: (card: GivenCard) => void };

type Kind = 'new' | 'again';

export function CardDialog({ row, server: known, onClose, onCard }: CardDialogProps) {
  const words = useWords();
  const text = words.county.card;
  const host = useHost();
  const act = useAct(words.county.server.failed);
  const name = row.entry?.name ?? row.code;
  const [kind, setKind] = useState<Kind>(row.devices.length === 0 ? 'new' : 'again');
  const [letter, setLetter] = useState(row.devices[0]?.device.slice(-1) ?? 'A');
  const [form, setForm] = useState<ServerForm>(formOf(known));
  const [wrong, setWrong] = useState<ServerWrong & { readonly letter?: string }>({});
  const [next, setNext] = useState<string | null>(null);

  const make = async (): Promise<void> => {
    const found = { ...(DeviceLetterSchema.safeParse(letter).success ? {} : { letter: text.letterWrong }), ...wrongIn(form, words, true) };
    setWrong(found);
    const first = Object.keys(found)[0];
    if (first !== undefined) return document.getElementById(first === 'letter' ? 'card-letter' : `server-${first}`)?.focus();
    const server = serverOf(form);
    let card: GivenCard | null = null;
    const done = await act.run(async () => {
      const made = await (kind === 'new' ? host.county.addStation({ ...server, code: row.code, name, letter }) : host.county.rotatePassword({ ...server, device: `${row.code}-${letter}` }));
      if (!made.ok) {
        const free = made.facts?.['next'];
        setNext(made.problem === 'letter_used' && typeof free === 'string' ? free : null);
        return made;
      }
      card = made.value;
      return ok(null);
    }, text.sheet.title);
    if (done && card !== null) onCard(card);
    return undefined;
  };

  return (
    <ActDialog title={text.title(name)} aside={text.hint} save={text.make} act={act} onSave={() => void make()} onClose={onClose}>
      <FormRow label={text.which}>
        <Segments<Kind> label={text.which} value={kind} options={(['new', 'again'] as const).map((value) => ({ value, label: text.kinds[value] }))} onChange={setKind} />
      </FormRow>
      <FormRow label={text.letter} fieldId="card-letter" hint={next === null ? text.letterHint : text.letterNext(next)} {...(wrong.letter === undefined ? {} : { problem: wrong.letter })}>
        <TextField id="card-letter" value={letter} maxLength={1} width={4} invalid={wrong.letter !== undefined} describedBy={noteIdOf('card-letter')} onChange={(value) => setLetter(value.normalize('NFKC').toUpperCase().replace(/[^A-Z]/g, ''))} />
      </FormRow>
      <ServerFields form={form} wrong={wrong} focus="user" onChange={setForm} />
      <CardAddressFields form={form} wrong={wrong} onChange={setForm} />
    </ActDialog>
  );
}
