/** Wall sheets, read from two metres: how a reception goes, what a station takes and what goes elsewhere, what is promised. Source: domain reference B3, B4. */
import type { ReactNode } from 'react';
import type { SheetPaper } from '../../../../shared/reception/sheets.ts';
import { scaleOf } from './scale.ts';
import type { SheetView } from './sheet-view.ts';
import styles from './wall.module.css';

type WallProps = { readonly paper: SheetPaper; readonly title: string; readonly view: SheetView; readonly children: ReactNode };

function Wall({ paper, title, view, children }: WallProps) {
  return (
    <div className={styles.page} style={scaleOf(paper, view.names.language)}>
      <h1 className={styles.title}>{title}</h1>
      {children}
      <p className={styles.foot}>
        <span>{view.station.name}</span>
        <span>{view.words.page(1, 1)}</span>
      </p>
    </div>
  );
}

export function flowPages(paper: SheetPaper, view: SheetView): readonly ReactNode[] {
  const text = view.words.wall.flow;
  const pair = ([head, note]: readonly string[]) => (
    <li key={head}>
      <b>{head}</b>
      <span>{note}</span>
    </li>
  );
  return [
    <Wall key={1} paper={paper} title={text.title} view={view}>
      <ol className={styles.steps}>{text.steps.map(pair)}</ol>
      <section className={styles.branches}>
        <h2>{text.branchTitle}</h2>
        <ul>{text.branches.map(pair)}</ul>
      </section>
      <ol className={styles.ends}>{text.ends.map(pair)}</ol>
    </Wall>,
  ];
}

export function scopePages(paper: SheetPaper, view: SheetView): readonly ReactNode[] {
  const text = view.words.wall.scope;
  return [
    <Wall key={1} paper={paper} title={text.title} view={view}>
      <section className={styles.taken}>
        <h2>{text.takenTitle}</h2>
        <ul>
          {text.taken.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section className={styles.elsewhere}>
        <h2>{text.notTitle}</h2>
        <ul>
          {text.not.map(([what, whither]) => (
            <li key={what}>
              <span>{what}</span>
              <b>{whither}</b>
            </li>
          ))}
        </ul>
      </section>
      <p className={styles.note}>{text.note}</p>
    </Wall>,
  ];
}

export function principlePages(paper: SheetPaper, view: SheetView): readonly ReactNode[] {
  const text = view.words.wall.principles;
  return [
    <Wall key={1} paper={paper} title={text.title} view={view}>
      <ol className={styles.principles}>
        {text.lines.map(([head, note]) => (
          <li key={head}>
            <b>{head}</b>
            <span>{note}</span>
          </li>
        ))}
      </ol>
    </Wall>,
  ];
}
