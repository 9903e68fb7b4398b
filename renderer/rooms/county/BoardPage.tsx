/** 总览: all stations of the county and how they are, what needs a look first. */
import type { StationCode } from '../../../shared/kernel/ids.ts';
import { useWords } from '../../text/use-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';

export type BoardPageProps = { readonly station?: StationCode };

export function BoardPage(_props: BoardPageProps) {
  const { board } = useWords().county;
  return (
    <Page head={<PageHead title={board.title} />}>
      <EmptyState title={board.emptyTitle} text={board.emptyText} />
    </Page>
  );
}
