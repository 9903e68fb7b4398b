/** One person in two shifts that are too close: hard on one day, soft within the gap. No order decides which of them is right. */
import { daysBetween } from '../kernel/time.ts';
import type { Seat } from './seats.ts';

/** Both seats are flagged. `days` between the two: 0 is a hard conflict. */
export type Clash = { readonly deputy: string; readonly kind: 'hard' | 'soft'; readonly days: number; readonly seats: readonly [Seat, Seat] };

/**
 * Neighbouring duties of each person that stand on one day, or closer than the gap.
 * @param gap days that should lie between two duties of one person; 0: only the same day matters
 */
export function clashesOf(seats: readonly Seat[], gap: number): readonly Clash[] {
  const byDeputy = new Map<string, Seat[]>();
  for (const seat of seats) if (seat.holder !== '' && seat.state !== 'vacant' && seat.state !== 'empty') byDeputy.set(seat.holder, [...(byDeputy.get(seat.holder) ?? []), seat]);
  return [...byDeputy].flatMap(([deputy, own]) => {
    const ordered = [...own].sort((a, b) => (a.on !== b.on ? (a.on < b.on ? -1 : 1) : a.id < b.id ? -1 : 1));
    return ordered.flatMap((seat, index): Clash[] => {
      const next = ordered[index + 1];
      if (next === undefined) return [];
      const days = daysBetween(seat.on, next.on);
      return days === 0 || days < gap ? [{ deputy, kind: days === 0 ? 'hard' : 'soft', days, seats: [seat, next] }] : [];
    });
  });
}
