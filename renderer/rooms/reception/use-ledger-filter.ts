/** The choice above the ledger as the store's filter: with the order of places, and with whom and what the words mean. */
import { useMemo } from 'react';
import type { LedgerFilter } from '../../db/store.ts';
import { useUsage } from '../../db/use-usage.ts';
import { syllablesOf, usePinyin } from '../../ui/pinyin.ts';
import { indentedPlaces } from './finder-options.ts';
import { type LedgerChoice, toFilter } from './ledger-filter.ts';
import { meantBy } from './ledger-meant.ts';
import type { RoomNames } from './use-names.ts';

export function useLedgerFilter(choice: LedgerChoice, { today, places, deputies }: RoomNames): LedgerFilter {
  const isReady = usePinyin();
  const usage = useUsage(Number(today.slice(0, 4)));
  return useMemo(() => {
    const names = Object.keys(usage.deputies).filter((name) => !name.startsWith('deputy:'));
    const meant = meantBy(choice.text, { deputies, places, names, syllablesOf: isReady ? syllablesOf : () => null });
    const { sort } = choice;
    return {
      ...toFilter(choice, today, places),
      ...(meant === undefined ? {} : { meant }),
      ...(sort === undefined ? {} : { sort: sort.by === 'place' ? { ...sort, places: indentedPlaces(places).map(({ id }) => id) } : sort }),
    };
  }, [choice, today, places, deputies, usage, isReady]);
}
