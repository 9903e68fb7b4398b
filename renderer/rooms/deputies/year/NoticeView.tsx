/** The days off of a year: the State Council's notice pasted or typed row by row, and what it would change. Nothing changes before it is kept. */
import { useState } from 'react';
import { isProvisional } from '../../../../shared/deputies/calendar/calendar.ts';
import { readNotice } from '../../../../shared/deputies/calendar/notice-text.ts';
import { calendarIdOf, odditiesOf } from '../../../../shared/deputies/calendar-year.ts';
import { changesBetween, schedulesOf } from '../../../../shared/deputies/duty-rule.ts';
import type { LocalDate } from '../../../../shared/kernel/time.ts';
import { usePlaces } from '../../../db/use-people-and-places.ts';
import { useStore } from '../../../db/use-store.ts';
import { formatDay } from '../../../text/format.ts';
import { problemText } from '../../../text/problem-text.ts';
import { useLanguage, useWords } from '../../../text/use-words.ts';
import { useYearWords } from '../../../text/use-year-words.ts';
import { ActionBar } from '../../../ui/ActionBar.tsx';
import { Button } from '../../../ui/Button.tsx';
import { announce } from '../../../ui/LiveRegion.tsx';
import { OnDisk } from '../../../ui/OnDisk.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { useStation } from '../../../ui/station-context.ts';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { NoticeChanges } from './NoticeChanges.tsx';
import { NoticeRows } from './NoticeRows.tsx';
import { beginRows, pastedRows, saidNotice } from './notice-form.ts';
import { saveNotice } from './save-rule.ts';
import type { YearData } from './use-year.ts';
import { YearHead } from './YearHead.tsx';
import styles from './year.module.css';

export function NoticeView({ year, data }: { readonly year: number; readonly data: YearData }) {
  const words = useWords();
  const text = useYearWords();
  const language = useLanguage();
  const store = useStore();
  const places = usePlaces();
  const { station } = useStation();
  const { calendar, rules, schedules, entered } = data;
  const known = calendar.get(year) ?? null;
  const own = entered.find(({ id }) => id === calendarIdOf(station.code, year)) ?? null;
  const [rows, setRows] = useState(() => beginRows(year, known));
  const [source, setSource] = useState(known?.source ?? '');
  const [pasted, setPasted] = useState('');
  const [read, setRead] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const [stored, setStored] = useState(false);
  const [busy, setBusy] = useState(false);
  const said = saidNotice(rows, year);
  const whole = said.problems.size === 0;
  const odd = whole ? odditiesOf({ year, off: [...said.off], makeUp: [...said.makeUp] }) : [];
  const span = [`${year}-01-01`, `${year}-12-31`] as const;
  const after = new Map(calendar).set(year, { year, off: said.off, makeUp: said.makeUp, source, version: 1, provisional: false });
  const changes = whole && said.off.length > 0 ? changesBetween(schedules, schedulesOf(rules, after, ...span)) : null;
  const day = (on: LocalDate): string => formatDay(on, language, { year: 'other', today: span[0] });

  const paste = (notice: string): void => {
    setPasted(notice);
    if (notice.trim() === '') return setRead(null);
    const found = readNotice(notice, year);
    setRead(found.off.length === 0 ? text.notice.pastedNothing : found.year !== null && found.year !== year ? text.notice.pastedYear(found.year) : text.notice.pasted(found.off.length, found.makeUp.length));
    if (found.off.length === 0 || (found.year !== null && found.year !== year)) return;
    setRows(pastedRows(year, found));
    if (found.source !== '') setSource(found.source);
    setStored(false);
  };
  const save = async (): Promise<void> => {
    setTried(true);
    const [row, problem] = [...said.problems][0] ?? [];
    if (row !== undefined) return document.getElementById(`notice-${problem === 'makeUp' ? 'makeUp' : problem === 'from' ? 'from' : 'to'}-${row}`)?.focus();
    if (said.off.length === 0) return;
    setBusy(true);
    const answer = await saveNotice(store, station.code, { year, off: [...said.off], makeUp: [...said.makeUp], source: source.trim() }, own);
    setBusy(false);
    setFailed(answer.ok ? null : text.notice.failed(problemText(words, answer.problem, answer.facts)));
    setStored(answer.ok);
    if (answer.ok) announce(text.notice.stored(year));
  };
  return (
    <div className={styles.split}>
      <section className={styles.main}>
        <YearHead
          year={year}
          part="holidays"
          provisional={isProvisional(calendar, year)}
          count={known === null ? text.notice.provisionalText : `${own === null && entered.every((one) => one.year !== year) ? `${text.notice.builtIn}${text.comma}` : ''}${text.notice.known(known.source, known.version)}`}
        />
        <div className={styles.table}>
          <NoticeRows
            year={year}
            rows={rows}
            said={said}
            showsProblems={tried}
            onChange={(index, row) => {
              setRows(rows.map((one, at) => (at === index ? row : one)));
              setStored(false);
            }}
          />
          <div className={styles.source}>
            <label htmlFor="notice-source">{text.notice.source}</label>
            <TextField
              id="notice-source"
              value={source}
              maxLength={120}
              placeholder={text.notice.sourceHint}
              width={24}
              onChange={(next) => {
                setSource(next);
                setStored(false);
              }}
            />
          </div>
        </div>
      </section>
      <aside className={styles.pane}>
        <div className={styles.paneBody}>
          <label className={styles.sectionTitle} htmlFor="notice-paste">
            {text.notice.paste}
          </label>
          <TextArea id="notice-paste" value={pasted} rows={4} placeholder={text.notice.pasteHint} onChange={paste} />
          <p className={styles.note} aria-live="polite">
            {read ?? text.notice.text}
          </p>
          {own !== null && own.conflicts.length > 0 && <Problem>{text.notice.conflict}</Problem>}
          {odd.length > 0 && (
            <div className={styles.section}>
              <h2 className={styles.sectionTitle}>{text.notice.oddTitle}</h2>
              <ul className={styles.odd}>
                {odd.map(({ code, on }) => (
                  <li key={`${code} ${on}`}>{text.notice.oddities[code](day(on))}</li>
                ))}
              </ul>
            </div>
          )}
          {changes !== null && !stored && <NoticeChanges changes={changes} nameOf={(place) => places.get(place)?.name ?? place} day={day} />}
          {failed !== null && <Problem>{failed}</Problem>}
        </div>
        <ActionBar
          left={stored && <OnDisk>{text.notice.stored(year)}</OnDisk>}
          right={
            <Button kind="primary" keys="Ctrl+Enter" busy={busy} onPress={() => void save()}>
              {text.notice.store}
            </Button>
          }
        />
      </aside>
    </div>
  );
}
