/** The county's reference data, and the tree of places and the list of categories that the settings have: two rooms that do not know each other. */
import { ReferencePage } from '../rooms/county/reference/ReferencePage.tsx';
import { CategoriesSection } from '../rooms/settings/categories/CategoriesSection.tsx';
import { PlacesSection } from '../rooms/settings/places/PlacesSection.tsx';
import { useWords } from '../text/use-words.ts';
import type { ReferenceSection } from '../ui/route.ts';
import { useStation } from '../ui/station-context.ts';

export function ReferenceWithPlaces({ section }: { readonly section: ReferenceSection }) {
  const words = useWords();
  const own = useStation().station.code;
  return (
    <ReferencePage
      section={section}
      places={<PlacesSection own={own} title={words.county.reference.places} shows="own" />}
      categories={<CategoriesSection own={own} title={words.categories.ofAll} shows="own" />}
    />
  );
}
