/** No file yet, a file that could not be read, or one that is being read. */
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { ProblemBar } from '../../../ui/ProblemBar.tsx';
import { navigate } from '../../../ui/route.ts';
import { Tag } from '../../../ui/Tag.tsx';
import { FileButton } from './FileButton.tsx';
import type { ImportState } from './import-session.ts';
import styles from './import.module.css';

type ChooseStepProps = {
  readonly state: Extract<ImportState, { step: 'choose' | 'reading' }>;
  readonly dropping: boolean;
  readonly onFile: (file: File) => void;
};

export function ChooseStep({ state, dropping, onFile }: ChooseStepProps) {
  const words = useWords().exchange;
  const text = words.choose;
  const reading = state.step === 'reading';
  return (
    <Page head={<PageHead title={text.title} count={reading ? text.reading(state.file) : text.none} right={<Tag>{words.nothingChanged}</Tag>} />}>
      <EmptyState
        title={dropping ? text.drop : text.heading}
        text={text.text}
        actions={
          <>
            <FileButton kind="primary" keys="Ctrl+Enter" label={text.button} disabled={reading} onFile={onFile}>{text.button}</FileButton>
            <Button kind="link" onPress={() => navigate({ page: 'ledger' })}>{text.back}</Button>
          </>
        }
        note={text.note}
      />
      {state.step === 'choose' && state.problem !== null && (
        <div className={styles.problem}>
          <ProblemBar title={words.fileProblem(state.problem.file, words.fileProblems[state.problem.code])} kept={words.nothingChanged + words.full} todo={words.fileAdvice[state.problem.code]} />
        </div>
      )}
    </Page>
  );
}
