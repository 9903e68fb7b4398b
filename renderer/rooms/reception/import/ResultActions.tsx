/** The buttons below a result: go on, look, restore, another file. */
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { navigate } from '../../../ui/route.ts';
import type { ImportSession } from './import-session.ts';
import type { ResultState } from './ResultStep.tsx';

export function ResultActions({ state, session }: { readonly state: ResultState; readonly session: ImportSession }) {
  const text = useWords().exchange.run;
  const n = state.done.size;
  const left = state.total - n;
  const leave = () => {
    session.reset();
    navigate({ page: 'ledger' });
  };
  switch (state.step) {
    case 'stopped':
      return (
        <>
          <Button keys="Esc" onPress={leave}>{text.enough}</Button>
          <Button kind="primary" keys="Ctrl+Enter" disabled={left === 0} onPress={() => void session.goOn()}>{text.goOn(left)}</Button>
        </>
      );
    case 'done':
      return (
        <>
          <Button onPress={session.reset}>{text.again}</Button>
          <Button kind="primary" keys="Ctrl+Enter" onPress={leave}>{n === 0 ? text.toLedger : text.look(n)}</Button>
        </>
      );
    case 'undone':
      return (
        <>
          <Button onPress={() => void session.restore()}>{text.restore(n)}</Button>
          <Button onPress={session.reset}>{text.again}</Button>
          <Button kind="primary" keys="Ctrl+Enter" onPress={leave}>{text.toLedger}</Button>
        </>
      );
  }
}
