/**
 * Before a sitting: who is on the roll, who may hold which office, and what is still missing. Pure; the day is an argument.
 */
import type { Deputy, mandateLevels } from '../deputies/deputy.ts';
import { type Err, err } from '../kernel/result.ts';
import type { LocalDate } from '../kernel/time.ts';
import { officialsAs, type SittingState } from './sitting.ts';
import type { Candidate, Member, Official } from './sitting-acts.ts';
import type { SittingProblem } from './sitting-problems.ts';

/**
 * All deputies whose mandate of this level is valid on the day, in the order given, numbered from 1: what N is (domain.md E1).
 * A mandate's last day still counts; one that ended the day before does not (E7 T10).
 */
export function rollOn(deputies: readonly Deputy[], level: (typeof mandateLevels)[number], on: LocalDate): Member[] {
  const isValid = ({ mandates }: Deputy) => mandates.some((mandate) => mandate.level === level && mandate.from <= on && (mandate.to === null || mandate.to >= on));
  return deputies.filter(isValid).map(({ id, name }, index) => ({ no: index + 1, deputy: id, name }));
}

/** What keeps the roll from being frozen; null when nothing does. */
export function preparedProblem(state: SittingState): Err<SittingProblem> | null {
  const { members, rules, adopted, candidates } = state;
  if (members.length === 0) return err('empty_roll');
  if (candidates.length === 0) return err('no_candidates');
  if (rules === null) return err('no_rules');
  if (!adopted) return err('not_adopted');
  const names = candidates.map(({ name }) => name);
  const same = names.find((name, index) => names.indexOf(name) < index);
  if (same !== undefined && rules.readings.sameName === 'stop') return err('same_name', { name: same });
  return officialsProblem(state, true);
}

/** What is wrong with who holds which office. @param complete whether a chief, a scrutineer and two tellers must be named */
export function officialsProblem(state: SittingState, complete: boolean): Err<SittingProblem> | null {
  const { officials, candidates, duties } = state;
  for (const [index, official] of officials.entries()) {
    const before = officials.slice(0, index);
    if (before.some(({ key, role, name, deputy }) => key === official.key || (role === official.role && isSame({ name, deputy }, official)))) return err('official_twice', { name: official.name });
    const counts = (role: Official['role']) => role === 'teller';
    const both = before.find((other) => isSame(other, official) && counts(other.role) !== counts(official.role));
    if (both !== undefined && duties?.tellerMayScrutinise !== true) return err('teller_scrutinises', { name: official.name });
    if (duties?.sponsorMayServe !== true && candidates.some((candidate) => isSponsor(official, candidate))) return err('conflict_of_interest', { name: official.name });
  }
  if (!complete) return null;
  if (officialsAs(state, 'chief').length !== 1) return err('official_missing', { role: 'chief' });
  if (officialsAs(state, 'scrutineer').length === 0) return err('official_missing', { role: 'scrutineer' });
  if (officialsAs(state, 'teller').length !== 2) return err('official_missing', { role: 'teller' });
  return null;
}

type Person = Pick<Official, 'name' | 'deputy'>;

/** Two deputies of one name are two people; of somebody who is no deputy only the name is known. */
function isSame(one: Person, other: Person): boolean {
  return one.deputy !== null && other.deputy !== null ? one.deputy === other.deputy : one.name === other.name;
}

function isSponsor({ deputy, name }: Person, { sponsors }: Candidate): boolean {
  return sponsors.includes(deputy ?? name);
}
