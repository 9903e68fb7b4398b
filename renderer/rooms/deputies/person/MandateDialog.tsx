/** One act on a deputy's mandates: another one begins, or one is suspended, resumed, ended. What it vacates is said before. */
import { useState } from 'react';
import { type EndReason, endReasons, type Mandate, type MandateLevel, mandateLevels } from '../../../../shared/deputies/mandate.ts';
import type { RollDeputy } from '../../../../shared/deputies/roll-deputy.ts';
import type { Seat } from '../../../../shared/deputies/seats.ts';
import { readTypedDay } from '../../../../shared/reception/typed-day.ts';
import { useStore } from '../../../db/use-store.ts';
import { formatCount } from '../../../text/format.ts';
import { useDeputyWords } from '../../../text/use-deputy-words.ts';
import { useToday } from '../../../ui/clock.ts';
import { FormRow, noteIdOf } from '../../../ui/FormRow.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { ActDialog } from '../register/ActDialog.tsx';
import { MandateFields, type MandateForm } from '../register/MandateFields.tsx';
import { writeEvent } from '../register/save-deputy.ts';
import { useAct } from '../register/use-act.ts';
import { termName } from './Mandates.tsx';
import styles from './person.module.css';

type DialogProps = { readonly deputy: RollDeputy; readonly onClose: () => void };

export function AddMandateDialog({ deputy, onClose }: DialogProps) {
  const text = useDeputyWords();
  const store = useStore();
  const act = useAct();
  const today = useToday();
  const [level, setLevel] = useState<MandateLevel>(deputy.terms[0]?.level ?? 'town');
  const [form, setForm] = useState<MandateForm>({ term: '', district: deputy.terms[0]?.district ?? '', from: '' });
  const [wrong, setWrong] = useState(false);
  const save = async (): Promise<void> => {
    const from = readTypedDay(form.from, today);
    setWrong(from === null);
    if (from === null) return document.getElementById('deputy-from')?.focus();
    const data = { level, term: form.term.trim(), district: form.district.trim(), from };
    if (await act.run(() => writeEvent(store, deputy.id, 'deputy.mandate_started', data), text.mandates.stored)) onClose();
    return undefined;
  };
  return (
    <ActDialog title={text.mandates.addTitle(deputy.name)} save={text.mandates.store} act={act} onSave={() => void save()} onClose={onClose}>
      <FormRow label={text.form.levels}>
        <Segments label={text.form.levels} value={level} options={mandateLevels.map((value) => ({ value, label: text.levels[value] }))} autoFocus onChange={setLevel} />
      </FormRow>
      <MandateFields value={form} wrongDay={wrong ? text.form.fromWrong : undefined} onChange={setForm} />
    </ActDialog>
  );
}

const kinds = ['suspend', 'resume', 'end'] as const;
type Kind = (typeof kinds)[number];
const types = { suspend: 'deputy.mandate_suspended', resume: 'deputy.mandate_resumed', end: 'deputy.mandate_ended' } as const;

export function ChangeMandateDialog({ deputy, mandate, seats, onClose }: DialogProps & { readonly mandate: Mandate; /** of all deputies */ readonly seats: readonly Seat[] }) {
  const text = useDeputyWords();
  const words = text.mandates;
  const store = useStore();
  const act = useAct();
  const today = useToday();
  const isPaused = mandate.suspensions.some(({ to }) => to === null);
  const offered = kinds.filter((kind) => kind === 'end' || (kind === 'resume') === isPaused);
  const [kind, setKind] = useState<Kind>(offered[0] ?? 'end');
  const [on, setOn] = useState<string>(today);
  const [why, setWhy] = useState<EndReason>('term');
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<{ readonly on?: string; readonly reason?: string }>({});
  const day = readTypedDay(on, today);
  const vacated = day === null || kind === 'resume' ? 0 : seats.filter((seat) => seat.holder === deputy.id && (kind === 'end' ? seat.on > day : seat.on >= day) && seat.on >= today).length;
  const save = async (): Promise<void> => {
    const found = {
      ...(day === null ? { on: words.wrongDay } : day < mandate.from ? { on: words.beforeStart } : {}),
      ...(kind === 'suspend' && reason.trim() === '' ? { reason: words.reasonMissing } : {}),
    };
    setWrong(found);
    const first = Object.keys(found)[0];
    if (first !== undefined) return document.getElementById(`mandate-${first}`)?.focus();
    const data = { mandate: mandate.key, on: day ?? today, reason: reason.trim(), ...(kind === 'end' ? { why } : {}) };
    if (await act.run(() => writeEvent(store, deputy.id, types[kind], data), words.stored)) onClose();
    return undefined;
  };
  return (
    <ActDialog title={words.changeTitle(deputy.name)} save={words.store} act={act} onSave={() => void save()} onClose={onClose}>
      <p className={styles.dialogLine}>{termName(mandate, text)}</p>
      <FormRow label={words.kind}>
        <Segments label={words.kind} value={kind} options={offered.map((value) => ({ value, label: words.kinds[value] }))} autoFocus onChange={setKind} />
      </FormRow>
      <FormRow label={words.on[kind]} fieldId="mandate-on" {...(wrong.on === undefined ? {} : { problem: wrong.on })}>
        <TextField id="mandate-on" value={on} maxLength={20} width={12} invalid={wrong.on !== undefined} describedBy={noteIdOf('mandate-on')} onChange={setOn} />
      </FormRow>
      {kind === 'end' && (
        <FormRow label={words.why}>
          <Segments label={words.why} value={why} options={endReasons.map((value) => ({ value, label: text.endReasons[value] }))} onChange={setWhy} />
        </FormRow>
      )}
      <FormRow label={words.reason} fieldId="mandate-reason" {...(wrong.reason !== undefined ? { problem: wrong.reason } : kind === 'suspend' ? {} : { hint: words.reasonOptional })}>
        <TextField id="mandate-reason" value={reason} maxLength={200} invalid={wrong.reason !== undefined} describedBy={noteIdOf('mandate-reason')} onChange={setReason} />
      </FormRow>
      {vacated > 0 && <p className={styles.dialogLine}>{words.vacates(formatCount(vacated))}</p>}
    </ActDialog>
  );
}
