/** 引导单, half an A4 sheet: where to go with what is not for the station, why, and what to bring. Without a matter, lines for a pen. */
import type { ReactNode } from 'react';
import { type Guidance, guidanceReasons, toBring } from '../../../../shared/reception/sheet-guidance.ts';
import { Pen, Stamp, Tick } from '../../../ui/PaperMarks.tsx';
import type { SheetView } from './sheet-view.ts';
import styles from './slip.module.css';

export function guidancePages(slip: Guidance | null, { words, names, station }: SheetView): readonly ReactNode[] {
  const text = words.guidance;
  return [
    <div key={1} className={styles.slip}>
      <header className={styles.head}>
        <h1>{text.title}</h1>
        <p>{station.name}</p>
      </header>
      <p className={styles.lead}>{text.lead}</p>
      <dl className={styles.facts}>
        <dt>{text.where}</dt>
        <dd className={styles.where}>{slip === null || slip.channel === '' ? <Pen mm={130} /> : <span className={[...slip.channel].length > 30 ? styles.long : undefined}>{slip.channel}</span>}</dd>
        <dt>{text.why}</dt>
        <dd>
          {guidanceReasons.map((reason) => (
            <p key={reason}>
              <Tick on={slip?.reasons.includes(reason) ?? false}>{text.reasons[reason]}</Tick>
            </p>
          ))}
        </dd>
        <dt>{text.bring}</dt>
        <dd className={styles.bring}>
          {toBring.map((thing) => (
            <Tick key={thing} on={slip?.bring.includes(thing) ?? false}>
              {text.brings[thing]}
            </Tick>
          ))}
        </dd>
      </dl>
      <p className={styles.number}>
        <span>
          {words.number}
          {slip === null ? <Pen mm={50} /> : <b>{slip.number}</b>}
        </span>
        <span>
          {text.day} {slip === null ? <Pen mm={36} /> : names.day(slip.on)}
        </span>
      </p>
      <footer className={styles.foot}>
        <div>
          {text.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p className={styles.page}>{words.page(1, 1)}</p>
        </div>
        <Stamp lines={words.stamp} />
      </footer>
    </div>,
  ];
}
