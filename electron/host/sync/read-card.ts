/** Reads a joining card and compares it with this station: is it for us, still valid, of the same kind (practice or real)? */
import { decodeCard, type JoiningCard } from '../../../shared/county/card.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import { localDateOf, toInstant } from '../../../shared/kernel/time.ts';
import type { Station } from '../../../shared/settings/station.ts';

export type CardProblem = 'not_a_card' | 'card_damaged' | 'card_newer' | 'card_expired' | 'card_other_station' | 'card_practice';

/**
 * @param station this computer's profile; null before the first run, when nothing can be compared yet
 * @returns `card_expired` with `validUntil`; `card_other_station` with `station`, `device` of the card and `ownStation`,
 * `ownDevice`; `card_practice` with `card`: `practice` or `real`, which is what the card is and this station is not
 */
export function readCard(text: string, station: Station | null, nowMs: number): Result<JoiningCard, CardProblem> {
  const read = decodeCard(text);
  if (!read.ok) return read;
  const card = read.value;
  if (card.validUntil < localDateOf(toInstant(nowMs))) return err('card_expired', { validUntil: card.validUntil });
  if (station === null) return read;
  // An office is made to look after a county, a practice one too; a station's own matters must never go to a practice county.
  const isOffice = station.party === 'office';
  if (isOffice ? station.code !== card.office : card.station === card.office) {
    return err('card_other_station', { station: card.station, device: card.device, ownStation: station.code, ownDevice: station.device });
  }
  if (card.practice !== station.sample && !(isOffice && card.practice)) return err('card_practice', { card: card.practice ? 'practice' : 'real' });
  if (card.station !== station.code || card.device !== station.device) {
    return err('card_other_station', { station: card.station, device: card.device, ownStation: station.code, ownDevice: station.device });
  }
  return read;
}
