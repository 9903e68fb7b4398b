/**
 * Two people set one field without seeing each other: their values side by side, a third way, nothing preselected.
 * 1 2 3 choose, the button names the choice. Conflicts are settled one after the other.
 */
import { useState } from 'react';
import { canonicalJson, type JsonValue } from '../../../shared/kernel/json.ts';
import type { HardConflict } from '../../../shared/kernel/record/kind.ts';
import type { IssueFields } from '../../../shared/reception/issue.ts';
import { type CorrectableField, changesIn, firstToSettle } from '../../../shared/reception/issue-history.ts';
import type { Decided } from '../../../shared/reception/outcome.ts';
import { settleDecision } from '../../db/decide.ts';
import { useStore } from '../../db/use-store.ts';
import { Keycap } from '../../ui/Keycap.tsx';
import { useKey } from '../../ui/keys.ts';
import { navigate } from '../../ui/route.ts';
import { settleConflict } from './actions.ts';
import { ConflictCard } from './ConflictCard.tsx';
import { IssueFieldInput } from './IssueFieldInput.tsx';
import { useUsage } from '../../db/use-usage.ts';
import type { RecordDialogProps } from './RecordActions.tsx';
import { RecordDialog } from './RecordDialog.tsx';
import { fieldLabel, valueWords } from './value-words.ts';
import styles from './record.module.css';

export function ConflictDialog(props: RecordDialogProps) {
  const conflict = firstToSettle(props.open.folded.conflicts);
  return conflict === undefined ? null : <OneConflict key={conflict.field} {...props} conflict={conflict} />;
}

type OneConflictProps = RecordDialogProps & { readonly conflict: HardConflict };

function OneConflict({ id, open, acts, names, conflict }: OneConflictProps) {
  const store = useStore();
  const usage = useUsage(Number(names.today.slice(0, 4)));
  const { words } = names;
  const { folded, issue } = open;
  const field = conflict.field as CorrectableField;
  const isDecision = conflict.field === 'decided';
  const options = conflict.options.filter((option, index, all) => all.findIndex((other) => canonicalJson(other.value) === canonicalJson(option.value)) === index);
  const [chosen, setChosen] = useState<number | null>(null);
  const [other, setOther] = useState<IssueFields>(issue);
  const isOther = chosen === options.length;
  const value: JsonValue | undefined = chosen === null ? undefined : isOther ? other[field] : options[chosen]?.value;
  const said = (shown: JsonValue | undefined) => valueWords(names, field, shown) || words.conflict.empty;
  const sides = new Set(conflict.options.map((option) => option.event.id));
  const before = [...changesIn(folded.history)].filter(([event]) => !sides.has(event)).flatMap(([, changes]) => changes).filter((change) => change.field === conflict.field).at(-1);
  const beforeWords = before === undefined ? '' : valueWords(names, field, before.to) === '' ? words.conflict.beforeEmpty : words.conflict.before(said(before.to));
  const rest = options.filter((option) => value === undefined || canonicalJson(option.value) !== canonicalJson(value));
  const ready = value !== undefined && (field !== 'summary' || other.summary.trim() !== '' || !isOther);
  const settle = (): void => {
    if (value === undefined || !ready) return;
    if (isDecision) void acts.run(() => settleDecision(store, id, value as unknown as Decided, rest.map((option) => option.value as unknown as Decided)));
    else void acts.run(() => settleConflict(store, id, field, value, ''));
  };
  return (
    <RecordDialog
      title={words.conflict.title}
      aside={words.conflict.count(folded.conflicts.length)}
      width={56}
      acts={acts}
      later={words.conflict.later}
      save={ready ? words.conflict.settle(said(value)) : words.conflict.chooseFirst}
      ready={ready}
      onSave={settle}
    >
      <EnterSettles enabled={ready && !acts.busy} onPress={settle} />
      <p>{`${words.conflict.unseen}${words.conflict.what(fieldLabel(names, field))}${words.full}${beforeWords}`}</p>
      <div className={styles.cards} role="radiogroup" aria-label={words.conflict.what(fieldLabel(names, field))}>
        {options.map((option, index) => (
          <ConflictCard key={option.event.id} digit={index + 1} chosen={chosen === index} option={option} value={said(option.value)} names={names} onChoose={() => setChosen(index)} />
        ))}
        <OtherCard digit={options.length + 1} chosen={isOther} label={isDecision ? words.outcome.pane.conflict : words.conflict.neither} onChoose={() => (isDecision ? navigate({ page: 'outcome', id }) : setChosen(options.length))} />
        {isOther && (
          <div className={styles.card}>
            <IssueFieldInput field={field} fields={other} onChange={(part) => setOther({ ...other, ...part })} id="conflict-other" names={names} usage={usage} />
          </div>
        )}
      </div>
      <div className={styles.two}>
        {ready && (
          <section>
            <h3 className={styles.sectionTitle}>{words.conflict.after}</h3>
            <ul>
              <li>{words.conflict.afterValue(fieldLabel(names, field), said(value))}</li>
              {rest.map((option) => (
                <li key={option.event.id}>{words.conflict.afterOther(said(option.value))}</li>
              ))}
            </ul>
          </section>
        )}
        {folded.merged.length > 0 && <Merged open={open} conflicted={folded.conflicts.map(({ field: name }) => name)} names={names} />}
      </div>
    </RecordDialog>
  );
}

/** Inside the dialog, so that its keys are the dialog's. */
function EnterSettles({ enabled, onPress }: { readonly enabled: boolean; readonly onPress: () => void }) {
  useKey('Enter', onPress, { enabled });
  return null;
}

type OtherCardProps = { readonly digit: number; readonly chosen: boolean; readonly label: string; readonly onChoose: () => void };

function OtherCard({ digit, chosen, label, onChoose }: OtherCardProps) {
  useKey(String(digit), onChoose);
  return (
    <label className={`${styles.card} ${styles.other} ${chosen ? styles.chosen : ''}`}>
      <span className={styles.cardHead}>
        <input type="radio" name="conflict" checked={chosen} onChange={onChoose} />
        <Keycap>{String(digit)}</Keycap>
        {label}
      </span>
    </label>
  );
}

/** Changes of different fields that met without a quarrel: nothing to do, but said. */
function Merged({ open, conflicted, names }: { readonly open: RecordDialogProps['open']; readonly conflicted: readonly string[]; readonly names: RecordDialogProps['names'] }) {
  const { words } = names;
  const lines = open.folded.merged
    .map(({ event, fields }) => ({ event, fields: fields.filter((field) => !conflicted.includes(field)) }))
    .filter(({ event, fields }) => fields.length > 0 && event.type !== 'issue.registered');
  if (lines.length === 0) return null;
  return (
    <section>
      <h3 className={styles.sectionTitle}>
        {words.conflict.merged(lines.reduce((sum, line) => sum + line.fields.length, 0))}
        <small>{words.conflict.mergedNote}</small>
      </h3>
      <ul>
        {lines.map(({ event, fields }) => (
          <li key={event.id}>{words.conflict.mergedLine(names.staffName(event.by.staff) ?? words.history.unknownPerson, fields.map((field) => fieldLabel(names, field)).join(words.listComma))}</li>
        ))}
      </ul>
    </section>
  );
}
