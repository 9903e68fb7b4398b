/** 票决: the sittings of this computer, and how a new one begins. */
import { useCallback, useEffect, useId, useState } from 'react';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { sittingStages } from '../../../shared/voting/sitting.ts';
import { useHost } from '../../host/use-host.ts';
import { formatCount, formatDayInColumn } from '../../text/format.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { BookTable } from '../../ui/BookTable.tsx';
import { Button } from '../../ui/Button.tsx';
import { useToday } from '../../ui/clock.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { hashOf, navigate } from '../../ui/route.ts';
import { useStation } from '../../ui/station-context.ts';
import { Tag } from '../../ui/Tag.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Trouble } from './use-sitting.ts';

type Row = { readonly id: RecordId; readonly title: string; readonly on: string; readonly stage: string; readonly practice: boolean; readonly damaged: boolean };
const stepOf = [0, 1, 2, 3, 4, 5, 6, 7, 7, 7, 8];

export function SittingsPage() {
  const host = useHost();
  const language = useLanguage();
  const words = useWords().voting;
  const [rows, setRows] = useState<readonly Row[] | null>(null);
  const [beginning, setBeginning] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const look = useCallback(async () => {
    const answer = await host.voting.sittings({});
    if (answer.ok) setRows(answer.value.sittings);
    else setTrouble({ problem: answer.problem, facts: answer.facts ?? {} });
  }, [host]);
  useEffect(() => void look(), [look]);
  const begin = (
    <Button kind="primary" keys="Ctrl+Enter" onPress={() => setBeginning(true)}>
      {words.list.begin}
    </Button>
  );
  return (
    <Page head={<PageHead title={words.list.title} {...(rows === null || rows.length === 0 ? {} : { count: words.list.count(formatCount(rows.length)) })} />} bar={rows !== null && rows.length > 0 ? <ActionBar right={begin} /> : undefined}>
      {trouble !== null && <Problem>{words.problem(trouble.problem, trouble.facts)}</Problem>}
      {rows?.length === 0 && <EmptyState title={words.list.none} text={words.list.noneText} actions={begin} />}
      {rows !== null && rows.length > 0 && (
        <BookTable caption={words.list.title} head={<tr><th scope="col">{words.list.columns.title}</th><th scope="col">{words.list.columns.on}</th><th scope="col">{words.list.columns.stage}</th><th scope="col"><span className="for-readers">{words.official}</span></th></tr>}>
          {rows.map((row) => (
            <tr key={row.id}>
              <td><a href={hashOf({ page: 'sitting', id: row.id })}>{row.title}</a></td>
              <td>{formatDayInColumn(row.on, language, { year: 'always' })}</td>
              <td>{row.damaged ? words.list.damaged : words.steps[stepOf[sittingStages.findIndex((stage) => stage === row.stage)] ?? 0]}</td>
              <td>{row.practice && <Tag tone="dashed">{words.list.practice}</Tag>}</td>
            </tr>
          ))}
        </BookTable>
      )}
      {beginning && <BeginDialog onClose={() => setBeginning(false)} />}
    </Page>
  );
}

function BeginDialog({ onClose }: { readonly onClose: () => void }) {
  const host = useHost();
  const allWords = useWords();
  const words = allWords.voting.list;
  const { station } = useStation();
  const today = useToday();
  const town = /^(.*?[镇乡])/.exec(station.name)?.[1] ?? station.name;
  const [title, setTitle] = useState('');
  const [body, setBody] = useState(words.bodyDefault(town));
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const fields = { title: useId(), body: useId() };
  const begin = async (): Promise<void> => {
    const answer = await host.voting.begin({ title, body, on: today });
    if (answer.ok) navigate({ page: 'sitting', id: answer.value.sitting });
    else setTrouble({ problem: answer.problem, facts: answer.facts ?? {} });
  };
  return (
    <Dialog
      open
      title={words.begin}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button kind="primary" keys="Ctrl+Enter" disabled={title.trim() === '' || body.trim() === ''} onPress={() => void begin()}>
            {words.begin}
          </Button>
        </>
      }
    >
      <FormRow label={words.name} fieldId={fields.title}>
        <TextField id={fields.title} value={title} onChange={setTitle} maxLength={80} autoFocus placeholder={words.namePlaceholder} />
      </FormRow>
      <FormRow label={words.body} fieldId={fields.body}>
        <TextField id={fields.body} value={body} onChange={setBody} maxLength={80} />
      </FormRow>
      {trouble !== null && <Problem>{allWords.voting.problem(trouble.problem, trouble.facts)}</Problem>}
    </Dialog>
  );
}
