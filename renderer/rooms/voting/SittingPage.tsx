/** One sitting as its director sees it: the page of the step that it has come to. */
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { currentRound } from '../../../shared/voting/sitting.ts';
import { useWords } from '../../text/use-words.ts';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { CountStep } from './CountStep.tsx';
import { DifferencesStep } from './DifferencesStep.tsx';
import { HallStep } from './HallStep.tsx';
import { PapersStep } from './PapersStep.tsx';
import { PrepareStep } from './PrepareStep.tsx';
import { ResultStep } from './ResultStep.tsx';
import { SealedStep } from './SealedStep.tsx';
import { useSitting } from './use-sitting.ts';

export function SittingPage({ id }: { readonly id: RecordId }) {
  const words = useWords().voting;
  const sitting = useSitting(id);
  const { view, trouble } = sitting;
  if (view === null) {
    return trouble === null ? null : (
      <Page head={<PageHead title={words.list.title} right={<a href="#/sitting">{words.back}</a>} />}>
        <Problem>{words.problem(trouble.problem, trouble.facts)}</Problem>
      </Page>
    );
  }
  const { state } = view;
  const round = currentRound(state);
  if (state.stage === 'preparing' || round === null) return <PrepareStep view={view} sitting={sitting} />;
  switch (state.stage) {
    case 'signing_in':
      return <HallStep view={view} sitting={sitting} />;
    case 'issuing':
    case 'voting':
    case 'collecting':
      return <PapersStep key={`${state.rounds.length}`} view={view} round={round} sitting={sitting} />;
    case 'counting':
      return <CountStep view={view} round={round} sitting={sitting} />;
    case 'reconciling':
      return <DifferencesStep view={view} round={round} sitting={sitting} />;
    case 'sealed':
      return <SealedStep view={view} sitting={sitting} />;
    default:
      return <ResultStep view={view} round={round} sitting={sitting} />;
  }
}
