/** The words of this room for whoever sits here: an office is the county itself and is told otherwise than a station. */
import type { Words } from '../../text/catalogue.ts';
import { useWords } from '../../text/use-words.ts';
import { useStation } from '../../ui/station-context.ts';

export function useSyncWords(): Words['sync'] {
  const words = useWords();
  return useStation().station.party === 'office' ? words.officeSync : words.sync;
}
