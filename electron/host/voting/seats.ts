/** Who sits as which official at which window, and which pile each teller has in his hands. In memory: a restart clears all seats. */
import type { Seat } from '../../../shared/voting/contract.ts';

export type Seats = {
  readonly of: (client: string) => Seat | null;
  /** the same official at another window leaves that one */
  readonly take: (client: string, seat: Seat) => void;
  readonly leave: (client: string) => void;
  /** @returns the name of the teller who has this pile in his hands; null when it is now this one's */
  readonly hold: (client: string, batch: number) => string | null;
  /** puts the pile down */
  readonly putDown: (client: string) => void;
};

/** Empty; windows sit down one by one. */
export function createSeats(): Seats {
  const taken = new Map<string, { readonly seat: Seat; batch: number | null }>();
  return {
    of: (client) => taken.get(client)?.seat ?? null,
    take: (client, seat) => {
      for (const [other, { seat: theirs }] of taken) if (theirs.sitting === seat.sitting && theirs.official === seat.official) taken.delete(other);
      taken.set(client, { seat, batch: null });
    },
    leave: (client) => void taken.delete(client),
    hold: (client, batch) => {
      const mine = taken.get(client);
      // Whoever reaches for another pile has put his own down, or two who want to swap would wait for each other.
      if (mine !== undefined && mine.batch !== batch) mine.batch = null;
      for (const [other, { seat, batch: held }] of taken) {
        if (other !== client && seat.sitting === mine?.seat.sitting && seat.role === 'teller' && held === batch) return seat.name;
      }
      if (mine !== undefined) mine.batch = batch;
      return null;
    },
    putDown: (client) => {
      const mine = taken.get(client);
      if (mine !== undefined) mine.batch = null;
    },
  };
}
