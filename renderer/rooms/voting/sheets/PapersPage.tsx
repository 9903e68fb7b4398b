/** The papers of a sitting before they are printed: which, on what paper, and the ways out of the computer. */
import { type ReactNode, useState } from 'react';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { type PaperName, papersOf } from '../../../../shared/voting/papers.ts';
import { currentRound } from '../../../../shared/voting/sitting.ts';
import { useHost } from '../../../host/use-host.ts';
import { formatDay } from '../../../text/format.ts';
import { problemText } from '../../../text/problem-text.ts';
import { useLanguage, useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { PdfButton } from '../../../ui/PdfButton.tsx';
import { type Paper, PrintSheet } from '../../../ui/PrintSheet.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { navigate } from '../../../ui/route.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { useStation } from '../../../ui/station-context.ts';
import { useSitting } from '../use-sitting.ts';
import { ballotPages } from './BallotSheet.tsx';
import { candidatePages, noticePages, rulePages, signInPages, tallyPages } from './ListSheets.tsx';
import { resultPages } from './ResultSheet.tsx';
import type { PaperView } from './Sheet.tsx';
import styles from './papers.module.css';

export function PapersPage({ id, paper: wanted }: { readonly id: RecordId; readonly paper: PaperName }) {
  const host = useHost();
  const words = useWords();
  const text = words.papers;
  const language = useLanguage();
  const { capabilities } = useStation();
  const { view, trouble } = useSitting(id);
  const [size, setSize] = useState<Paper>('A4');
  const back = () => navigate({ page: 'sitting', id });
  if (view === null) {
    return trouble === null ? null : (
      <Page head={<PageHead title={words.voting.list.title} />}>
        <Problem>{words.voting.problem(trouble.problem, trouble.facts)}</Problem>
      </Page>
    );
  }
  const has = papersOf(view.state, view.outcome?.state === 'final');
  const name = has.includes(wanted) ? wanted : has.at(-1);
  if (name === undefined) {
    return (
      <Page head={<PageHead title={view.state.title} />}>
        <EmptyState title={text.link} text={text.none} actions={<Button kind="primary" keys="Esc" onPress={back}>{text.back}</Button>} />
      </Page>
    );
  }
  const paper = name === 'ballot' ? size : 'A4';
  const title = `${view.state.title} ${text.names[name]}`;
  const drawn = pagesOf(name, { words, state: view.state, outcome: view.outcome, day: formatDay(view.state.on, language) }, paper);
  return (
    <PrintSheet
      paper={paper}
      title={title}
      left={
        <span className={styles.left}>
          <Button kind="link" keys="Esc" onPress={back}>{text.back}</Button>
          <Segments<PaperName> label={text.which} value={name} options={has.map((value) => ({ value, label: text.names[value] }))} onChange={(value) => navigate({ page: 'sitting', id, paper: value }, { replace: true })} />
          {name === 'ballot' && <Segments<Paper> label={words.sheets.paper} value={size} options={(['A4', 'A3'] as const).map((value) => ({ value, label: value }))} onChange={setSize} />}
          <span className={styles.said}>
            {words.sheets.paperAndSide(words.sheets.papers[paper], false)}
            {words.common.and}
            {words.sheets.pages(drawn.length)}
          </span>
        </span>
      }
      actions={
        <>
          {capabilities.pdf && <PdfButton key={name} title={title} words={words.reception.receipt} failed={(problem, facts) => words.reception.receipt.pdfFailed(problemText(words, problem, facts))} make={() => host.reports.pdf({ title, paper, landscape: false })} />}
          <Button kind="primary" keys="Ctrl+P" onPress={() => window.print()}>{words.sheets.print}</Button>
        </>
      }
    >
      {drawn}
    </PrintSheet>
  );
}

/** One node a page. Ballot and tally sheet are of the round that is going on. */
function pagesOf(name: PaperName, view: PaperView, size: Paper): readonly ReactNode[] {
  const { rules } = view.state;
  const round = currentRound(view.state);
  if (name === 'candidates') return candidatePages(view);
  if (name === 'sign_in') return signInPages(view);
  if (name === 'result') return resultPages(view);
  if (rules === null) return [];
  if (name === 'rules') return rulePages(view, rules);
  if (name === 'notice') return noticePages(view, rules);
  if (round === null) return [];
  return name === 'ballot' ? ballotPages(view, round, rules, size) : tallyPages(view, round);
}
