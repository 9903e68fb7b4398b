/** 参照数据: what the county keeps for all its stations. */
import { useWords } from '../../../text/use-words.ts';
import { Page } from '../../../ui/Page.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';

export function ReferencePage() {
  const { reference } = useWords().county;
  return <Page head={<PageHead title={reference.title} />}>{null}</Page>;
}
