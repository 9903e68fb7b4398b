/** When something is wrong with the whole: what happened, what is kept, what to do. The code comes last, for the telephone. */
import { type ReactNode, useState } from 'react';
import { RebuildDialog } from '../rooms/settings/RebuildDialog.tsx';
import { problemText } from '../text/problem-text.ts';
import { useWords } from '../text/use-words.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { navigate } from '../ui/route.ts';
import styles from './ErrorScreen.module.css';

type WholeProps = { readonly title: string; readonly what: string; readonly todo: string; readonly code: string; readonly actions: ReactNode };

function Whole({ title, what, todo, code, actions }: WholeProps) {
  const text = useWords().app.error;
  return (
    <main className={styles.whole} role="alert">
      <Icon name="stop" size={2} />
      <h1 className={styles.title}>{title}</h1>
      <p>
        <strong>{what}</strong>
      </p>
      <p>{text.kept}</p>
      <p>{todo}</p>
      <div className={styles.actions}>{actions}</div>
      {code !== '' && <p className={styles.code}>{text.code(code)}</p>}
    </main>
  );
}

/** First line of an error, short enough to be read aloud. Errors of ours never hold data of a record. */
function codeOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 160) : String(error).slice(0, 160);
}

/** @param refused the host is there and does not know this address: a page opened without the token it printed */
export function HostErrorScreen({ problem, refused }: { readonly problem: string; readonly refused: boolean }) {
  const words = useWords();
  const text = words.app.error;
  return (
    <Whole
      title={text.whole}
      what={refused ? text.address : problem === 'host_unreachable' ? text.host : problemText(words, problem)}
      todo={refused ? text.addressTodo : text.hostTodo}
      code={refused ? '' : problem}
      actions={
        <Button kind="primary" keys="Enter" onPress={() => window.location.reload()}>
          {text.reload}
        </Button>
      }
    />
  );
}

export function StoreErrorScreen({ error }: { readonly error: unknown }) {
  const words = useWords();
  const text = words.app.error;
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Whole
        title={text.whole}
        what={text.store}
        todo={text.storeTodo}
        code={codeOf(error)}
        actions={
          <>
            <Button kind="primary" keys="Enter" onPress={() => window.location.reload()}>
              {text.reload}
            </Button>
            <Button onPress={() => setAsking(true)}>{words.app.status.rebuild}</Button>
          </>
        }
      />
      <RebuildDialog open={asking} onClose={() => setAsking(false)} />
    </>
  );
}

export function PageErrorScreen({ error }: { readonly error: unknown }) {
  const text = useWords().app.error;
  return (
    <Whole
      title={text.title}
      what=""
      todo={text.pageTodo}
      code={codeOf(error)}
      actions={
        <>
          <Button kind="primary" keys="Enter" onPress={() => window.location.reload()}>
            {text.reload}
          </Button>
          <Button onPress={() => navigate({ page: 'today' })}>{text.today}</Button>
        </>
      }
    />
  );
}
