/** The settings: sections at the left, one open. Sections appear when what they set exists. */
import type { ReactNode } from 'react';
import { useWords } from '../../text/use-words.ts';
import { hashOf, type SettingsSection, settingsSections } from '../../ui/route.ts';
import { Sections } from '../../ui/Sections.tsx';
import { useStation } from '../../ui/station-context.ts';
import { CategoriesSection } from './categories/CategoriesSection.tsx';
import { DataSection } from './DataSection.tsx';
import { LookSection } from './LookSection.tsx';
import { PlacesSection } from './places/PlacesSection.tsx';
import { StationSection } from './StationSection.tsx';

export type SettingsPageProps = {
  readonly section: SettingsSection;
  /** people and PINs belong to another room; the app brings them */
  readonly people: ReactNode;
  /** what can be printed belongs to the reception */
  readonly sheets: ReactNode;
  /** so do the visitors' contacts: how long they are kept, who looked */
  readonly contacts: ReactNode;
  /** so does the county */
  readonly county: ReactNode;
};

export function SettingsPage({ section, people, sheets, contacts, county }: SettingsPageProps) {
  const text = useWords().settings;
  const { station } = useStation();
  const atOffice = station.party === 'office';
  const sections = settingsSections
    .filter((name) => !(atOffice && (name === 'places' || name === 'categories' || name === 'print' || name === 'contacts')))
    .map((name) => ({ href: hashOf({ page: 'settings', section: name }), label: (atOffice ? text.officeSections[name] : undefined) ?? text.sections[name], open: name === section }));
  return (
    <Sections title={text.title} sections={sections}>
      {sectionOf(section, station.code, { people, sheets, contacts, county })}
    </Sections>
  );
}

function sectionOf(section: SettingsSection, own: string, brought: Pick<SettingsPageProps, 'people' | 'sheets' | 'contacts' | 'county'>): ReactNode {
  switch (section) {
    case 'station':
      return <StationSection />;
    case 'places':
      return <PlacesSection own={own} />;
    case 'categories':
      return <CategoriesSection own={own} />;
    case 'look':
      return <LookSection />;
    case 'data':
      return <DataSection />;
    case 'people':
      return brought.people;
    case 'contacts':
      return brought.contacts;
    case 'print':
      return brought.sheets;
    case 'county':
      return brought.county;
  }
}
