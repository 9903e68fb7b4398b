/** What an import would do, before it does anything: totals that close, columns, first rows as they will be, rejected rows. */
import { useMemo, useState } from 'react';
import { unknownStations } from '../../../../shared/reception/old-ledger/acts.ts';
import { usePlaces } from '../../../db/use-people-and-places.ts';
import { formatCount } from '../../../text/format.ts';
import { useWords } from '../../../text/use-words.ts';
import { ActionBar } from '../../../ui/ActionBar.tsx';
import { Button } from '../../../ui/Button.tsx';
import { CheckField } from '../../../ui/CheckField.tsx';
import { announce } from '../../../ui/LiveRegion.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { ProblemBar } from '../../../ui/ProblemBar.tsx';
import { useStation } from '../../../ui/station-context.ts';
import { Tag } from '../../../ui/Tag.tsx';
import { ColumnsTable } from './ColumnsTable.tsx';
import { FileButton } from './FileButton.tsx';
import type { ChosenFile, ImportSession } from './import-session.ts';
import { PreviewTable } from './PreviewTable.tsx';
import { rememberColumns } from './remembered-columns.ts';
import { RejectedTable } from './RejectedTable.tsx';
import { type RowsChoice, RowsDialog } from './RowsDialog.tsx';
import { useImportPlan } from './use-import-plan.ts';
import styles from './import.module.css';

export function PlanStep({ file, session }: { readonly file: ChosenFile; readonly session: ImportSession }) {
  const words = useWords().exchange;
  const text = words.plan;
  const { station } = useStation();
  const places = usePlaces();
  const choices = useImportPlan(file);
  const { layout, mapping, plan, known, totals, findings } = choices;
  const [createPlaces, setCreatePlaces] = useState(false);
  const [rows, setRows] = useState<RowsChoice | null>(null);
  const fresh = useMemo(() => (known === null ? [] : plan.readable.filter((row) => !known.has(row.key))), [plan, known]);
  const stations = useMemo(() => unknownStations(fresh), [fresh]);
  const missing = missingColumn(layout.sheets.length, Object.values(mapping));

  const start = () => {
    if (known === null) return;
    const stationHead = layout.columns.find((column) => mapping[column.key] === 'place')?.head ?? words.fields.place;
    void session.start({
      file, layout, readable: plan.readable, rejected: plan.rejected, known, stationHead,
      newStations: createPlaces ? stations : [],
      unknownDeputies: findings.deputies.unknown,
    });
  };
  const remember = () => {
    if (rememberColumns(layout, mapping)) announce(text.remembered);
  };
  const example = `${station.code}-${fresh[0]?.matter.on.slice(0, 4) ?? '2019'}-${station.device}-0001`;

  return (
    <Page
      head={
        <>
          <PageHead title={words.choose.title} count={`${file.name}${words.comma}${text.sheets(layout.sheets.length)}${words.comma}${headRows(text, layout.sheets.map((sheet) => sheet.headRow + 1))}`} right={<Tag>{words.nothingChanged}</Tag>} />
          <p className={styles.counts}>
            {text.total(plan.total)}
            {totals === null ? text.checking : (
              <>
                <RowsLink text={text.fresh(totals.fresh)} n={totals.fresh} onPress={() => setRows({ which: 'fresh', sheet: null })} />
                {words.pause}
                <RowsLink text={text.known(totals.known)} n={totals.known} onPress={() => setRows({ which: 'known', sheet: null })} />
                {words.pause}
                <RowsLink text={text.rejected(totals.rejected)} n={totals.rejected} onPress={() => setRows({ which: 'rejected', sheet: null })} />
                {words.full}
              </>
            )}
          </p>
          {layout.leftOut.map((sheet) => <p key={sheet.name} className={`${styles.left} ${styles.second}`}>{text.leftOut(sheet.name === '' ? file.name : sheet.name, sheet.rows)}{words.full}</p>)}
          {missing !== null && <div className={styles.problem}><ProblemBar title={text[`${missing}Title`]} kept={words.nothingChanged + words.full} todo={text[`${missing}Text`]} /></div>}
        </>
      }
      bar={
        <ActionBar
          left={
            <>
              <FileButton kind="link" label={text.otherFile} onFile={(next) => void session.choose(next)}>{text.otherFile}</FileButton>
              {fresh.length > 0 && <span className={styles.barText}>{text.bar(example)}</span>}
            </>
          }
          right={
            <>
              <Button onPress={remember}>{text.remember}</Button>
              <Button kind="primary" keys="Ctrl+Enter" disabled={missing !== null || totals === null || totals.fresh === 0} onPress={start}>
                {totals === null || totals.fresh === 0 ? text.nothingToStart : text.start(totals.fresh)}
              </Button>
            </>
          }
        />
      }
    >
      <div className={styles.columns}>
        <div>
          <ColumnsTable file={file} choices={choices} />
          {findings.places.near.length > 0 && (
            <section className={styles.block}>
              <div className={styles.blockHead}><h2>{text.nearTitle(findings.places.near.length)}</h2></div>
              <p className={styles.second}>{findings.places.near.map(({ written, place }) => text.near(written, places.get(place)?.name ?? '')).join(words.pause)}{words.full}{text.nearText}</p>
            </section>
          )}
          {stations.length > 0 && (
            <section className={styles.block}>
              <div className={styles.blockHead}><h2>{text.placesTitle(stations.length)}</h2></div>
              <p className={styles.second}>{stations.slice(0, 12).join(words.pause)}{stations.length > 12 ? '…' : ''}{words.full}{text.placesText}</p>
              <CheckField checked={createPlaces} onChange={setCreatePlaces}>{text.placesCreate(stations.length)}</CheckField>
              <p className={styles.second}>{text.placesCreateNote}</p>
            </section>
          )}
        </div>
        <div>
          <PreviewTable rows={fresh} file={file} choices={choices} />
          <RejectedTable rows={plan.rejected} file={file} layout={layout} />
        </div>
      </div>
      {known !== null && <RowsDialog choice={rows} plan={{ file, readable: plan.readable, rejected: plan.rejected, known }} done={null} onClose={() => setRows(null)} />}
    </Page>
  );
}

/** Which column must be placed before anything can be imported. */
function missingColumn(sheets: number, targets: readonly string[]): 'noHeads' | 'noWords' | 'noDay' | null {
  if (sheets === 0) return 'noHeads';
  if (!targets.includes('words')) return 'noWords';
  return targets.includes('on') ? null : 'noDay';
}

function headRows(text: ReturnType<typeof useWords>['exchange']['plan'], rows: readonly number[]): string {
  const first = rows[0];
  return first !== undefined && rows.every((row) => row === first) ? text.headRow(first) : text.headRowsDiffer;
}

export function RowsLink({ text, n, onPress }: { readonly text: string; readonly n: number; readonly onPress: () => void }) {
  return <button type="button" className={styles.number} disabled={n === 0} onClick={onPress} title={formatCount(n)}>{text}</button>;
}
