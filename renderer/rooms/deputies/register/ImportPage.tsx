/** Deputies out of a spreadsheet: what is to be added and what is left out stand on the page before anything is written. */
import { useRef, useState } from 'react';
import { planRollImport, type RollImport } from '../../../../shared/deputies/roll-import.ts';
import { useStore } from '../../../db/use-store.ts';
import { usePlaces } from '../../../db/use-people-and-places.ts';
import { readSpreadsheet } from '../../../files/spreadsheet.ts';
import type { WorkbookProblem } from '../../../files/workbook-problems.ts';
import { formatCount } from '../../../text/format.ts';
import { problemText } from '../../../text/problem-text.ts';
import { useDeputyWords } from '../../../text/use-deputy-words.ts';
import { useWords } from '../../../text/use-words.ts';
import { ActionBar } from '../../../ui/ActionBar.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useToday } from '../../../ui/clock.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { OnDisk } from '../../../ui/OnDisk.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { ProblemBar } from '../../../ui/ProblemBar.tsx';
import { navigate } from '../../../ui/route.ts';
import { Tag } from '../../../ui/Tag.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { importDeputies } from './save-deputy.ts';
import { useAct } from './use-act.ts';
import { useRoll } from './use-roll.ts';
import styles from './register.module.css';

type Step =
  | { readonly step: 'choose'; readonly problem: string | null }
  | { readonly step: 'reading'; readonly file: string }
  | { readonly step: 'plan'; readonly plan: RollImport }
  | { readonly step: 'done'; readonly count: number };

export function ImportPage() {
  const words = useWords();
  const deputyWords = useDeputyWords();
  const text = deputyWords.import;
  const store = useStore();
  const roll = useRoll();
  const places = usePlaces();
  const today = useToday();
  const act = useAct();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<Step>({ step: 'choose', problem: null });

  const read = async (file: File): Promise<void> => {
    setState({ step: 'reading', file: file.name });
    const sheets = await readSpreadsheet(file);
    if (!sheets.ok) return setState({ step: 'choose', problem: text.problem(file.name, text.problems[sheets.problem satisfies WorkbookProblem]) });
    const plans = sheets.value.map((sheet) => planRollImport(sheet, roll?.deputies ?? [], places, today));
    const plan = plans.find(({ columns }) => columns !== null);
    return setState(plan === undefined ? { step: 'choose', problem: text.problem(file.name, text.noName) } : { step: 'plan', plan });
  };
  const write = async (plan: RollImport): Promise<void> => {
    const count = plan.deputies.length;
    if (await act.run(() => importDeputies(store, plan.deputies), text.done(formatCount(count)))) setState({ step: 'done', count });
  };
  const choose = (kind: 'primary' | 'default', label: string) => (
    <Button kind={kind} disabled={roll === null || state.step === 'reading'} {...(kind === 'primary' ? { keys: 'Ctrl+Enter' } : {})} onPress={() => input.current?.click()}>
      {label}
    </Button>
  );
  const toRoll = <Button kind="link" onPress={() => navigate({ page: 'deputies' })}>{text.toRoll}</Button>;
  return (
    <Page
      head={<PageHead title={text.title} countBelow {...(state.step === 'plan' ? { count: countSaid(state.plan, text) } : {})} {...(state.step === 'done' ? {} : { right: <Tag tone="dashed">{text.nothing}</Tag> })} />}
      bar={state.step === 'plan' ? (
        <ActionBar
          left={toRoll}
          right={
            <>
              {choose('default', text.another)}
              <Button kind="primary" keys="Ctrl+Enter" busy={act.busy} disabled={state.plan.deputies.length === 0} onPress={() => void write(state.plan)}>
                {text.do(formatCount(state.plan.deputies.length))}
              </Button>
            </>
          }
        />
      ) : undefined}
    >
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xls,.et,.csv,.txt,.ods"
        aria-label={text.choose}
        tabIndex={-1}
        className={styles.hidden}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = ''; // the same file may be chosen again after it was corrected
          if (file !== undefined) void read(file);
        }}
      />
      {(state.step === 'choose' || state.step === 'reading') && (
        <>
          <EmptyState title={state.step === 'reading' ? text.reading(state.file) : text.heading} text={text.text} actions={<>{choose('primary', text.choose)}{toRoll}</>} />
          {state.step === 'choose' && state.problem !== null && <ProblemBar title={state.problem} kept={text.nothing} todo={text.noNameText} />}
        </>
      )}
      {state.step === 'plan' && (
        <>
          {act.failure !== null && <ProblemBar title={deputyWords.notStored(problemText(words, act.failure.problem, act.failure.facts))} kept={text.nothing} />}
          <ImportPreview plan={state.plan} places={places} />
        </>
      )}
      {state.step === 'done' && (
        <EmptyState title={text.done(formatCount(state.count))} text={<OnDisk>{words.common.onDisk}</OnDisk>} actions={<Button kind="primary" keys="Ctrl+Enter" onPress={() => navigate({ page: 'deputies' })}>{text.toRoll}</Button>} />
      )}
    </Page>
  );
}

/** Every row of the file is in one of the three figures. */
function countSaid({ deputies, rejected }: RollImport, text: ReturnType<typeof useDeputyWords>['import']): string {
  const known = rejected.filter(({ problem }) => problem === 'known').length;
  return text.count(formatCount(deputies.length + rejected.length), formatCount(deputies.length), formatCount(known), formatCount(rejected.length - known));
}
