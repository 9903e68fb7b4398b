/** Where the data lie and how they are: folder, journal, space. Rebuilding the database; putting a sample station away. */
import { useState } from 'react';
import { useHost } from '../../host/use-host.ts';
import { formatBytes, formatCount, formatDayTime } from '../../text/format.ts';
import { problemText } from '../../text/problem-text.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { Button } from '../../ui/Button.tsx';
import { useToday } from '../../ui/clock.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FactTable } from '../../ui/FactTable.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { useStation } from '../../ui/station-context.ts';
import { RebuildDialog } from './RebuildDialog.tsx';
import { useDataState } from './use-data-state.ts';
import styles from './section.module.css';

export function DataSection() {
  const words = useWords();
  const text = words.settings.data;
  const language = useLanguage();
  const today = useToday();
  const { session, station, folder } = useStation();
  const { journal, freeBytes } = useDataState();
  const [open, setOpen] = useState<'rebuild' | 'remove' | null>(null);
  const head = session.role === 'station_head';
  const rows: readonly (readonly [string, string])[] = [
    [text.folder, folder],
    [text.journal, journal === null ? text.unknown : text.journalValue(formatCount(journal.last), formatBytes(journal.bytes), formatCount(journal.segments))],
    [text.records, journal === null ? text.unknown : text.recordsValue(formatCount(journal.records))],
    [text.lastWritten, journal?.lastWrittenAt == null ? text.never : formatDayTime(journal.lastWrittenAt, today, language)],
    [text.free, freeBytes === null ? text.unknown : formatBytes(freeBytes)],
  ];
  return (
    <Page
      head={<PageHead title={text.title} count={text.text} countBelow />}
      bar={
        <ActionBar
          left={station.sample && !head ? <span className={styles.quiet}>{text.onlyHead}</span> : null}
          right={
            <>
              {station.sample && head && <Button onPress={() => setOpen('remove')}>{text.removeSample}</Button>}
              <Button onPress={() => setOpen('rebuild')}>{text.rebuild}</Button>
            </>
          }
        />
      }
    >
      <FactTable caption={text.caption} heads={[text.item, text.value]} rows={rows} />
      <RebuildDialog open={open === 'rebuild'} onClose={() => setOpen(null)} />
      <RemoveSampleDialog open={open === 'remove'} onClose={() => setOpen(null)} />
    </Page>
  );
}

function RemoveSampleDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const words = useWords();
  const text = words.settings.data;
  const host = useHost();
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const remove = async (): Promise<void> => {
    setBusy(true);
    const answer = await host.settings.removeSample({});
    setBusy(false);
    if (answer.ok) {
      window.location.hash = '';
      window.location.reload();
    } else setFailed(text.failed(problemText(words, answer.problem, answer.facts)));
  };
  return (
    <Dialog
      open={open}
      title={text.removeSample}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" bindKey={false} onPress={onClose}>
            {words.common.later}
          </Button>
          <Button kind="primary" busy={busy} onPress={() => void remove()}>
            {text.removeGo}
          </Button>
        </>
      }
    >
      <p>{text.removeText}</p>
      {failed !== null && <Problem>{failed}</Problem>}
    </Dialog>
  );
}
