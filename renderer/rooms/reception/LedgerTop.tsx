/** Above the ledger: its title with the view, what is done with all that is shown, the sentence whose figures are filters, search, and at most four filters on one line. */
import type { ReactNode } from 'react';
import type { LedgerPage } from '../../db/store.ts';
import { issueStages, type IssueStage } from '../../../shared/reception/issue.ts';
import { Button } from '../../ui/Button.tsx';
import { FilterButton } from '../../ui/FilterButton.tsx';
import { navigate } from '../../ui/route.ts';
import { useStation } from '../../ui/station-context.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { formatCount } from '../../text/format.ts';
import { useWords } from '../../text/use-words.ts';
import { LedgerMore } from './LedgerMore.tsx';
import { categoryOptions, indentedPlaces } from './finder-options.ts';
import { isDay, type LedgerChoice, type Period, periodInWords, withMore } from './ledger-filter.ts';
import { useUsage } from '../../db/use-usage.ts';
import type { RoomNames } from './use-names.ts';
import { categoryWords, stationName } from './value-words.ts';
import styles from './ledger.module.css';

export type LedgerTopProps = {
  readonly choice: LedgerChoice;
  readonly onChoice: (part: Partial<LedgerChoice>) => void;
  /** of the list as it is */
  readonly total: number;
  /** of the same choice without a stage: what the figures count */
  readonly counts: LedgerPage;
  readonly years: readonly number[];
  readonly names: RoomNames;
  /** 视图 beside the title, 栏目 before the buttons */
  readonly views: ReactNode;
  readonly columns: ReactNode;
  /** null where nothing is printed: at the county office */
  readonly onPrint: (() => void) | null;
  /** null while the marked rows have a bar of their own */
  readonly onExport: (() => void) | null;
};

export function LedgerTop({ choice, onChoice, total, counts, years, names, views, columns, onPrint, onExport }: LedgerTopProps) {
  const { words } = names;
  const { print } = useWords().ledger;
  const isEmpty = total === 0 || !counts.complete;
  const atOffice = useStation().station.party === 'office';
  return (
    <header className={styles.top}>
      <div className={styles.titleRow}>
        <div className={styles.buttons}>
          <h1 className={styles.title}>{words.ledger.title}</h1>
          {views}
        </div>
        <div className={styles.buttons}>
          {columns}
          {!atOffice && (
            <span className={styles.importButton}>
              <Button onPress={() => navigate({ page: 'import' })}>{words.ledger.importOld}</Button>
            </span>
          )}
          {onPrint !== null && (
            <Button onPress={onPrint} disabled={isEmpty}>
              {print.shown(formatCount(total))}
            </Button>
          )}
          {onExport !== null && (
            <Button onPress={onExport} disabled={isEmpty}>
              {words.ledger.export(formatCount(total))}
            </Button>
          )}
        </div>
      </div>
      <Sentence choice={choice} onChoice={onChoice} counts={counts} names={names} />
      <Filters choice={choice} onChoice={onChoice} years={years} names={names} />
    </header>
  );
}

const figureOrder: readonly IssueStage[] = ['closed', 'handling', 'answered', 'registered', 'referred', 'village', 'promoted', 'pooled', 'merged', 'withdrawn'];

/** 2024年登记的诉求30件：办结16、在办8…。其中来站30批，137人次。 */
function Sentence({ choice, onChoice, counts, names }: Pick<LedgerTopProps, 'choice' | 'onChoice' | 'counts' | 'names'>) {
  const { words } = names;
  if (!counts.complete) return <p className={styles.sentence}>{words.ledger.counting}</p>;
  const figures = figureOrder.filter((stage) => counts.byStage[stage] > 0);
  const { before, after } = words.ledger.countedBold;
  return (
    <p className={styles.sentence}>
      {before(periodInWords(choice.period, names))}
      <button type="button" className={`${styles.figure} ${styles.total}`} aria-pressed={choice.stage === ''} title={words.ledger.showAll} onClick={() => onChoice({ stage: '' })}>
        {formatCount(counts.total)}
      </button>
      {after}
      {figures.length > 0 && words.colon}
      {figures.map((stage, index) => {
        const isSet = choice.stage === stage;
        return (
          <span key={stage}>
            {index > 0 && words.listComma}
            <button type="button" className={isSet ? `${styles.figure} ${styles.figureSet}` : styles.figure} aria-pressed={isSet} onClick={() => onChoice({ stage: isSet ? '' : stage })}>
              {words.ledger.figure(words.stageCounts[stage], formatCount(counts.byStage[stage]))}
            </button>
          </span>
        );
      })}
      {words.full}
      <CameFigure choice={choice} onChoice={onChoice} counts={counts} names={names} />
    </p>
  );
}

/** 其中来站30批，137人次: who came to the station for these matters, counted as the desk counts a day. */
function CameFigure({ choice, onChoice, counts, names: { words } }: Pick<LedgerTopProps, 'choice' | 'onChoice' | 'counts' | 'names'>) {
  const { batches, people, uncounted } = counts.came;
  const isSet = choice.more.came === true;
  if (batches === 0) return null;
  return (
    <>
      <button
        type="button"
        className={isSet ? `${styles.figure} ${styles.figureSet}` : styles.figure}
        aria-pressed={isSet}
        title={isSet ? words.ledger.showAll : words.ledger.onlyCame}
        onClick={() => onChoice({ more: withMore(choice.more, 'came', isSet ? undefined : true) })}
      >
        {words.ledger.came(formatCount(batches), formatCount(people), uncounted === 0 ? '' : formatCount(uncounted))}
      </button>
      {words.full}
    </>
  );
}

function Filters({ choice, onChoice, years, names }: Pick<LedgerTopProps, 'choice' | 'onChoice' | 'years' | 'names'>) {
  const { words } = names;
  const atOffice = useStation().station.party === 'office';
  const usage = useUsage(Number(names.today.slice(0, 4)));
  const all = { value: '', label: words.ledger.all };
  const periods: { value: Period; label: string }[] = [
    { value: 'all', label: words.ledger.all },
    { value: 'month', label: words.ledger.thisMonth },
    ...years.map((year) => ({ value: String(year) as Period, label: words.ledger.year(year) })),
  ];
  const places = indentedPlaces(names.places).map(({ id, label }) => ({ value: id, label }));
  const categories = categoryOptions(names, usage, choice.category).map(({ value, note }) => ({ value, label: categoryWords(value), ...(note === undefined ? {} : { note }) }));
  const stages = issueStages.map((stage) => ({ value: stage as IssueStage | '', label: words.stages[stage] }));
  return (
    <div className={styles.filters}>
      <SearchField label={words.ledger.searchLabel} placeholder={words.ledger.search} keys="F3" id="ledger-search" value={choice.text} onChange={(text) => onChoice({ text })} />
      {atOffice && <FilterButton name={words.ledger.stationFilter} value={choice.station} none="" options={[all, ...[...(names.stations ?? [])].map(([value, label]) => ({ value, label }))]} shown={choice.station === '' ? words.ledger.all : stationName(names, choice.station)} onChange={(station) => onChoice({ station })} />}
      <FilterButton<Period> name={words.ledger.period} value={choice.period} none="all" options={periods} {...(isDay(choice.period) ? { shown: periodInWords(choice.period, names) } : {})} onChange={(period) => onChoice({ period })} />
      {!atOffice && <FilterButton name={words.ledger.placeFilter} value={choice.place} none="" options={[all, ...places]} shown={choice.place === '' ? words.ledger.all : (names.places.get(choice.place)?.name ?? '')} onChange={(place) => onChoice({ place })} />}
      <FilterButton name={words.ledger.categoryFilter} value={choice.category} none="" options={[all, ...categories]} onChange={(category) => onChoice({ category })} />
      <span className={styles.stageFilter}>
        <FilterButton<IssueStage | ''> name={words.ledger.stageFilter} value={choice.stage} none="" options={[{ value: '', label: words.ledger.all }, ...stages]} onChange={(stage) => onChoice({ stage })} />
      </span>
      <LedgerMore choice={choice} onChoice={onChoice} names={names} />
    </div>
  );
}
