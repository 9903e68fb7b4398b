/** The rules of the station's places, one opened beside the list with all its days of the year. */
import { useRef, useState } from 'react';
import { isProvisional } from '../../../../shared/deputies/calendar/calendar.ts';
import { type DutyRule, namedRule } from '../../../../shared/deputies/duty-rule.ts';
import type { LocalDate } from '../../../../shared/kernel/time.ts';
import { usePlaces } from '../../../db/use-people-and-places.ts';
import { formatDay } from '../../../text/format.ts';
import { useLanguage } from '../../../text/use-words.ts';
import { useYearWords } from '../../../text/use-year-words.ts';
import { ActionBar } from '../../../ui/ActionBar.tsx';
import { BookTable } from '../../../ui/BookTable.tsx';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { OnDisk } from '../../../ui/OnDisk.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { RuleDays } from './RuleDays.tsx';
import { RuleDialog } from './RuleDialog.tsx';
import { patternWords, policyWords } from './rule-words.ts';
import { StopDialog } from './StopDialog.tsx';
import type { YearData } from './use-year.ts';
import { YearHead } from './YearHead.tsx';
import styles from './year.module.css';

const rowId = (index: number): string => `rule-row-${index}`;

export function RulesView({ year, data }: { readonly year: number; readonly data: YearData }) {
  const text = useYearWords();
  const language = useLanguage();
  const places = usePlaces();
  const table = useRef<HTMLTableElement>(null);
  const [marked, setMarked] = useState(0);
  const [open, setOpen] = useState<'add' | 'edit' | 'stop' | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { rules, schedules, calendar } = data;
  const index = Math.max(0, Math.min(marked, rules.length - 1));
  const at = rules[index] ?? null;
  const nameOf = (place: string): string => places.get(place)?.name ?? place;
  const day = (on: LocalDate): string => formatDay(on, language, { year: 'other', today: `${year}-01-01` });
  const daysOf = (rule: DutyRule): number => schedules.get(rule.place)?.days.filter(({ origins }) => origins.some((origin) => origin.rule === rule.id)).length ?? 0;
  const mark = (to: number): void => {
    setMarked(to);
    document.getElementById(rowId(to))?.scrollIntoView({ block: 'nearest' });
  };
  const add = (
    <Button kind="primary" keys="Ctrl+Enter" onPress={() => setOpen('add')}>
      {text.rules.add}
    </Button>
  );
  const meetings = at === null ? [] : (schedules.get(at.place)?.days.filter(({ origins }) => origins.length > 1) ?? []);
  return (
    <div className={styles.split}>
      <section className={styles.main}>
        <YearHead year={year} part="rules" provisional={isProvisional(calendar, year)} count={rules.length === 0 ? text.rules.title : text.rules.count(rules.length, schedules.size)} />
        {at === null ? (
          <EmptyState title={text.rules.emptyTitle} text={text.rules.emptyText} actions={add} />
        ) : (
          <div className={styles.table}>
            <BookTable
              caption={text.rules.title}
              tree={{
                role: 'grid',
                ref: table,
                label: `${text.rules.title}${text.comma}${text.rules.keys}`,
                activeId: rowId(index),
                onKeyDown: (event) => {
                  if (event.target !== table.current || event.ctrlKey || event.altKey || event.shiftKey) return;
                  const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rules.length - 1 }[event.key];
                  if (event.key === 'Enter') setOpen('edit');
                  else if (to !== undefined) mark(Math.min(rules.length - 1, Math.max(0, to)));
                  else return;
                  event.preventDefault();
                  event.stopPropagation();
                },
              }}
              head={
                <tr>
                  <th scope="col">{text.rules.heads.place}</th>
                  <th scope="col">{text.rules.heads.rule}</th>
                  <th scope="col">{text.rules.heads.holiday}</th>
                  <th scope="col">{text.rules.heads.seats}</th>
                  <th scope="col">{text.rules.heads.days(year)}</th>
                  <th scope="col">{text.rules.heads.runs}</th>
                </tr>
              }
            >
              {rules.map((rule, row) => (
                <tr key={rule.id} id={rowId(row)} aria-selected={row === index} className={row === index ? styles.openRow : styles.row} onClick={() => mark(row)} onDoubleClick={() => setOpen('edit')}>
                  <td>{nameOf(rule.place)}</td>
                  <td>
                    {patternWords(text, language, rule.rule.pattern)}
                    {rule.kind !== 'ordinary' && ` · ${text.form.kinds[rule.kind]}${rule.theme === '' ? '' : `${text.colon}${rule.theme}`}`}
                  </td>
                  <td>{policyWords(text, rule.rule)}</td>
                  <td className={styles.nowrap}>{text.rules.seats(rule.seats)}</td>
                  <td className={styles.nowrap}>{text.rules.days(daysOf(rule))}</td>
                  <td>{rule.to === null ? text.rules.runs(day(rule.from), null) : text.rules.stopped(day(rule.to))}</td>
                </tr>
              ))}
            </BookTable>
          </div>
        )}
      </section>
      {at !== null && (
        <aside className={styles.pane}>
          <div className={styles.paneBody} tabIndex={0} role="region" aria-label={text.rules.datesTitle(year, daysOf(at))}>
            <h2 className={styles.paneTitle}>{nameOf(at.place)}</h2>
            <p className={styles.dayLine}>{patternWords(text, language, at.rule.pattern)}</p>
            {at.conflicts.length > 0 && <Problem>{text.rules.conflict}</Problem>}
            <RuleDays named={namedRule(at)} calendar={calendar} year={year} />
            {rules.filter(({ place }) => place === at.place).length > 1 && (
              <div className={styles.section}>
                <h3 className={styles.sectionTitle}>{text.rules.collisionsTitle}</h3>
                {meetings.length === 0 ? (
                  <p className={styles.dayLine}>{text.rules.collisionsNone}</p>
                ) : (
                  <ul className={styles.lines}>
                    {meetings.map(({ on, origins }) => (
                      <li key={on}>{text.rules.collision(day(on), origins.length)}</li>
                    ))}
                  </ul>
                )}
              </div>
            )}
          </div>
          <ActionBar
            left={said !== null && <OnDisk>{said}</OnDisk>}
            right={
              <>
                <Button onPress={() => setOpen('stop')}>{text.rules.stop}</Button>
                <Button onPress={() => setOpen('edit')}>{text.rules.edit}</Button>
                {add}
              </>
            }
          />
        </aside>
      )}
      {(open === 'add' || (open === 'edit' && at !== null)) && (
        <RuleDialog
          year={year}
          calendar={calendar}
          corrects={open === 'edit' ? at : null}
          onClose={() => setOpen(null)}
          onSaved={(rule) => {
            setOpen(null);
            setSaid(text.rules.saved(rule));
            if (open === 'add') setMarked(rules.length);
            table.current?.focus();
          }}
        />
      )}
      {open === 'stop' && at !== null && (
        <StopDialog
          rule={at}
          year={year}
          onClose={() => setOpen(null)}
          onStopped={(rule) => {
            setOpen(null);
            setSaid(text.rules.stoppedSaid(rule));
          }}
        />
      )}
    </div>
  );
}
