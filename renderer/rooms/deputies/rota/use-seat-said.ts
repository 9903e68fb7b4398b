/** The engine's answers about a seat, put to words: names, days, the deciding tier. */
import type { Candidate } from '../../../../shared/deputies/rota/candidates.ts';
import type { Seat } from '../../../../shared/deputies/seats.ts';
import { formatDay } from '../../../text/format.ts';
import { useLanguage, useWords } from '../../../text/use-words.ts';
import type { RotaData } from './use-rota.ts';

export type SeatSaid = {
  /** why he sits there; null where nobody does */
  readonly reasonSaid: (seat: Seat) => string | null;
  /** 5周前，会是2次 */
  readonly candidateSaid: (candidate: Candidate) => string;
  readonly nameOf: (deputy: string) => string;
};

export function useSeatSaid({ desk, roll, rota }: RotaData): SeatSaid {
  const { rota: words } = useWords();
  const language = useLanguage();
  const nameOf = (deputy: string): string => roll.byId.get(deputy)?.name ?? deputy;
  const said = ({ deputy, duties, before, since }: Candidate) => ({ name: nameOf(deputy), duties, last: before === null ? null : formatDay(before, language, { year: 'other', today: `${rota.year}-01-01` }), days: since });
  return {
    nameOf,
    reasonSaid: (seat) => {
      const reason = seat.holder === '' ? null : (desk?.reason(seat.id) ?? null);
      if (reason === null) return null;
      if (reason.by === 'pin') return words.pinned(nameOf(seat.holder));
      if (reason.by === 'frozen') return words.frozen(nameOf(seat.holder));
      return words.reason({ who: said(reason.who), able: reason.able, asFew: reason.asFew, tier: reason.tier, next: reason.next === null ? null : said(reason.next) });
    },
    candidateSaid: (candidate) => words.candidate(said(candidate), candidate.sits),
  };
}
