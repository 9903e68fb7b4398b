/** The bar of a matter and the forms it opens. Paper at the left; red only where there is a next step: deciding. */
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { OpenIssue } from '../../db/use-issue.ts';
import { problemText } from '../../text/problem-text.ts';
import { useWords } from '../../text/use-words.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { Button } from '../../ui/Button.tsx';
import { useKey } from '../../ui/keys.ts';
import { ProblemBar } from '../../ui/ProblemBar.tsx';
import { navigate } from '../../ui/route.ts';
import { useStation } from '../../ui/station-context.ts';
import { AddendumDialog } from './AddendumDialog.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import { CountyNoteDialog } from './CountyNoteDialog.tsx';
import { OutcomeDialogs } from './outcome/OutcomeDialogs.tsx';
import { PrintMenu } from './PrintMenu.tsx';
import type { RecordActs } from './use-record-acts.ts';
import type { RoomNames } from './use-names.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';

export type RecordDialogProps = { readonly id: RecordId; readonly open: OpenIssue; readonly acts: RecordActs; readonly names: RoomNames };

export function RecordActions(props: RecordDialogProps) {
  return useStation().station.party === 'office' ? <OfficeActions {...props} /> : <StationActions {...props} />;
}

/** The county writes to the station; what the station wrote is not the county's to change. */
function OfficeActions(props: RecordDialogProps) {
  const { open, acts, names } = props;
  const { record } = names.words;
  return (
    <>
      <Failure {...props} />
      <ActionBar
        label={record.pane}
        right={
          open.issue.stage !== 'withdrawn' && (
            <Button kind="primary" keys="Ctrl+Enter" bindKey={acts.form === null} onPress={() => acts.show('county_note')}>
              {record.countyNote}
            </Button>
          )
        }
      />
      {acts.form === 'county_note' && <CountyNoteDialog {...props} />}
    </>
  );
}

function Failure({ acts, names }: RecordDialogProps) {
  const all = useWords();
  if (acts.failure === null || acts.form !== null) return null;
  return <ProblemBar title={names.words.record.failed(problemText(all, acts.failure.problem, acts.failure.facts))} />;
}

function StationActions(props: RecordDialogProps) {
  const { id, open, acts, names } = props;
  const { record } = names.words;
  const ended = open.issue.stage === 'withdrawn';
  const isUndecided = open.issue.stage === 'registered';
  useKey('Ctrl+P', () => navigate({ page: 'receipt', id }));
  return (
    <>
      <Failure {...props} />
      <ActionBar
        label={record.pane}
        left={<PrintMenu id={id} issue={open.issue} />}
        right={
          <>
            {!ended && <Button onPress={() => acts.show('addendum')}>{record.addendum}</Button>}
            {isUndecided && (
              <Button kind="primary" keys="Ctrl+Enter" bindKey={acts.form === null} onPress={() => navigate({ page: 'outcome', id })}>
                {names.words.outcome.pane.decide}
              </Button>
            )}
          </>
        }
      />
      <OutcomeDialogs {...props} />
      {acts.form === 'addendum' && <AddendumDialog {...props} />}
      {acts.form === 'correct' && <CorrectDialog {...props} />}
      {acts.form === 'withdraw' && <WithdrawDialog {...props} />}
      {acts.form === 'settle' && open.folded.conflicts.length > 0 && <ConflictDialog {...props} />}
    </>
  );
}
