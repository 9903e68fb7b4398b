/** 联系方式 among the settings: how long it is kept, whose is older than that, and who looked at any. */
import { useToday } from '../use-today.ts';
import { useWords } from '../../../text/use-words.ts';
import { Page } from '../../../ui/Page.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { LooksTable } from './LooksTable.tsx';
import { RetentionPart } from './RetentionPart.tsx';

export function ContactsSection() {
  const { section } = useWords().contacts;
  const today = useToday();
  return (
    <Page head={<PageHead title={section.title} count={section.text} countBelow />}>
      <RetentionPart today={today} />
      <LooksTable />
    </Page>
  );
}
