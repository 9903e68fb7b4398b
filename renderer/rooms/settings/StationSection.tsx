/** What this station and this computer are called, and where each name is used. */
import { localDateOf } from '../../../shared/kernel/time.ts';
import { formatDay } from '../../text/format.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { BookTable } from '../../ui/BookTable.tsx';
import { useToday } from '../../ui/clock.ts';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { useStation } from '../../ui/station-context.ts';
import styles from './section.module.css';

export function StationSection() {
  const text = useWords().settings.station;
  const language = useLanguage();
  const today = useToday();
  const { station } = useStation();
  const rows = [
    ['county', station.county],
    ['name', station.name],
    ['shortName', station.shortName],
    ['code', station.code],
    ['device', station.device],
    ['createdAt', formatDay(localDateOf(station.createdAt), language)],
  ] as const;
  return (
    <Page head={<PageHead title={text.title} count={text.text} countBelow />}>
      <BookTable
        prose
        caption={text.caption}
        head={
          <tr>
            <th scope="col">{text.item}</th>
            <th scope="col">{text.value}</th>
            <th scope="col">{text.use}</th>
          </tr>
        }
      >
        {rows.map(([item, value]) => (
          <tr key={item}>
            <td>{text[item]}</td>
            <td>
              <b>{value}</b>
            </td>
            <td className={styles.quiet}>{text.uses[item]}</td>
          </tr>
        ))}
      </BookTable>
      <p className={styles.note}>
        {text.example} <b>{`${station.code}-${today.slice(0, 4)}-${station.device}-0001`}</b>
      </p>
    </Page>
  );
}
