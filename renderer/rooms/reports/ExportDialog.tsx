/** Asks in which form what is shown or marked is to be exported, and whether with contact data; then exports it. Opened by the ledger's own button. */
import { type ReactNode, useState } from 'react';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { CommitProblem, LedgerFilter } from '../../db/store.ts';
import { useStore } from '../../db/use-store.ts';
import { problemText } from '../../text/problem-text.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { ProblemBar } from '../../ui/ProblemBar.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { useStation } from '../../ui/station-context.ts';
import { type ExportFormat, exportLedger, type ExportProblem, type ReadContacts } from './export-ledger.ts';
import { daysInWords } from './days-in-words.ts';
import styles from './export.module.css';

/** How this station looks at contact data: another room knows, and every look is noted there. */
export type ContactsAsked = {
  /** asks why; says the reason as it will stand in the histories, empty while it is missing */
  readonly reasonField: (onReason: (reason: string) => void) => ReactNode;
  readonly read: (reason: string) => ReadContacts;
};

export type ExportDialogProps = {
  readonly open: boolean;
  readonly filter: LedgerFilter;
  /** of what was marked; null or absent: all that the filter finds */
  readonly ids?: readonly RecordId[] | null;
  /** absent where nobody may see contact data */
  readonly contacts?: ContactsAsked;
  /** what the list is narrowed to, in words; left out or empty, its days are named */
  readonly scope?: string;
  readonly total: number;
  readonly onClose: () => void;
  /** name of the file that was made, to be said where the person looks next */
  readonly onExported?: (name: string) => void;
};

type State = { readonly step: 'asking' } | { readonly step: 'working'; readonly done: number; readonly of: number; readonly what: 'matters' | 'contacts' } | { readonly step: 'problem'; readonly problem: ExportProblem | CommitProblem };

export function ExportDialog({ open, filter, ids = null, contacts, scope: named = '', total, onClose, onExported }: ExportDialogProps) {
  const words = useWords();
  const text = words.exchange.export;
  const store = useStore();
  const { station } = useStation();
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [state, setState] = useState<State>({ step: 'asking' });
  const language = useLanguage();
  const [asksContacts, setAsksContacts] = useState(false);
  const [reason, setReason] = useState('');
  const scope = named === '' ? daysInWords(filter, language, text) : named;
  const working = state.step === 'working';
  const withContacts = asksContacts && contacts !== undefined;

  const submit = async () => {
    setState({ step: 'working', done: 0, of: total, what: 'matters' });
    const result = await exportLedger({
      store, words, filter, ids, format,
      scope: ids === null ? scope : text.chosenScope(scope),
      station: station.shortName,
      ...(withContacts ? { contacts: contacts.read(reason) } : {}),
      onProgress: (done, of, what) => setState({ step: 'working', done, of, what }),
    });
    if (!result.ok) {
      setState({ step: 'problem', problem: result.problem });
      return;
    }
    setState({ step: 'asking' });
    announce(text.exported(result.value.name));
    onExported?.(result.value.name);
    onClose();
  };

  return (
    <Dialog
      open={open}
      title={text.title}
      onClose={working ? () => undefined : onClose}
      width={contacts === undefined ? 36 : 46}
      actions={
        <>
          <Button onPress={onClose} keys="Esc" bindKey={false}>{text.cancel}</Button>
          <Button kind="primary" keys="Ctrl+Enter" busy={working} disabled={total === 0 || (withContacts && reason === '')} onPress={() => void submit()}>{text.submit(total)}</Button>
        </>
      }
    >
      <div className={styles.body}>
        <p>{ids === null ? text.text(scope, total) : text.chosenText(scope, total)}</p>
        <Segments<ExportFormat>
          label={text.format}
          value={format}
          onChange={(value) => setFormat(value ?? 'xlsx')}
          options={[{ value: 'xlsx', label: text.xlsx }, { value: 'csv', label: text.csv }]}
        />
        <p className={styles.note}>{format === 'xlsx' ? text.xlsxNote : text.csvNote}{!withContacts && text.privacy}</p>
        {contacts !== undefined && (
          <CheckField checked={asksContacts} disabled={working} onChange={setAsksContacts}>
            {text.ask}
          </CheckField>
        )}
        {withContacts && (
          <div className={styles.why}>
            <p className={styles.note}>{text.askText}</p>
            {contacts.reasonField(setReason)}
          </div>
        )}
        {state.step === 'working' && <Progress label={state.what === 'contacts' ? text.looking : text.workingLabel} done={state.done} total={state.of} />}
        {state.step === 'problem' && <NotExported problem={state.problem} />}
      </div>
    </Dialog>
  );
}

function NotExported({ problem }: { readonly problem: ExportProblem | CommitProblem }) {
  const words = useWords();
  const text = words.exchange.export;
  if (problem === 'nothing_to_export' || problem === 'not_written') return <ProblemBar title={text.problems[problem]} />;
  return <ProblemBar title={text.notLooked(problemText(words, problem))} kept={text.notLookedKept} />;
}
