/** The small forms that the checklist and the page open: the same over the pane and over the page. */
import type { RecordDialogProps } from '../RecordActions.tsx';
import { EndorseDialog } from './EndorseDialog.tsx';
import { FiledDialog } from './FiledDialog.tsx';
import { ToldDialog } from './ToldDialog.tsx';

export function OutcomeDialogs(props: RecordDialogProps) {
  switch (props.acts.form) {
    case 'told_deputy':
      return <ToldDialog {...props} whom="deputy" />;
    case 'told_visitor':
      return <ToldDialog {...props} whom="visitor" />;
    case 'filed':
      return <FiledDialog {...props} />;
    case 'endorse':
      return <EndorseDialog {...props} />;
    default:
      return null;
  }
}
