/** The county that is joined: which, since when, how it is known; pausing, only small records, another card, leaving. */
import { type ReactNode, useState } from 'react';
import { localDateOf } from '../../../shared/kernel/time.ts';
import type { Joined, SyncChoices } from '../../../shared/sync/contract.ts';
import { formatDay } from '../../text/format.ts';
import { problemText } from '../../text/problem-text.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { Button } from '../../ui/Button.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import { useToday } from '../../ui/clock.ts';
import { FactTable } from '../../ui/FactTable.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { hashOf } from '../../ui/route.ts';
import { useStation } from '../../ui/station-context.ts';
import { addressWords, inFours } from './card-facts-words.ts';
import { LeaveDialog } from './LeaveDialog.tsx';
import { panelLine } from './status-words.ts';
import type { CountyState } from './use-county.ts';
import { useSyncWords } from './use-sync-words.ts';
import { useAside, useSyncStatus } from './use-sync-status.ts';
import styles from './join.module.css';

export type JoinedPageProps = Pick<CountyState, 'choose' | 'ask'> & { readonly joined: Joined; readonly choices: SyncChoices; readonly onAgain: () => void };

export function JoinedPage({ joined, choices, choose, ask, onAgain }: JoinedPageProps) {
  const words = useWords();
  const sync = useSyncWords();
  const text = sync.joined;
  const card = sync.join;
  const language = useLanguage();
  const today = useToday();
  const { session } = useStation();
  const status = useSyncStatus();
  const { kept } = useAside();
  const [leaving, setLeaving] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const since = formatDay(localDateOf(joined.joinedAt), language);
  const mayLeave = session.role === 'station_head' || session.role === 'county_clerk';
  const now = status === null || status.phase === 'not_joined' ? null : panelLine(status, choices, kept, { words: sync, language, today });
  const change = async (part: Partial<SyncChoices>): Promise<void> => {
    const done = await choose({ ...choices, ...part });
    setFailed(done.ok ? null : text.choiceFailed(problemText(words, done.problem, done.facts)));
  };
  const rows: readonly (readonly [string, ReactNode])[] = [
    ...(now === null ? [] : ([[text.now, [`${now.title}${sync.full}`, ...now.sentences].join(sync.between)]] as const)),
    [card.county, joined.countyName],
    [joined.party === 'office' ? card.office : card.station, card.stationValue(joined.stationName, joined.station, joined.device)],
    [card.address, addressWords(joined.url, card)],
    [card.fingerprint, <span key="fingerprint" className={styles.fingerprint}>{inFours(joined.fingerprint)}</span>],
    [text.since, since],
    [text.issued, text.issuedValue(formatDay(joined.issuedOn, language), joined.issuedBy)],
  ];
  return (
    <Page
      head={<PageHead title={text.title} count={text.text(joined.countyName, since)} countBelow />}
      bar={
        <ActionBar
          left={
            <>
              <a href={hashOf({ page: 'bundle' })}>{joined.party === 'office' ? words.backup.officeLink : words.backup.link}</a>
              {!mayLeave && <span className={styles.quiet}>{text.onlyHead}</span>}
            </>
          }
          right={
            <>
              {mayLeave && <Button onPress={() => setLeaving(true)}>{text.leave}</Button>}
              <Button onPress={onAgain}>{text.again}</Button>
            </>
          }
        />
      }
    >
      <FactTable caption={text.caption} heads={[text.item, text.value]} rows={rows} />
      <div className={styles.choices}>
        <Choice checked={choices.paused} onChange={(paused) => void change({ paused })} label={text.paused} note={text.pausedNote} />
        <Choice checked={choices.smallOnly} onChange={(smallOnly) => void change({ smallOnly })} label={text.smallOnly} note={text.smallOnlyNote} />
        {failed !== null && <Problem>{failed}</Problem>}
      </div>
      {leaving && <LeaveDialog onClose={() => setLeaving(false)} onLeft={() => void ask()} />}
    </Page>
  );
}

type ChoiceProps = { readonly checked: boolean; readonly onChange: (checked: boolean) => void; readonly label: string; readonly note: string };

function Choice({ checked, onChange, label, note }: ChoiceProps) {
  return (
    <CheckField checked={checked} onChange={onChange}>
      {label} <small className={styles.quiet}>{note}</small>
    </CheckField>
  );
}
