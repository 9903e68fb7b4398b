/** Asks in which form what is shown is to be exported, and exports it. Opened by the ledger's own button. */
import { useState } from 'react';
import type { LedgerFilter } from '../../db/store.ts';
import { useStore } from '../../db/use-store.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { ProblemBar } from '../../ui/ProblemBar.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { useStation } from '../../ui/station-context.ts';
import { type ExportFormat, exportLedger, type ExportProblem } from './export-ledger.ts';
import { daysInWords } from './days-in-words.ts';
import styles from './export.module.css';

export type ExportDialogProps = {
  readonly open: boolean;
  readonly filter: LedgerFilter;
  /** what the list is narrowed to, in words; left out or empty, its days are named */
  readonly scope?: string;
  readonly total: number;
  readonly onClose: () => void;
  /** name of the file that was made, to be said where the person looks next */
  readonly onExported?: (name: string) => void;
};

type State = { readonly step: 'asking' } | { readonly step: 'working'; readonly done: number } | { readonly step: 'problem'; readonly problem: ExportProblem };

export function ExportDialog({ open, filter, scope: named = '', total, onClose, onExported }: ExportDialogProps) {
  const words = useWords();
  const text = words.exchange.export;
  const store = useStore();
  const { station } = useStation();
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [state, setState] = useState<State>({ step: 'asking' });
  const language = useLanguage();
  const scope = named === '' ? daysInWords(filter, language, text) : named;
  const working = state.step === 'working';

  const submit = async () => {
    setState({ step: 'working', done: 0 });
    const result = await exportLedger({ store, words, filter, scope, format, station: station.shortName, onProgress: (done) => setState({ step: 'working', done }) });
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
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose} keys="Esc" bindKey={false}>{text.cancel}</Button>
          <Button kind="primary" keys="Ctrl+Enter" busy={working} disabled={total === 0} onPress={() => void submit()}>{text.submit(total)}</Button>
        </>
      }
    >
      <div className={styles.body}>
        <p>{text.text(scope, total)}</p>
        <Segments<ExportFormat>
          label={text.format}
          value={format}
          onChange={(value) => setFormat(value ?? 'xlsx')}
          options={[{ value: 'xlsx', label: text.xlsx }, { value: 'csv', label: text.csv }]}
        />
        <p className={styles.note}>{format === 'xlsx' ? text.xlsxNote : text.csvNote}{text.privacy}</p>
        {state.step === 'working' && <Progress label={text.workingLabel} done={state.done} total={total} />}
        {state.step === 'problem' && <ProblemBar title={text.problems[state.problem]} />}
      </div>
    </Dialog>
  );
}
