/** What every sheet is drawn with: words, names, and whose station it is. */
import type { Station } from '../../../../shared/settings/station.ts';
import type { Words } from '../../../text/catalogue.ts';
import type { RoomNames } from '../use-names.ts';

export type SheetView = {
  readonly words: Words['sheets'];
  readonly names: RoomNames;
  readonly station: Station;
};
