/** What somebody may change in a sealed file and write a fitting digest under it, and what our reader answers. */
import type { SealedSitting } from '../../../shared/voting/sealed-file.ts';

type Change = (body: SealedSitting) => void;

export const changesToSealed: readonly [name: string, change: Change, problem: 'untrue' | 'malformed'][] = [
  ['a ballot changed', (body) => void body.rounds[0]?.ballots.splice(0, 1, '............'), 'untrue'],
  ['a ballot missing', (body) => void body.rounds[0]?.ballots.pop(), 'untrue'],
  ['a ballot added', (body) => void body.rounds[0]?.ballots.push('+...........'), 'untrue'],
  ['a total changed', (body) => void Object.assign(body.rounds[0]?.counts ?? {}, { collected: 69 }), 'untrue'],
  ['another roll', (body) => body.rounds.forEach(({ counts }) => void Object.assign(counts, { roll: 71 })), 'untrue'],
  ['another roll in one round', (body) => void Object.assign(body.rounds[1]?.counts ?? {}, { roll: 73 }), 'untrue'],
  ['a rule changed', (body) => void Object.assign(body.rules.readings, { overVote: 'void_chosen_rows' }), 'untrue'],
  ['another number of places', (body) => void Object.assign(body.rules, { places: 9 }), 'untrue'],
  ['its rows in another order', (body) => void body.rounds[0]?.rows.reverse(), 'untrue'],
  ['a candidate added', (body) => void body.candidates.push({ title: '新项目' }), 'untrue'],
  ['another outcome', (body) => void (body.outcome as { chosen: unknown[] }).chosen.pop(), 'untrue'],
  ['another rank', (body) => void Object.assign((body.outcome as { chosen: object[] }).chosen[3] ?? {}, { rank: 3 }), 'untrue'],
  ['a run-off left out', (body) => void body.rounds.pop(), 'untrue'],
  ['the rounds in another order', (body) => void body.rounds.reverse(), 'untrue'],
  ['a resolution that nobody asked for', (body) => void Object.assign(body.rounds[1] ?? {}, { resolution: 'vacant' }), 'untrue'],
  ['more ballots back than went out', (body) => void Object.assign(body.rounds[0]?.counts ?? {}, { collected: 71 }), 'untrue'],
  ['an unknown mark', (body) => void body.rounds[0]?.ballots.splice(0, 1, '++++++++++.x'), 'malformed'],
  ['a row too many on a ballot', (body) => void body.rounds[0]?.ballots.splice(0, 1, '+............'), 'malformed'],
  ['a person in it', (body) => void Object.assign(body, { clerk: '王' }), 'malformed'],
  ['a field left out', (body) => void Reflect.deleteProperty(body, 'rehearsal'), 'malformed'],
  ['rules that contradict themselves', (body) => void Object.assign(body.rules, { majority: null }), 'malformed'],
];
