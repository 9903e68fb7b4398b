/** One paper after the other: a digit a row, Enter stores, Backspace goes back a row, / lays the paper aside. Works without looking at the screen. */
import { useState } from 'react';
import type { TellerView } from '../../../shared/voting/contract.ts';
import { useHost } from '../../host/use-host.ts';
import { formatCount } from '../../text/format.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { useKey } from '../../ui/keys.ts';
import { Keycap } from '../../ui/Keycap.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { ballotOfMarks, keysOf, type KeyMark, type Mark } from './keying.ts';
import { MarkShape } from './MarkShape.tsx';
import type { Trouble } from './use-sitting.ts';
import styles from './teller.module.css';

export type KeyingDeskProps = {
  readonly view: TellerView;
  readonly trouble: Trouble | null;
  readonly onTrouble: (trouble: Trouble | null) => void;
  readonly look: () => Promise<void>;
  /** gets up: the next one may sit down at this window */
  readonly onLeave: () => void;
};

export function KeyingDesk({ view, trouble, onTrouble, look, onLeave }: KeyingDeskProps) {
  const host = useHost();
  const allWords = useWords().voting;
  const words = allWords.teller;
  const { batches, rows, places, mode } = view;
  const n = formatCount;
  const firstOpen = batches.find(({ keyed, papers }) => keyed < papers)?.no ?? batches[0]?.no ?? 1;
  const [batch, setBatch] = useState(firstOpen);
  /** how far this window is, ahead of what the host was last asked */
  const [ahead, setAhead] = useState<Readonly<Record<number, number>>>({});
  /** a stored paper that is looked at again; null: the next one */
  const [again, setAgain] = useState<number | null>(null);
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const [storing, setStoring] = useState(false);
  const keyedOf = (no: number): number => Math.max(ahead[no] ?? 0, batches.find((one) => one.no === no)?.keyed ?? 0);
  const pile = batches.find(({ no }) => no === batch);
  const papers = pile?.papers ?? 0;
  const keyed = keyedOf(batch);
  const place = again ?? keyed + 1;
  const all = batches.reduce((sum, one) => sum + one.papers, 0);
  const stored = batches.reduce((sum, { no }) => sum + keyedOf(no), 0);
  const isFull = again === null && keyed >= papers;
  const keying = !view.done && !isFull && !storing;
  const keys = keysOf(mode);
  const chosen = marks.filter((mark) => mark === 'for').length;

  const press = (mark: Mark): void => {
    if (keying && marks.length < rows.length) setMarks([...marks, mark]);
  };
  const store = async (ballot: ReturnType<typeof ballotOfMarks> | null): Promise<void> => {
    if (!keying) return;
    setStoring(true);
    const answer = await host.voting.key({ batch, place, ballot });
    setStoring(false);
    if (!answer.ok) {
      onTrouble({ problem: answer.problem, facts: answer.facts ?? {} });
      void look();
      return;
    }
    onTrouble(null);
    announce(words.stored(n(place)));
    const next = answer.value.next - 1;
    setAhead((before) => ({ ...before, [batch]: Math.max(next, keyed) }));
    setMarks([]);
    setAgain(null);
    if (next >= papers) setBatch(batches.find(({ no, papers: many }) => no !== batch && keyedOf(no) < many)?.no ?? batch);
  };
  const showEarlier = async (): Promise<void> => {
    const earlier = place - 1;
    if (earlier < 1) return;
    const answer = await host.voting.ownEntry({ batch, place: earlier });
    if (!answer.ok) return onTrouble({ problem: answer.problem, facts: answer.facts ?? {} });
    setAgain(earlier);
    return setMarks((answer.value.entry?.ballot?.marks ?? []) as readonly Mark[]);
  };
  const backspace = (): void => {
    if (marks.length > 0) setMarks(marks.slice(0, -1));
    else void showEarlier();
  };
  const finish = async (undo: boolean): Promise<void> => {
    const answer = await host.voting.tellerDone({ again: undo });
    onTrouble(answer.ok ? null : { problem: answer.problem, facts: answer.facts ?? {} });
    await look();
  };
  const complete = marks.length === rows.length;
  useKey('Backspace', backspace, { enabled: keying });
  useKey('/', () => void store(null), { enabled: keying });
  useKey('Enter', () => void (complete ? store(ballotOfMarks(mode, marks)) : undefined), { enabled: keying });
  return (
    <div className={styles.desk}>
      <section className={styles.paper} aria-label={words.title(n(batch), n(place))}>
        <h1 className={styles.title}>
          {isFull ? words.batch(n(batch)) : words.title(n(batch), n(place))}
          <span>{words.how}</span>
        </h1>
        <ol className={styles.rows}>
          {rows.map((name, row) => (
            <li key={name} className={row === marks.length && keying ? styles.current : row > marks.length ? styles.later : undefined} aria-current={row === marks.length ? 'true' : undefined}>
              <span className={styles.no}>{row + 1}</span>
              <span className={styles.name}>{name}</span>
              <span className={styles.dots} aria-hidden="true" />
              <MarkCell mark={marks[row]} isCurrent={row === marks.length && keying} />
            </li>
          ))}
        </ol>
      </section>
      <aside className={styles.side}>
        <div>
          <p className={styles.sum}>
            <b>{Math.min(all, stored + (isFull || again !== null ? 0 : 1))}</b> {words.sum(n(all))}
          </p>
          <div className={styles.track} role="progressbar" aria-valuemin={0} aria-valuemax={all} aria-valuenow={stored} aria-label={words.sum(n(all))}>
            <div className={styles.filled} style={{ width: `${all === 0 ? 0 : (stored / all) * 100}%` }} />
          </div>
          <p className={styles.blind}>{words.blind(n(stored), n(all - stored), view.seat.name)}</p>
          {batches.length > 1 && (
            <div className={styles.batches}>
              <Segments label={words.chooseBatch} value={String(batch)} options={batches.map(({ no }) => ({ value: String(no), label: words.batch(n(no)) }))} onChange={(next) => {
                setBatch(Number(next));
                setMarks([]);
                setAgain(null);
              }} />
            </div>
          )}
          <ul className={styles.keys}>
            {keys.map((one) => (
              <MarkKey key={one.key} one={one} enabled={keying && !complete} onPress={press} />
            ))}
            <SideKey keys="Backspace" label={marks.length > 0 || place === 1 ? words.backspace : words.previous} onPress={backspace} enabled={keying} />
            <SideKey keys="/" label={words.aside} onPress={() => void store(null)} enabled={keying} />
          </ul>
        </div>
        <div className={styles.foot}>
          {trouble !== null && <Problem>{allWords.problem(trouble.problem, trouble.facts)}</Problem>}
          {mode === 'choice' && keying && (
            <p className={styles.chosen}>
              {words.chosen}
              <b>{chosen}</b>
              <span>{words.most(n(places))}</span>
            </p>
          )}
          {view.done ? (
            <>
              <p>{words.doneText}</p>
              <Button size="large" onPress={() => void finish(true)}>{words.again}</Button>
            </>
          ) : stored >= all && again === null ? (
            <>
              <Button size="large" onPress={() => void showEarlier()}>{words.previous}</Button>
              <Button kind="primary" size="large" onPress={() => void finish(false)}>{words.done}</Button>
            </>
          ) : (
            <Button size="large" keys="Enter" bindKey={false} disabled={!complete || !keying} onPress={() => void store(ballotOfMarks(mode, marks))}>
              {complete ? words.store : words.left(n(rows.length - marks.length))}
            </Button>
          )}
          <Button kind="link" onPress={onLeave}>{words.leave}</Button>
        </div>
      </aside>
    </div>
  );
}

function MarkCell({ mark, isCurrent }: { readonly mark: Mark | undefined; readonly isCurrent: boolean }) {
  const words = useWords().voting.teller;
  if (mark === undefined) return <span className={styles.mark}>{isCurrent && <span className={styles.caret} aria-hidden="true" />}</span>;
  return (
    <span className={styles.mark}>
      <MarkShape mark={mark} />
      <span className={styles.word}>{words.marks[mark]}</span>
    </span>
  );
}

function MarkKey({ one, enabled, onPress }: { readonly one: KeyMark; readonly enabled: boolean; readonly onPress: (mark: Mark) => void }) {
  const words = useWords().voting.teller;
  useKey(one.key, () => onPress(one.mark), { enabled });
  return (
    <li>
      {/* A click must not take the focus: the next digit belongs to the paper. */}
      <button type="button" disabled={!enabled} onMouseDown={(event) => event.preventDefault()} onClick={() => onPress(one.mark)}>
        <Keycap>{one.key}</Keycap>
        <MarkShape mark={one.mark} size={1.5} />
        {words.keys[one.mark]}
      </button>
    </li>
  );
}

function SideKey({ keys, label, enabled, onPress }: { readonly keys: string; readonly label: string; readonly enabled: boolean; readonly onPress: () => void }) {
  return (
    <li className={styles.small}>
      <button type="button" disabled={!enabled} onMouseDown={(event) => event.preventDefault()} onClick={onPress}>
        <Keycap>{keys}</Keycap>
        {label}
      </button>
    </li>
  );
}
