/** Names of places, deputies and staff, and dates in the language in use: what every page of the room needs to speak. */
import { useMemo } from 'react';
import type { LocalDate } from '../../../shared/kernel/time.ts';
import type { Language } from '../../../shared/settings/station.ts';
import { categoryList } from '../../../shared/reception/category-list.ts';
import { useCategories, useDeputies, usePlaces, useStaff } from '../../db/use-people-and-places.ts';
import { formatDay, formatDayTime } from '../../text/format.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import type { HistoryNames } from './history-lines.ts';
import { useStationNames } from '../../db/use-stations.ts';
import { useToday } from './use-today.ts';

export type RoomNames = HistoryNames & {
  readonly language: Language;
  readonly today: LocalDate;
  /** without the year when it is this year */
  readonly shortDay: (date: LocalDate) => string;
};

export function useNames(): RoomNames {
  const words = useWords().reception;
  const language = useLanguage();
  const today = useToday();
  const places = usePlaces();
  const deputies = useDeputies();
  const staff = useStaff();
  const stations = useStationNames();
  const known = useCategories();
  // Whose each is does not matter to who reads or chooses.
  const categories = useMemo(() => categoryList(known.values(), ''), [known]);
  return useMemo(
    () => ({
      words,
      language,
      today,
      places,
      stations,
      categories,
      deputies: new Map(deputies.map((deputy) => [deputy.id, deputy])),
      staffName: (id) => staff.get(id)?.name,
      day: (date) => formatDay(date, language, { year: 'always' }),
      shortDay: (date) => formatDay(date, language, { year: 'other', today }),
      dayTime: (at) => formatDayTime(at, today, language),
    }),
    [words, language, today, places, deputies, staff, stations, categories],
  );
}
