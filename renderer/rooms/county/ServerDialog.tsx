/** 联上县里的服务器: what would be done is shown first; then it is done, this computer gets its card and joins. */
import { useRef, useState } from 'react';
import type { GivenCard, PlanStep } from '../../../shared/county/contract.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { useHost } from '../../host/use-host.ts';
import { formatCount } from '../../text/format.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { FormRow, noteIdOf } from '../../ui/FormRow.tsx';
import { useStation } from '../../ui/station-context.ts';
import { TextField } from '../../ui/TextField.tsx';
import { ActDialog } from './ActDialog.tsx';
import { CardAddressFields } from './CardAddressFields.tsx';
import { newServerForm, type ServerForm, serverOf, type ServerWrong, wrongIn } from './server-form.ts';
import { ServerFields } from './ServerFields.tsx';
import { useAct } from './use-act.ts';
import styles from './county.module.css';

export function ServerDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const text = words.county.server;
  const host = useHost();
  const act = useAct(words.county.server.failed);
  const letter = useStation().station.device;
  const [form, setForm] = useState<ServerForm>(newServerForm);
  const [wrong, setWrong] = useState<ServerWrong>({});
  // A card is given once: a second try to join takes the same.
  const own = useRef<GivenCard | null>(null);
  const [steps, setSteps] = useState<readonly PlanStep[] | null>(null);

  const look = async (): Promise<void> => {
    const found = wrongIn(form, words, true);
    setWrong(found);
    const first = Object.keys(found)[0];
    if (first !== undefined) return document.getElementById(`server-${first}`)?.focus();
    let planned: readonly PlanStep[] | null = null;
    const done = await act.run(async () => {
      const answer = await host.county.plan(serverOf(form));
      if (answer.ok) planned = answer.value.steps;
      return answer;
    }, text.look);
    if (done) setSteps(planned);
    return undefined;
  };
  const apply = async (): Promise<void> => {
    const server = serverOf(form);
    const done = await act.run(async () => {
      const applied = await host.county.apply(server);
      if (!applied.ok) return applied;
      if (own.current === null) {
        const made = await host.county.addOffice({ ...server, letter });
        if (!made.ok) return made;
        own.current = made.value;
      }
      const joined = await host.sync.join({ text: own.current.card, choices: { paused: false, smallOnly: false } });
      return joined.ok ? ok(null) : joined;
    }, text.done);
    if (done) onClose();
  };

  return (
    <ActDialog title={text.title} aside={text.hint} save={steps === null ? text.look : text.apply} act={act} onSave={() => void (steps === null ? look() : apply())} onClose={onClose}>
      {steps === null ? (
        <>
          <ServerFields form={form} wrong={wrong} focus="url" onChange={setForm} />
          <FormRow label={text.county} fieldId="server-county" hint={text.countyHint} {...(wrong.county === undefined ? {} : { problem: wrong.county })}>
            <TextField id="server-county" value={form.county} maxLength={12} width={12} invalid={wrong.county !== undefined} describedBy={noteIdOf('server-county')} onChange={(value) => setForm({ ...form, county: value.normalize('NFKC').toLowerCase().replace(/[^a-z0-9]/g, '') })} />
          </FormRow>
          <CardAddressFields form={form} wrong={wrong} onChange={setForm} />
        </>
      ) : (
        <>
          <p>{steps.length === 0 ? text.planNone : text.planTitle(formatCount(steps.length))}</p>
          <ol className={styles.plan}>
            {steps.map((step) => (
              <li key={`${step.do} ${step.what}`}>{stepWords(step, text.steps)}</li>
            ))}
          </ol>
          <Button kind="link" onPress={() => setSteps(null)}>
            {text.back}
          </Button>
        </>
      )}
    </ActDialog>
  );
}

function stepWords({ do: what, what: of, value, was }: PlanStep, words: ReturnType<typeof useWords>['county']['server']['steps']): string {
  switch (what) {
    case 'write_rules':
      return words.write_rules(of, was !== null);
    case 'rename_county':
      return words.rename_county(of, was ?? '');
    case 'set':
      return words.set(of, value, was ?? '');
    default:
      return words[what](of);
  }
}
