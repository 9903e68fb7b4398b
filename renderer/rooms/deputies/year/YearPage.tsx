/** A year of the station: its months, the rules that name its reception days, and its days off. */
import type { YearPart } from '../../../ui/route.ts';
import { useToday } from '../../../ui/clock.ts';
import { Page } from '../../../ui/Page.tsx';
import { useYearWords } from '../../../text/use-year-words.ts';
import { MonthsView } from './MonthsView.tsx';
import { NoticeView } from './NoticeView.tsx';
import { RulesView } from './RulesView.tsx';
import { useYear } from './use-year.ts';
import { YearHead } from './YearHead.tsx';

/** @param props.year without it the present one */
export function YearPage({ year: asked, part }: { readonly year?: number; readonly part: YearPart }) {
  const today = useToday();
  const text = useYearWords();
  const year = asked ?? Number(today.slice(0, 4));
  const data = useYear(year);
  if (data === null) return <Page head={<YearHead year={year} part={part} provisional={false} count={text.loading} />}>{null}</Page>;
  if (part === 'rules') return <RulesView year={year} data={data} />;
  // A new year is a new form.
  if (part === 'holidays') return <NoticeView key={year} year={year} data={data} />;
  return <MonthsView key={year} year={year} data={data} today={today} />;
}
