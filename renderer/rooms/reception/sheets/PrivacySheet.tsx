/** 个人信息告知: what is written down about a visitor, why, and what he may ask for. On paper beside the desk, and in the form. Source: domain reference B5. */
import type { ReactNode } from 'react';
import type { SheetPaper } from '../../../../shared/reception/sheets.ts';
import { Pen, Stamp } from '../../../ui/PaperMarks.tsx';
import { scaleOf } from './scale.ts';
import type { SheetView } from './sheet-view.ts';
import styles from './notice.module.css';

export function privacyPages(paper: SheetPaper, { words, station, names }: SheetView): readonly ReactNode[] {
  const text = words.privacy;
  return [
    <div key={1} className={styles.page} style={scaleOf(paper, names.language)}>
      <h1 className={styles.title}>{text.title}</h1>
      <p className={styles.lead}>{text.lead}</p>
      <PrivacyPoints words={words} station={station} />
      <p className={styles.law}>{text.law}</p>
      <div className={styles.end}>
        <p>
          {text.phone}
          <Pen mm={50}>{station.details?.phone}</Pen>
        </p>
        <p>{station.name}</p>
        <Stamp lines={words.stamp} />
      </div>
      <p className={styles.foot}>
        <span>{station.name}</span>
        <span>{words.page(1, 1)}</span>
      </p>
    </div>,
  ];
}

/** The points alone: also in the dialog of the form. */
export function PrivacyPoints({ words, station }: Pick<SheetView, 'words' | 'station'>) {
  return (
    <dl className={styles.points}>
      {words.privacy.points.map(([head, say]) => (
        <div key={head}>
          <dt>{head}</dt>
          <dd>{say(station.name, station.county)}</dd>
        </div>
      ))}
    </dl>
  );
}
