/** The county's reference data, and the tree of places that the settings have: two rooms that do not know each other. */
import { ReferencePage } from '../rooms/county/reference/ReferencePage.tsx';
import { PlacesSection } from '../rooms/settings/places/PlacesSection.tsx';
import { useWords } from '../text/use-words.ts';
import type { ReferenceSection } from '../ui/route.ts';
import { useStation } from '../ui/station-context.ts';

export function ReferenceWithPlaces({ section }: { readonly section: ReferenceSection }) {
  const { reference } = useWords().county;
  return <ReferencePage section={section} places={<PlacesSection own={useStation().station.code} title={reference.places} shows="own" />} />;
}
