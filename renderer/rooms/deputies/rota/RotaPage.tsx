/** 排班: who sits when in a year, from the seed to the wall. */
import { Page } from '../../../ui/Page.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useToday } from '../../../ui/clock.ts';
import { navigate, type RotaPart } from '../../../ui/route.ts';
import { useRotaWords } from '../../../text/use-rota-words.ts';
import { RotaHead } from './RotaHead.tsx';
import { RotaView } from './RotaView.tsx';
import { useRota } from './use-rota.ts';
import { WallSheet } from './WallSheet.tsx';

/** @param props.year without it the present one */
export function RotaPage({ year: asked, part }: { readonly year?: number; readonly part?: RotaPart }) {
  const today = useToday();
  const text = useRotaWords();
  const year = asked ?? Number(today.slice(0, 4));
  const data = useRota(year);
  if (data === null) return <Page head={<PageHead title={text.title(year)} count={text.loading} />}>{null}</Page>;
  const missing = data.shifts.length === 0 ? text.emptyRules : data.roll.deputies.length === 0 ? text.emptyRoll : null;
  if (missing !== null) {
    const title = typeof missing.title === 'string' ? missing.title : missing.title(year);
    const go = (): void => navigate(data.shifts.length === 0 ? { page: 'year', year, part: 'rules' } : { page: 'deputies' });
    return (
      <Page head={<RotaHead year={year} />}>
        <EmptyState title={title} text={missing.text} actions={<Button kind="primary" keys="Ctrl+Enter" onPress={go}>{missing.act}</Button>} />
      </Page>
    );
  }
  return part === 'wall' ? <WallSheet year={year} data={data} /> : <RotaView key={year} year={year} data={data} />;
}
