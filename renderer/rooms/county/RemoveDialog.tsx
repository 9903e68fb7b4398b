/** 停用: the accounts of a station's computers are taken away, then the office writes down that it is closed. What it wrote stays. */
import { useState } from 'react';
import type { KnownServer } from '../../../shared/county/contract.ts';
import type { StationEntry } from '../../../shared/county/station.ts';
import { useStore } from '../../db/use-store.ts';
import { useHost } from '../../host/use-host.ts';
import { useWords } from '../../text/use-words.ts';
import { ActDialog } from './ActDialog.tsx';
import { removeStation } from './actions.ts';
import { formOf, type ServerForm, serverOf, type ServerWrong, wrongIn } from './server-form.ts';
import { ServerFields } from './ServerFields.tsx';
import { useAct } from './use-act.ts';
import styles from './county.module.css';

export type RemoveDialogProps = { readonly entry: StationEntry; readonly server: KnownServer; readonly onClose: () => void; readonly onDone: () => void };

export function RemoveDialog({ entry, server, onClose, onDone }: RemoveDialogProps) {
  const words = useWords();
  const text = words.county.card;
  const host = useHost();
  const store = useStore();
  const act = useAct(words.county.server.failed);
  const [form, setForm] = useState<ServerForm>(formOf(server));
  const [wrong, setWrong] = useState<ServerWrong>({});
  const remove = async (): Promise<void> => {
    const found = wrongIn(form, words);
    setWrong(found);
    const first = Object.keys(found)[0];
    if (first !== undefined) return document.getElementById(`server-${first}`)?.focus();
    const done = await act.run(async () => {
      const taken = await host.county.removeStation({ ...serverOf(form), code: entry.code });
      // A station that never got a card has no account to lose.
      if (!taken.ok && taken.problem !== 'no_such_card') return taken;
      return removeStation(store, entry.id);
    }, text.removed(entry.name));
    if (done) onDone();
    return undefined;
  };
  return (
    <ActDialog title={text.removeTitle(entry.name)} save={text.removeGo} act={act} onSave={() => void remove()} onClose={onClose}>
      <p className={styles.note}>{text.removeText}</p>
      <ServerFields form={form} wrong={wrong} focus="user" onChange={setForm} />
    </ActDialog>
  );
}
