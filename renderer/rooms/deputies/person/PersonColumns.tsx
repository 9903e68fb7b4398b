/** The two columns of a deputy's page and its bar: figures at the left narrow the file at the right. */
import { type ReactNode, useRef, useState } from 'react';
import { type FileEntry, isOpen } from '../../../../shared/deputies/duty-file.ts';
import type { Mandate } from '../../../../shared/deputies/mandate.ts';
import { pointsOf, pointsTableOf } from '../../../../shared/deputies/points.ts';
import { countersOf, type QuotaKey } from '../../../../shared/deputies/quota.ts';
import type { RollDeputy } from '../../../../shared/deputies/roll-deputy.ts';
import { formatCount } from '../../../text/format.ts';
import { useDeputyWords } from '../../../text/use-deputy-words.ts';
import { ActionBar } from '../../../ui/ActionBar.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useToday } from '../../../ui/clock.ts';
import { Page } from '../../../ui/Page.tsx';
import { navigate } from '../../../ui/route.ts';
import { useScrollStop } from '../../../ui/use-scroll-stop.ts';
import { useStation } from '../../../ui/station-context.ts';
import type { Roll } from '../register/use-roll.ts';
import { ContestCard } from './ContestCard.tsx';
import { Counters } from './Counters.tsx';
import { Duties } from './Duties.tsx';
import { FileTable } from './FileTable.tsx';
import { Mandates } from './Mandates.tsx';
import { useFile } from './use-file.ts';
import styles from './person.module.css';

/** Rows of the file before it is asked for all. */
const firstRows = 8;

type PersonColumnsProps = {
  readonly head: ReactNode;
  readonly roll: Roll;
  readonly deputy: RollDeputy;
  readonly onMandate: (mandate: Mandate | 'add') => void;
  readonly onObject: (entry: FileEntry) => void;
  readonly onDecide: (entry: FileEntry) => void;
};

export function PersonColumns({ head, roll, deputy, onMandate, onObject, onDecide }: PersonColumnsProps) {
  const text = useDeputyWords();
  const words = text.file;
  const today = useToday();
  const isHead = useStation().session.role === 'station_head';
  const year = Number(today.slice(0, 4));
  const file = useFile(roll, deputy) ?? [];
  const [only, setOnly] = useState<QuotaKey | null>(null);
  const [columns, main, side] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null), useRef<HTMLElement>(null)];
  useScrollStop(columns);
  useScrollStop(main);
  useScrollStop(side);
  const counters = countersOf(deputy, file, year, today);
  const ofYear = file.filter(({ on }) => on.startsWith(`${year}-`));
  const contested = file.filter(isOpen);
  const [first] = contested;
  const counted = counters.find(({ quota }) => quota.key === only);
  const shown = counted === undefined ? ofYear : ofYear.filter(({ key }) => counted.entries.includes(key));
  const points = pointsOf(file, year);
  return (
    <Page
      scroll={false}
      bar={
        <ActionBar
          left={<Button kind="link" onPress={() => navigate({ page: 'deputies', id: deputy.id, part: 'sheet' })}>{words.print}</Button>}
          right={first !== undefined && (isHead ? <Button kind="primary" keys="Ctrl+Enter" onPress={() => onDecide(first)}>{words.decide}</Button> : <span className={styles.ask}>{words.askHead}</span>)}
        />
      }
    >
      <div ref={columns} className={styles.columns}>
        <div className={styles.top}>{head}</div>
        <div ref={main} className={styles.main}>
          <Counters counters={counters} year={year} open={only} onOpen={setOnly} />
          <Mandates deputy={deputy} onChange={onMandate} />
          <Duties deputy={deputy} roll={roll} />
        </div>
        <aside ref={side} className={styles.side} aria-label={words.title}>
          <section className={styles.section}>
            <h2 className={styles.heading}>
              {words.title} <small>{counted === undefined ? words.count(year, formatCount(ofYear.length), contested.length === 0 ? null : formatCount(contested.length)) : words.only(text.counters.names[counted.quota.key])}</small>
              {counted !== undefined && <span className={styles.headRight}><Button kind="link" onPress={() => setOnly(null)}>{words.all}</Button></span>}
            </h2>
            {contested.map((entry) => <ContestCard key={entry.key} entry={entry} places={roll.places} />)}
            {shown.length === 0 ? <p className={styles.none}>{words.none}{text.stop}{words.noneText}</p> : <Rows key={only ?? ''} entries={shown} roll={roll} onObject={onObject} />}
            {counted === undefined && ofYear.length > 0 && <p className={styles.least}>{words.points(formatCount(points.total), String(pointsTableOf(year).version))}</p>}
          </section>
        </aside>
      </div>
    </Page>
  );
}

function Rows({ entries, roll, onObject }: { readonly entries: readonly FileEntry[]; readonly roll: Roll; readonly onObject: (entry: FileEntry) => void }) {
  const words = useDeputyWords().file;
  const [all, setAll] = useState(false);
  const rest = all ? 0 : Math.max(0, entries.length - firstRows);
  return (
    <>
      <FileTable entries={rest === 0 ? entries : entries.slice(0, firstRows)} places={roll.places} onObject={onObject} />
      <p className={styles.least}>
        {rest === 0 ? words.whole : words.rest(formatCount(rest))} {rest > 0 && <Button kind="link" onPress={() => setAll(true)}>{words.more}</Button>}
      </p>
    </>
  );
}
