/** The settings: sections at the left, one open. Sections appear when what they set exists. */
import type { ReactNode } from 'react';
import { useWords } from '../../text/use-words.ts';
import { hashOf, type SettingsSection, settingsSections } from '../../ui/route.ts';
import { useStation } from '../../ui/station-context.ts';
import { DataSection } from './DataSection.tsx';
import { LookSection } from './LookSection.tsx';
import { PlacesSection } from './places/PlacesSection.tsx';
import { StationSection } from './StationSection.tsx';
import styles from './SettingsPage.module.css';

export type SettingsPageProps = {
  readonly section: SettingsSection;
  /** people and PINs belong to another room; the app brings them */
  readonly people: ReactNode;
  /** so does the county */
  readonly county: ReactNode;
};

export function SettingsPage({ section, people, county }: SettingsPageProps) {
  const text = useWords().settings;
  const { station } = useStation();
  const atOffice = station.party === 'office';
  return (
    <div className={styles.settings}>
      <nav className={styles.sections} aria-label={text.title}>
        <h2 className={styles.title}>{text.title}</h2>
        <ul>
          {settingsSections.filter((name) => !(atOffice && name === 'places')).map((name) => (
            <li key={name}>
              <a href={hashOf({ page: 'settings', section: name })} className={name === section ? styles.current : styles.section} aria-current={name === section ? 'page' : undefined}>
                {atOffice && name === 'station' ? text.officeSection : text.sections[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.open}>{section === 'places' ? <PlacesSection own={station.code} /> : sectionOf(section, people, county)}</div>
    </div>
  );
}

function sectionOf(section: Exclude<SettingsSection, 'places'>, people: ReactNode, county: ReactNode): ReactNode {
  switch (section) {
    case 'station':
      return <StationSection />;
    case 'people':
      return people;
    case 'look':
      return <LookSection />;
    case 'data':
      return <DataSection />;
    case 'county':
      return county;
  }
}
