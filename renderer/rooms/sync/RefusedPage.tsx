/** What the county did not take: the list and why, beside it one refusal with its reason in words and what can be done. */
import { useState } from 'react';
import { useStation } from '../../ui/station-context.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useKey } from '../../ui/keys.ts';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { navigate } from '../../ui/route.ts';
import { KeptHere } from './KeptHere.tsx';
import { RefusedList } from './RefusedList.tsx';
import { RefusedPane } from './RefusedPane.tsx';
import { answeredTogether } from './refused-items.ts';
import { reportOf } from './report-lines.ts';
import { ReportSheet } from './ReportSheet.tsx';
import { useRefused } from './use-refused.ts';
import { useSyncStatus } from './use-sync-status.ts';
import styles from './refused.module.css';

export function RefusedPage() {
  const words = useWords().sync;
  const text = words.refused;
  const language = useLanguage();
  const { station, version } = useStation();
  const live = useRefused();
  const status = useSyncStatus();
  const [openId, setOpenId] = useState<string | null>(null);
  const [printing, setPrinting] = useState(false);
  const { waiting, kept, hidden } = live.state === 'ready' ? live.value : { waiting: [], kept: [], hidden: 0 };
  const at = Math.max(waiting.findIndex(({ refusal }) => refusal.id === openId), 0);
  const open = waiting[at];
  const move = (by: number): void => setOpenId(waiting[Math.min(Math.max(at + by, 0), waiting.length - 1)]?.refusal.id ?? null);
  useKey('↑', () => move(-1));
  useKey('↓', () => move(1));
  if (live.state === 'loading') return <Page head={<PageHead title={text.plainTitle} />}>{null}</Page>;
  if (open === undefined) {
    return (
      <Page head={<PageHead title={text.plainTitle} />}>
        {kept.length === 0 ? <EmptyState title={text.none} text={text.noneText} actions={<Button onPress={() => navigate({ page: 'ledger' })}>{text.toLedger}</Button>} /> : <KeptHere items={kept} />}
      </Page>
    );
  }
  const together = answeredTogether(waiting, open);
  const report = reportOf({ items: together, station, version, words, language });
  if (printing) return <ReportSheet report={report} onBack={() => setPrinting(false)} />;
  return (
    <div className={styles.split}>
      <RefusedList waiting={waiting} hidden={hidden} open={open} together={together} kept={kept} skewMs={status?.skewMs ?? null} onOpen={setOpenId} />
      <RefusedPane key={open.refusal.id} open={open} position={[at + 1, waiting.length + hidden]} together={together} report={report} skewMs={status?.skewMs ?? null} onPrint={() => setPrinting(true)} />
    </div>
  );
}
