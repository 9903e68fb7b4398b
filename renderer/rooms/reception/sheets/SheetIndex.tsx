/** Everything a station can print, in one table: what it is for, on which paper, and a look at it. */
import { Fragment, useState } from 'react';
import { type SheetName, sheets } from '../../../../shared/reception/sheets.ts';
import { useWords } from '../../../text/use-words.ts';
import { BookTable } from '../../../ui/BookTable.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { hashOf, navigate } from '../../../ui/route.ts';
import { DayField } from '../DayField.tsx';
import { useToday } from '../use-today.ts';
import { rememberedPaper } from './remembered-paper.ts';
import styles from './index.module.css';

const groups: readonly (readonly [head: 'desk' | 'day' | 'cards' | 'wall', names: readonly SheetName[]])[] = [
  ['desk', ['form', 'privacy', 'guidance']],
  ['day', ['day']],
  ['cards', ['station-card', 'deputy-cards']],
  ['wall', ['flow', 'scope', 'principles']],
];

export function SheetIndex() {
  const text = useWords().sheets;
  const { columns } = text.index;
  return (
    <Page head={<PageHead title={text.index.title} count={text.index.text} countBelow />}>
      <div className={styles.index}>
        <BookTable
          caption={text.index.caption}
          prose
          head={
            <tr>
              <th scope="col">{columns.sheet}</th>
              <th scope="col">{columns.use}</th>
              <th scope="col">{columns.paper}</th>
            </tr>
          }
        >
          {groups.map(([head, names]) => (
            <Fragment key={head}>
              <tr className={styles.group}>
                <th scope="rowgroup" colSpan={3}>
                  {text.index.groups[head]}
                </th>
              </tr>
              {names.map((name) => (
                <tr key={name}>
                  <td>{name === 'day' ? <DayRow /> : <a href={hashOf({ page: 'sheet', sheet: name })}>{text.blankNames[name] ?? text.names[name]}</a>}</td>
                  <td>{text.uses[name]}</td>
                  <td className={styles.paper}>{text.paperAndSide(rememberedPaper(sheets[name]), sheets[name].landscape)}</td>
                </tr>
              ))}
            </Fragment>
          ))}
        </BookTable>
      </div>
    </Page>
  );
}

/** Today unless another day is written. */
function DayRow() {
  const text = useWords().sheets;
  const today = useToday();
  const [on, setOn] = useState(today);
  const open = (): void => navigate({ page: 'sheet', sheet: 'day', on });
  return (
    <form
      className={styles.day}
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <label htmlFor="sheet-day">{text.names.day}</label>
      <DayField id="sheet-day" value={on} today={today} onChange={setOn} onLeave={() => undefined} describedBy="sheet-day-hint" invalid={false} />
      <span id="sheet-day-hint" className="for-readers">
        {text.index.dayHint}
      </span>
      <Button onPress={open} size="small">
        {text.index.open}
      </Button>
    </form>
  );
}
