/** 参照数据: what the county keeps for all its stations. Sections at the left, one open. */
import type { ReactNode } from 'react';
import { useWords } from '../../../text/use-words.ts';
import { hashOf, type ReferenceSection, referenceSections } from '../../../ui/route.ts';
import { Sections } from '../../../ui/Sections.tsx';
import { DeputiesSection } from './DeputiesSection.tsx';

export type ReferencePageProps = {
  readonly section: ReferenceSection;
  /** the tree of places belongs to another room; the app brings it */
  readonly places: ReactNode;
  /** so does the list of categories */
  readonly categories: ReactNode;
};

export function ReferencePage({ section, places, categories }: ReferencePageProps) {
  const text = useWords().county.reference;
  const sections = referenceSections.map((name) => ({ href: hashOf({ page: 'reference', section: name }), label: text.sections[name], open: name === section }));
  return (
    <Sections title={text.title} sections={sections} note={text.flow}>
      {section === 'deputies' ? <DeputiesSection /> : { places, categories }[section]}
    </Sections>
  );
}
