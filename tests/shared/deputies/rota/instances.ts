/** Stations made up by seed for the rota's tests: tiny ones, a county of 160 (A, A2), a township of 45 (B) and tight ones (T1–T20). */
import type { MandateSpan, RotaDeputy, RotaProblem, RotaSeat, SeatPriority } from '../../../../shared/deputies/rota/problem.ts';
import { addDays } from '../../../../shared/kernel/time.ts';
import { type Dice, diceOf } from '../../../../shared/deputies/rota/dice.ts';
import type { LocalDate } from '../../../../shared/kernel/time.ts';

const always: MandateSpan = { level: 'town', from: '2024-01-01', to: null };

/** An ordinary seat at 中心 on a day of 2027, but for what is said. */
export function seatOf(id: string, on: LocalDate, given: Partial<RotaSeat> = {}): RotaSeat {
  return { id, on, place: 'P', priority: 2, levels: [], groups: [], professions: [], suits: [], topics: [], pin: null, frozen: false, published: null, ...given };
}

/** A town deputy who can always come to P, but for what is said. */
export function deputyOf(id: string, given: Partial<RotaDeputy> = {}): RotaDeputy {
  return { id, offset: 0, lastServed: null, places: ['P'], mandates: [always], groups: [], professions: [], leave: [], notWeekdays: [], likesWeekdays: [], conflicts: [], ...given };
}

/** The year 2027, no gap rule, but for what is said. */
export function problemOf(seats: readonly RotaSeat[], deputies: readonly RotaDeputy[], given: Partial<RotaProblem> = {}): RotaProblem {
  return { v: 1, from: '2027-01-01', to: '2027-12-31', gap: 0, seed: '3-5-2', seats, deputies, ...given };
}

/** Two to five people, three to six seats on one to three days, who may come where by chance; some with an offset, some short. */
export function tinyProblem(number: number): RotaProblem {
  const dice = diceOf(`tiny ${number}`);
  const days = 1 + dice(3);
  const seats = Array.from({ length: 3 + dice(4) }, (_, s) => seatOf(`s${s}`, `2027-03-0${1 + dice(days)}`, { place: `P${s}`, priority: dice(3) as SeatPriority }));
  const dense = 2 + dice(3);
  const deputies = Array.from({ length: 2 + dice(3) }, (_, d) =>
    deputyOf(`d${d}`, { places: seats.filter(() => dice(5) < dense).map(({ place }) => place), offset: dice(4) === 0 ? dice(3) : 0 }),
  );
  return problemOf(seats, deputies, { seed: `${number}` });
}

const professions = ['教师', '医生', '律师', '农技', '企业', '干部'];

function person(dice: Dice, id: string, places: readonly string[], leaveOfAThousand: number): RotaDeputy {
  const leave = Array.from({ length: 12 }, (_, month) => addDays('2027-01-01', month * 30 + dice(15)))
    .filter(() => dice(1000) < leaveOfAThousand)
    .map((from) => ({ from, to: addDays(from, 20) }));
  return deputyOf(id, {
    places,
    leave,
    professions: [professions[dice(professions.length)] ?? ''],
    groups: dice(6) === 0 ? ['领导'] : [],
    notWeekdays: dice(4) === 0 ? [1 + dice(5)] : [],
    likesWeekdays: dice(3) === 0 ? [1 + dice(5)] : [],
    lastServed: dice(5) === 0 ? null : addDays('2027-01-01', -1 - dice(120)),
  });
}

const number3 = (n: number) => String(n).padStart(3, '0');

/** 160 people, two for each of 52 Wednesdays at the centre and for a monthly day in each of seven areas: 272 seats. */
function county(name: string, sizes: readonly number[]): RotaProblem {
  const dice = diceOf(name);
  const deputies = sizes.flatMap((size, area) => Array.from({ length: size }, () => ['C', `A${area + 1}`])).map((places, d) => person(dice, `D${number3(d + 1)}`, places, 60));
  const seats: RotaSeat[] = [];
  for (let week = 0; week < 52; week++) {
    const on = addDays('2027-01-06', week * 7);
    const themed = week % 8 === 3 ? { priority: 1 as const, professions: [professions[(week >> 3) % professions.length] ?? ''] } : {};
    const led = week % 4 === 0 && seats.length < 104 ? { priority: 1 as const, groups: ['领导'] } : {};
    seats.push(seatOf(`C${number3(week)}#1`, on, { place: 'C', ...(week % 4 === 0 ? led : themed) }), seatOf(`C${number3(week)}#2`, on, { place: 'C', ...themed }));
  }
  for (let area = 1; area <= sizes.length; area++) {
    for (let month = 0; month < 12; month++) {
      const on = addDays(`2027-${String(month + 1).padStart(2, '0')}-01`, (area * 4 + month) % 28);
      for (const chair of [1, 2]) seats.push(seatOf(`A${area}M${String(month + 1).padStart(2, '0')}#${chair}`, on, { place: `A${area}`, suits: [professions[(area + month) % professions.length] ?? ''] }));
    }
  }
  return problemOf(seats, deputies, { gap: 14, seed: name });
}

/** Areas of very different size: the small ones carry more a head, however it is planned. */
export const countyA = (name = 'A'): RotaProblem => county(name, [40, 32, 26, 22, 18, 14, 8]);
/** Areas of equal size. */
export const countyA2 = (): RotaProblem => county('A2', [23, 23, 23, 23, 23, 23, 22]);

/** 45 people, 24 shifts of two at one place. */
export function townB(): RotaProblem {
  const dice = diceOf('B');
  const deputies = Array.from({ length: 45 }, (_, d) => person(dice, `D${number3(d + 1)}`, ['P'], 60));
  const seats = Array.from({ length: 48 }, (_, s) => seatOf(`S${number3(s >> 1)}#${1 + (s & 1)}`, addDays('2027-01-07', (s >> 1) * 15)));
  return problemOf(seats, deputies, { gap: 14, seed: 'B' });
}

/** T1–T20: 45 people in areas of four to nine, 110 shifts of two, fourteen days' gap, much leave, mandates that end. */
export function tightT(number: number): RotaProblem {
  const dice = diceOf(`T${number}`);
  const deputies: RotaDeputy[] = [];
  for (let area = 1; deputies.length < 45; area++) {
    const size = Math.min(4 + dice(6), 45 - deputies.length);
    for (let i = 0; i < size; i++) {
      const made = person(dice, `D${number3(deputies.length + 1)}`, [`A${Math.min(area, 7)}`], 180);
      const ends = dice(6) === 0 ? [{ ...always, to: addDays('2027-05-01', dice(200)) }] : made.mandates;
      deputies.push({ ...made, mandates: ends });
    }
  }
  const areas = [...new Set(deputies.flatMap(({ places }) => places))];
  const seats: RotaSeat[] = [];
  for (let shift = 0; shift < 110; shift++) {
    const place = areas[shift % areas.length] ?? 'A1';
    const on = addDays('2027-01-04', Math.floor((shift * 355) / 110) + dice(3));
    for (const chair of [1, 2]) seats.push(seatOf(`S${number3(shift)}#${chair}`, on, { place }));
  }
  return problemOf(seats, deputies, { gap: 14, seed: `T${number}` });
}

/** The same question with its lists in another order. */
export function shuffled(problem: RotaProblem, by: string): RotaProblem {
  const dice = diceOf(by);
  const mixed = <T>(items: readonly T[]): T[] => {
    const list = [...items];
    for (let i = list.length - 1; i > 0; i--) {
      const j = dice(i + 1);
      [list[i], list[j]] = [list[j] as T, list[i] as T];
    }
    return list;
  };
  return { ...problem, seats: mixed(problem.seats), deputies: mixed(problem.deputies.map((deputy) => ({ ...deputy, places: mixed(deputy.places), leave: mixed(deputy.leave) }))) };
}

/** A published edition that may be anything but two seats of one person on a day: some holders may not come any more, some seats are new. */
export function publishedByChance(problem: RotaProblem, number: number): RotaProblem {
  const dice = diceOf(`published ${number}`);
  const used = new Set<string>();
  const seats = problem.seats.map((seat) => {
    const holder = problem.deputies[dice(problem.deputies.length)]?.id ?? '';
    if (dice(5) === 0 || used.has(`${seat.on} ${holder}`)) return seat;
    used.add(`${seat.on} ${holder}`);
    return { ...seat, published: holder };
  });
  return { ...problem, seats };
}

/** 160 people, two seats on each of 365 days at one place: more seats than any station has. */
export function everyDay(): RotaProblem {
  const dice = diceOf('every day');
  const deputies = Array.from({ length: 160 }, (_, d) => person(dice, `D${number3(d + 1)}`, ['P'], 60));
  const seats = Array.from({ length: 730 }, (_, s) => seatOf(`S${number3(s >> 1)}#${1 + (s & 1)}`, addDays('2027-01-01', s >> 1)));
  return problemOf(seats, deputies, { gap: 14, seed: 'every day' });
}

/** Six places in a ring open on the same ten days, two seats each; fifteen people who each serve two neighbouring places. */
export function ringOfPlaces(): RotaProblem {
  const dice = diceOf('ring');
  const deputies = Array.from({ length: 15 }, (_, d) => ({ ...person(dice, `D${number3(d + 1)}`, [`R${d % 6}`, `R${(d + 1) % 6}`], 90), notWeekdays: [] }));
  const seats = Array.from({ length: 120 }, (_, s) => seatOf(`S${number3(s >> 1)}#${1 + (s & 1)}`, addDays('2027-01-12', Math.floor(s / 12) * 35), { place: `R${(s >> 1) % 6}` }));
  return problemOf(seats, deputies, { gap: 14, seed: 'ring' });
}
