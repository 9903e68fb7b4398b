/** The rota: why he, why not full, what would help. */
import type { rota as zh, SaidCandidate, SaidReason, SaidTier } from '../zh/rota.ts';

const because: Record<SaidTier, string> = {
  changes: 'he had it before, so nothing changes',
  squares: 'he has the fewest duties',
  breaches: 'he alone has enough days around it',
  spacing: 'he has waited longest',
  professions: 'his profession suits best',
  weekdays: 'the weekday suits him',
  drawn: 'all else equal, he was drawn first',
};

const times = (n: number) => `${n} ${n === 1 ? 'duty' : 'duties'}`;
const people = (n: number) => `${n} ${n === 1 ? 'person' : 'people'}`;

function interval({ days }: SaidCandidate): string {
  return days === null ? 'never yet' : `${days} days apart`;
}

export const rota: typeof zh = {
  rules: {
    place: 'Another area',
    level: 'No mandate of this level',
    group: 'Not in this group',
    profession: 'Another profession',
    mandate: 'Mandate not valid that day',
    leave: 'On leave',
    weekday: 'Cannot on this weekday',
    conflict: 'Conflict of interest',
    taken: 'Another duty that day',
  },
  relax: {
    place: 'Borrow from another area',
    level: 'Any level',
    group: 'Any group',
    profession: 'Any profession',
    leave: 'Ask somebody on leave',
    weekday: 'Ask somebody whose weekday it is not',
  },
  tiers: { changes: 'changes', squares: 'count', breaches: 'too close', spacing: 'spacing', professions: 'profession', weekdays: 'weekday', drawn: 'drawn' },

  reason: ({ who, able, asFew, tier, next }: SaidReason) => {
    const head = `${who.name}: ${who.last === null ? 'never yet' : `last on ${who.last}`}; ${times(who.duties)} in all. `;
    if (next === null || tier === null) return `${head}Nobody else can come.`;
    const few = tier === 'changes' ? because.changes : asFew === 1 || tier === 'squares' ? because.squares : `of the ${asFew} with the fewest duties ${because[tier]}`;
    return `${head}${people(able)} could come; ${few}. Next: ${next.name}, ${next.duties === who.duties ? 'also ' : 'would have '}${times(next.duties)}, ${interval(next)}.`;
  },
  pinned: (name: string) => `${name}: fixed by hand.`,
  frozen: (name: string) => `${name}: published, too near to change.`,

  candidate: ({ duties, days }: SaidCandidate, sits: boolean) => `${days === null ? 'never yet' : days < 14 ? `${days} days ago` : `${Math.floor(days / 7)} weeks ago`}, ${sits ? 'still' : 'would have'} ${times(duties)}`,

  load: (name: string, duties: number, count: number, carried: number, atLeast: number) =>
    count === 1
      ? `${name} has ${times(duties)}: nobody else can take them.`
      : `${name} has ${times(duties)}: the ${people(count)} who can stand in for each other carry ${carried}, ${Math.round((carried / count) * 10) / 10} each; none who could relieve him has fewer than ${atLeast}.`,

  short: {
    title: (day: string, place: string, lacking: number) => `${day}, ${place}: ${lacking} short`,
    columns: { rule: 'Rule', barred: 'Out', left: 'Left', alone: 'Back if it alone is waived' },
    roll: 'Roll',
    line: (roll: number, steps: readonly { readonly name: string; readonly barred: number; readonly alone: number }[], left: number) =>
      `${[`roll ${roll}`, ...steps.map(({ name, barred }) => `${name} ${barred}`)].join(' − ')} = ${left}${steps
        .filter(({ alone }) => alone > 0)
        .map(({ name, alone }) => `; ${name} alone: ${alone}`)
        .join('')}`,
    group: (seats: number, names: readonly string[]) => (names.length === 0 ? `Nobody at all can take these ${seats} seats.` : `Only ${people(names.length)} can take these ${seats} seats that day: ${names.join(', ')}.`),
    lend: (how: string, names: readonly string[]) => (names.length === 1 ? `${how}: ${names[0] ?? ''}` : `${how}: ${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}; one is enough`),
    move: (to: string, names: readonly string[]) => `Move to ${to}: ${names.join(', ')}`,
    changes: (n: number) => (n === 1 ? '1 change' : `${n} changes`),
    none: 'No single rule, and no day within a week, would fill it.',
  },

  proof: {
    fair: 'Proven: no fairer plan exists',
    full: 'Proven: no fuller plan exists',
    fewest: 'Proven: no plan changes less',
    breaches: (n: number, gap: number) => (n === 0 ? `Duties of one person lie at least ${gap} days apart` : `${n} lie closer than ${gap} days`),
  },
  thinIce: (n: number) => (n === 0 ? 'Whoever drops out, the seat can be filled' : `${n} ${n === 1 ? 'seat stays' : 'seats stay'} empty if its holder drops out: name a reserve`),

  faults: {
    seat_twice: 'The same seat stands twice',
    deputy_twice: 'The same deputy stands twice',
    day_outside: 'A shift lies outside the period',
    number_unfit: 'The gap or a credit is not a number that fits',
    pin_unknown: 'Somebody fixed by hand is not on the roll',
    pin_barred: 'Somebody fixed by hand may not come by the rules',
    pins_clash: 'One person is fixed twice on one day',
  },
};
