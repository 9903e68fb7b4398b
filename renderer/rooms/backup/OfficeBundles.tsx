/** The office's page: bundles on the sticks that are plugged in, one press reads them all, the results in words, receipts back. */
import { useCallback } from 'react';
import { stationOfDevice } from '../../../shared/kernel/ids.ts';
import { localDateOf } from '../../../shared/kernel/time.ts';
import type { Joined } from '../../../shared/sync/contract.ts';
import type { Stick } from '../../../shared/backup/bundle-contract.ts';
import { useStationNames } from '../../db/use-stations.ts';
import { formatBytes, formatCount, formatDay, formatDayTime } from '../../text/format.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { BookTable } from '../../ui/BookTable.tsx';
import { Button } from '../../ui/Button.tsx';
import { useToday } from '../../ui/clock.ts';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { navigate } from '../../ui/route.ts';
import { ChooseBundle } from './ChooseBundle.tsx';
import { TakenResult } from './TakenResult.tsx';
import { type Bundles, useBundles } from './use-bundles.ts';
import { useSticks } from './use-sticks.ts';
import { type Coming, useTaking } from './use-taking.ts';
import styles from './backup.module.css';

const earlierShown = 12;

type OnStick = Stick['bundles'][number] & { readonly stick: Stick; readonly known: number };

export function OfficeBundles({ joined }: { readonly joined: Joined }) {
  const words = useWords().backup;
  const text = words.office;
  const language = useLanguage();
  const today = useToday();
  const names = useStationNames();
  const { sticks, look } = useSticks();
  const { bundles, ask } = useBundles();
  const onDone = useCallback(() => void Promise.all([look(), ask()]), [look, ask]);
  const taking = useTaking((device, number) => words.fileBack(device, String(number)), onDone);
  const nameOf = (device: string): string => {
    const code = stationOfDevice(device);
    const name = names.get(code) ?? code;
    return text.device(name === code ? '' : name, device);
  };
  const found = bundles === null ? [] : newestOf(sticks ?? [], joined.office, bundles);
  const fresh = found.filter(({ number, known }) => number > known);
  const toRead = fresh.length > 0 ? fresh : found.filter(({ number, known }) => number === known);
  const coming: readonly Coming[] = toRead.map(({ stick, file }) => ({ name: file, source: { stick: stick.path, file }, stick }));
  return (
    <Page
      head={<PageHead title={text.title} count={text.text} countBelow />}
      bar={
        <ActionBar
          left={
            <Button kind="link" onPress={() => navigate({ page: 'board' })}>
              {text.back}
            </Button>
          }
          right={
            <>
              <ChooseBundle label={text.chooseLabel} onFile={(file) => void taking.takeFile(file)}>
                {text.choose}
              </ChooseBundle>
              <Button kind="primary" keys="Ctrl+Enter" disabled={coming.length === 0} busy={taking.busy} onPress={() => void taking.take(coming)}>
                {fresh.length === 0 && coming.length > 0 ? text.readAgain : text.read(formatCount(Math.max(1, coming.length)))}
              </Button>
            </>
          }
        />
      }
    >
      <div className={styles.columns}>
        <div>
          <section>
            <h2 className={styles.sectionTitle}>
              {text.found} {found.length === 0 && <small>{text.none}</small>}
            </h2>
            {found.length === 0 ? (
              <p className={styles.text}>{text.noneText}</p>
            ) : (
              <BookTable
                caption={text.found}
                head={
                  <tr>
                    <th scope="col">{text.columns.station}</th>
                    <th scope="col">{text.columns.number}</th>
                    <th scope="col">{text.columns.written}</th>
                    <th scope="col">{text.columns.size}</th>
                    <th scope="col">{text.columns.state}</th>
                  </tr>
                }
              >
                {found.map(({ stick, file, from, number, writtenAt, bytes, known }) => (
                  <tr key={`${stick.path} ${file}`}>
                    <td>{nameOf(from)}</td>
                    <td className={styles.still}>{words.number(String(number))}</td>
                    <td className={styles.still}>{formatDayTime(writtenAt, today, language)}</td>
                    <td className={styles.still}>{formatBytes(bytes)}</td>
                    <td>{number > known ? text.fresh : number === known ? text.again : text.older(String(known))}</td>
                  </tr>
                ))}
              </BookTable>
            )}
          </section>
          {taking.results.length > 0 && (
            <section aria-live="polite">
              <h2 className={styles.sectionTitle}>{text.results}</h2>
              {taking.results.map((result) => (
                <TakenResult key={result.coming.name} result={result} taking={taking} nameOf={nameOf} />
              ))}
            </section>
          )}
        </div>
        <div>
          <h2 className={styles.sectionTitle}>
            {text.earlier} {bundles?.taken.length === 0 && <small>{text.earlierNone}</small>}
          </h2>
          {bundles !== null && bundles.taken.length > 0 && (
            <BookTable
              caption={text.earlier}
              head={
                <tr>
                  <th scope="col">{text.earlierColumns.station}</th>
                  <th scope="col">{text.earlierColumns.number}</th>
                  <th scope="col">{text.earlierColumns.result}</th>
                </tr>
              }
            >
              {bundles.taken.slice(0, earlierShown).map(({ from, number, at, taken, refused }) => (
                <tr key={`${from} ${number}`}>
                  <td>{nameOf(from)}</td>
                  <td className={styles.still}>{words.number(String(number))}</td>
                  <td>{text.result(formatDay(localDateOf(at), language, { year: 'other', today }), formatCount(taken), formatCount(refused))}</td>
                </tr>
              ))}
            </BookTable>
          )}
        </div>
      </div>
    </Page>
  );
}

/** Of each computer the newest bundle for this office: older ones say nothing that it does not. */
function newestOf(sticks: readonly Stick[], office: string, bundles: Bundles): readonly OnStick[] {
  const newest = new Map<string, OnStick>();
  for (const stick of sticks) {
    for (const bundle of stick.bundles) {
      if (bundle.to !== office || (newest.get(bundle.from)?.number ?? 0) >= bundle.number) continue;
      const known = bundles.taken.reduce((highest, { from, number }) => (from === bundle.from ? Math.max(highest, number) : highest), 0);
      newest.set(bundle.from, { ...bundle, stick, known });
    }
  }
  return [...newest.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}
