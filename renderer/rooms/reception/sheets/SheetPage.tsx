/** One sheet as paper: of a matter, of a day, or of the station. Blank where no matter is named. */
import type { ReactNode } from 'react';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import type { LocalDate } from '../../../../shared/kernel/time.ts';
import { formFacts } from '../../../../shared/reception/sheet-form.ts';
import { guidanceOf } from '../../../../shared/reception/sheet-guidance.ts';
import { sheetsOfMatter } from '../../../../shared/reception/matter-sheets.ts';
import { type SheetName, type SheetPaper, sheets } from '../../../../shared/reception/sheets.ts';
import { type OpenIssue, useIssue } from '../../../db/use-issue.ts';
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { navigate } from '../../../ui/route.ts';
import { useStation } from '../../../ui/station-context.ts';
import { ReceiptSheet } from '../ReceiptSheet.tsx';
import { useNames } from '../use-names.ts';
import { deputyCardPages, stationCardPages } from './Cards.tsx';
import { dayPages } from './DaySheet.tsx';
import { formPages } from './FormSheet.tsx';
import { guidancePages } from './GuidanceSheet.tsx';
import { ListPreview } from './ListPreview.tsx';
import { privacyPages } from './PrivacySheet.tsx';
import { SheetPreview } from './SheetPreview.tsx';
import type { SheetView } from './sheet-view.ts';
import { useDaySheet } from './use-day-sheet.ts';
import { flowPages, principlePages, scopePages } from './Walls.tsx';

type Of = { readonly sheet: SheetName; readonly id?: RecordId; readonly on?: LocalDate };

export function SheetPage({ sheet, id, on }: Of) {
  const names = useNames();
  const { station } = useStation();
  const view: SheetView = { words: useWords().sheets, names, station };
  if (id !== undefined) return <MatterSheet key={sheet} sheet={sheet} id={id} view={view} />;
  if (sheet === 'list') return <ListPreview view={view} />;
  if (sheet === 'day') return <DayPreview on={on ?? names.today} view={view} />;
  return <StationSheet key={sheet} sheet={sheet} view={view} />;
}

const toIndex = (): void => navigate({ page: 'settings', section: 'print' });

function MatterSheet({ sheet, id, view }: { readonly sheet: SheetName; readonly id: RecordId; readonly view: SheetView }) {
  const live = useIssue(id);
  const { receipt } = view.names.words;
  const back = (): void => navigate({ page: 'ledger', id });
  if (live.state === 'loading') return null;
  if (live.state === 'problem' || live.value === null) {
    return (
      <Page>
        <EmptyState title={view.words.notFound} text={view.words.notFoundText} actions={<Button keys="Esc" onPress={back}>{receipt.back}</Button>} />
      </Page>
    );
  }
  const open = live.value;
  const { number } = open.issue;
  const has = sheetsOfMatter(open.issue);
  const title = sheet === 'receipt' ? receipt.documentTitle(number) : view.words.fileName(view.words.names[sheet], number);
  return <SheetPreview sheet={sheets[sheet]} title={title} matter={{ id, has }} back={receipt.back} onBack={back} pages={() => matterPages(sheet, open, view)} />;
}

function matterPages(sheet: SheetName, open: OpenIssue, view: SheetView): readonly ReactNode[] {
  const facts = formFacts(open.issue, open.folded);
  if (sheet === 'form') return formPages(facts, view);
  if (sheet === 'guidance') return guidancePages(guidanceOf(facts), view);
  return [<ReceiptSheet key={1} open={open} station={view.station.name} names={view.names} secret={view.words.secret} />];
}

function DayPreview({ on, view }: { readonly on: LocalDate; readonly view: SheetView }) {
  const day = useDaySheet(on);
  if (day === null) return null;
  return <SheetPreview sheet={sheets.day} title={view.words.fileName(view.words.names.day, on)} back={view.words.back} onBack={toIndex} pages={() => dayPages(day, view)} />;
}

function StationSheet({ sheet, view }: { readonly sheet: SheetName; readonly view: SheetView }) {
  const title = view.words.fileName(view.words.blankNames[sheet] ?? view.words.names[sheet], view.station.shortName);
  return <SheetPreview sheet={sheets[sheet]} title={title} back={view.words.back} onBack={toIndex} pages={(paper) => stationPages(sheet, paper, view)} />;
}

function stationPages(sheet: SheetName, paper: SheetPaper, view: SheetView): readonly ReactNode[] {
  switch (sheet) {
    case 'guidance':
      return guidancePages(null, view);
    case 'privacy':
      return privacyPages(paper, view);
    case 'station-card':
      return stationCardPages(paper, view);
    case 'deputy-cards':
      return deputyCardPages(view);
    case 'flow':
      return flowPages(paper, view);
    case 'scope':
      return scopePages(paper, view);
    case 'principles':
      return principlePages(paper, view);
    // A receipt without a matter and a day or a list without its matters are no sheets: the blank form is what can be written on.
    case 'list':
    case 'form':
    case 'receipt':
    case 'day':
      return formPages(null, view);
  }
}
