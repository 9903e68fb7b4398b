/** What this station and this computer are called, and where each name is used. */
import { localDateOf } from '../../../shared/kernel/time.ts';
import { formatDay } from '../../text/format.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { useToday } from '../../ui/clock.ts';
import { FactTable } from '../../ui/FactTable.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { useStation } from '../../ui/station-context.ts';
import { StationDetailsForm } from './StationDetailsForm.tsx';
import styles from './section.module.css';

export function StationSection() {
  const text = useWords().settings.station;
  const language = useLanguage();
  const today = useToday();
  const { station } = useStation();
  const facts = [
    ['county', station.county],
    ['name', station.name],
    ['shortName', station.shortName],
    ['code', station.code],
    ['device', station.device],
    ['createdAt', formatDay(localDateOf(station.createdAt), language)],
  ] as const;
  const rows = facts.map(([item, value]) => [text[item], <b key="value">{value}</b>, <span key="use" className={styles.quiet}>{text.uses[item]}</span>] as const);
  return (
    <Page head={<PageHead title={text.title} count={text.text} countBelow />}>
      <FactTable caption={text.caption} heads={[text.item, text.value, text.use]} rows={rows} />
      <p className={styles.note}>
        {text.example} <b>{`${station.code}-${today.slice(0, 4)}-${station.device}-0001`}</b>
      </p>
      {station.party === 'station' && <StationDetailsForm />}
    </Page>
  );
}
