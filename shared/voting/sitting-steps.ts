/**
 * Which act is allowed when, and what it makes of a sitting. Total: every act at every stage gives a new state or a closed code.
 * The order of a sitting: domain.md E2, E5; hard stops: E4, E6a 12.
 */
import { assertNever, err, ok, type Result } from '../kernel/result.ts';
import { firstRound, roundAfter } from './decide.ts';
import { countsOf, currentRound, emptyRound, emptySitting, officialsAs, type SittingRound, type SittingStage, type SittingState } from './sitting.ts';
import type { Batch, SittingAct } from './sitting-acts.ts';
import { officialsProblem, preparedProblem } from './sitting-prepare.ts';
import type { SittingProblem } from './sitting-problems.ts';
import { leastThatReaches } from './threshold.ts';

type Step = Result<SittingState, SittingProblem>;
type ActOf<T extends SittingAct['type']> = Extract<SittingAct, { type: T }>;

/** At which stages an act may happen. */
const stagesOf: Readonly<Record<Exclude<SittingAct['type'], 'begun'>, readonly SittingStage[]>> = {
  members: ['preparing'],
  rules: ['preparing'],
  candidates: ['preparing'],
  officials: ['preparing', 'signing_in', 'issuing', 'voting', 'collecting'],
  readiness: ['preparing', 'signing_in'],
  adopted: ['preparing'],
  rehearsed: ['preparing', 'signing_in'],
  zero: ['signing_in'],
  frozen: ['preparing'],
  arrived: ['signing_in', 'issuing', 'voting', 'collecting', 'counting', 'reconciling', 'reconciled', 'shown', 'announced'],
  departed: ['signing_in', 'issuing', 'voting', 'collecting', 'counting', 'reconciling', 'reconciled', 'shown', 'announced'],
  issuing: ['signing_in'],
  batch: ['issuing', 'voting', 'collecting', 'counting'],
  boxes: ['issuing'],
  voting_closed: ['voting'],
  polled: ['collecting'],
  collected: ['collecting', 'counting'],
  counting: ['collecting'],
  teller_done: ['counting'],
  teller_again: ['counting'],
  compared: ['counting'],
  hand_count: ['counting', 'reconciling'],
  round_void: ['collecting', 'counting', 'reconciling'],
  reconciled: ['reconciling'],
  noted: ['preparing', 'signing_in', 'issuing', 'voting', 'collecting', 'counting', 'reconciling', 'reconciled', 'shown', 'announced'],
  shown: ['reconciled'],
  announced: ['shown'],
  resolved: ['announced'],
  next_round: ['announced'],
  sealed: ['announced'],
  recorded: ['sealed'],
};

/** What stands from the freezing of the roll on: an attempt to change it has a code of its own. */
const frozenWithTheRoll: readonly SittingAct['type'][] = ['members', 'rules', 'candidates', 'adopted', 'frozen'];

/** One act on top of a sitting. @param state null before the first act, which is `begun` */
export function stepSitting(id: string, state: SittingState | null, act: SittingAct): Step {
  if (act.type === 'begun') return state === null ? ok(emptySitting(id, act)) : err('wrong_stage', { stage: state.stage });
  if (state === null) return err('wrong_stage', { stage: '' });
  if (state.stage === 'sealed' && act.type !== 'recorded') return err('already_sealed');
  if (!stagesOf[act.type].includes(state.stage)) {
    return frozenWithTheRoll.includes(act.type) ? err('roll_frozen') : err('wrong_stage', { stage: state.stage });
  }
  return allowed(state, act);
}

/** All acts of a sitting, in order. @returns the first that is refused, or the sitting */
export function foldSitting(id: string, acts: readonly SittingAct[]): Result<SittingState, SittingProblem> {
  let state: SittingState | null = null;
  for (const act of acts) {
    const next: Step = stepSitting(id, state, act);
    if (!next.ok) return next;
    state = next.value;
  }
  return state === null ? err('wrong_stage', { stage: '' }) : ok(state);
}

function allowed(state: SittingState, act: Exclude<SittingAct, { type: 'begun' }>): Step {
  switch (act.type) {
    case 'members':
      return setMembers(state, act);
    case 'rules':
      return ok({ ...state, rules: act.rules, duties: act.duties, adopted: false });
    case 'candidates':
      return setCandidates(state, act);
    case 'officials': {
      const next = { ...state, officials: act.officials };
      const problem = officialsProblem(next, state.stage !== 'preparing');
      return problem ?? ok(next);
    }
    case 'readiness':
      return ok({ ...state, readiness: act.items });
    case 'rehearsed':
      return ok({ ...state, rehearsed: true });
    case 'adopted':
      return state.rules === null ? err('no_rules') : ok({ ...state, adopted: true });
    case 'frozen':
      return freeze(state);
    case 'zero':
      return ok({ ...state, zero: true });
    case 'arrived':
      return arrive(state, act.deputy);
    case 'departed':
      return depart(state, act.deputy);
    case 'noted':
      return ok({ ...state, notes: [...state.notes, act.text] });
    case 'shown':
    case 'announced':
      return ok({ ...state, stage: act.type });
    case 'sealed':
      return seal(state, act);
    case 'recorded':
      return ok({ ...state, recorded: true });
    default:
      return inRound(state, act);
  }
}

type RoundAct = ActOf<
  'issuing' | 'batch' | 'boxes' | 'voting_closed' | 'polled' | 'collected' | 'counting' | 'teller_done' | 'teller_again' | 'compared' | 'hand_count' | 'round_void' | 'reconciled' | 'resolved' | 'next_round'
>;

function inRound(state: SittingState, act: RoundAct): Step {
  const round = currentRound(state);
  if (round === null) return err('wrong_stage', { stage: state.stage });
  switch (act.type) {
    case 'issuing':
      return beginIssuing(state, round, act);
    case 'batch':
      return setBatch(state, round, act.batch);
    case 'boxes':
      return sealBoxes(state, round, act);
    case 'voting_closed':
      return ok({ ...state, stage: 'collecting' });
    case 'polled':
      return ok({ ...withRound(state, { ...round, batches: [{ no: 1, printed: null, issued: act.admitted, spoiled: 0, unused: null }], collected: { 1: act.collected }, compared: { differing: 0, aside: 0 } }), stage: 'reconciling' });
    case 'collected':
      if (!round.batches.some(({ no }) => no === act.no)) return err('unknown_batch', { no: act.no });
      return ok(withRound(state, { ...round, collected: { ...round.collected, [act.no]: act.collected } }));
    case 'counting':
      return beginCounting(state, round);
    case 'teller_done':
      return officialsAs(state, 'teller').some(({ key }) => key === act.teller)
        ? ok(withRound(state, { ...round, done: [...round.done.filter((key) => key !== act.teller), act.teller] }))
        : err('not_an_official', { key: act.teller });
    case 'teller_again':
      return ok(withRound(state, { ...round, done: round.done.filter((key) => key !== act.teller) }));
    case 'compared':
      return compare(state, round, act);
    case 'hand_count':
      return act.approvals.length === round.rows.length ? ok(withRound(state, { ...round, hand: act.approvals })) : err('hand_rows', { rows: round.rows.length });
    case 'round_void':
      return act.next.kind === 'again' ? ok({ ...withRound(state, { ...round, isVoid: true, next: act.next }), stage: 'announced' }) : err('round_not_void');
    case 'reconciled':
      return ok({ ...withRound(state, { ...round, digest: act.digest, next: act.next, reasons: act.reasons, compared: { differing: act.differing, aside: act.aside } }), stage: 'reconciled' });
    case 'resolved':
      return resolve(state, round, act);
    case 'next_round':
      return nextRound(state, round);
    default:
      return assertNever(act);
  }
}

function withRound(state: SittingState, round: SittingRound): SittingState {
  return { ...state, rounds: [...state.rounds.slice(0, -1), round] };
}

function setMembers(state: SittingState, { members }: ActOf<'members'>): Step {
  const twice = firstTwice(members.map(({ deputy }) => deputy));
  if (twice !== -1) return err('deputy_twice', { name: members[twice]?.name ?? '' });
  const numbered = firstTwice(members.map(({ no }) => no));
  if (numbered !== -1) return err('number_twice', { no: members[numbered]?.no ?? 0 });
  return ok({ ...state, members });
}

function setCandidates(state: SittingState, { candidates }: ActOf<'candidates'>): Step {
  const twice = firstTwice(candidates.map(({ key }) => key));
  if (twice !== -1) return err('candidate_twice', { key: candidates[twice]?.key ?? '' });
  return ok({ ...state, candidates, adopted: false });
}

/** @returns index of the first value that stood before; -1 where none did */
function firstTwice(values: readonly (string | number)[]): number {
  return values.findIndex((value, index) => values.indexOf(value) < index);
}

function freeze(state: SittingState): Step {
  const problem = preparedProblem(state);
  if (problem !== null || state.rules === null) return problem ?? err('no_rules');
  return ok({ ...state, stage: 'signing_in', rounds: [emptyRound(firstRound(state.rules, state.candidates.length))] });
}

function arrive(state: SittingState, deputy: string): Step {
  if (!state.members.some((member) => member.deputy === deputy)) return err('not_on_roll');
  if (state.inHall.includes(deputy)) return err('already_present');
  return ok(countHall({ ...state, inHall: [...state.inHall, deputy], gone: state.gone.filter((one) => one !== deputy) }));
}

function depart(state: SittingState, deputy: string): Step {
  if (!state.inHall.includes(deputy)) return err('not_present');
  return ok(countHall({ ...state, inHall: state.inHall.filter((one) => one !== deputy), gone: [...state.gone, deputy] }));
}

/** P follows the hall while ballots are being handed out, and stands from the sealing of the boxes on (E6a 11). */
function countHall(state: SittingState): SittingState {
  const round = currentRound(state);
  return state.stage === 'issuing' && round !== null ? withRound(state, { ...round, present: state.inHall.length }) : state;
}

function quorumProblem(state: SittingState): Step | null {
  if (state.rules === null) return err('no_rules');
  const needed = leastThatReaches(state.rules.quorum, state.members.length);
  return state.inHall.length < needed ? err('no_quorum', { present: state.inHall.length, needed }) : null;
}

function beginIssuing(state: SittingState, round: SittingRound, { way }: ActOf<'issuing'>): Step {
  if (!state.zero && state.rounds.length === 1) return err('no_zero_report');
  return quorumProblem(state) ?? ok({ ...withRound(state, { ...round, way, present: state.inHall.length }), stage: 'issuing' });
}

function liveOf(batches: readonly Batch[]): number {
  return batches.reduce((sum, { issued, spoiled }) => sum + issued - spoiled, 0);
}

function setBatch(state: SittingState, round: SittingRound, batch: Batch): Step {
  if (batch.spoiled > batch.issued || (batch.printed !== null && batch.issued > batch.printed)) return err('batch_wrong', { no: batch.no });
  if (state.stage !== 'issuing' && !round.batches.some(({ no }) => no === batch.no)) return err('unknown_batch', { no: batch.no });
  const batches = [...round.batches.filter(({ no }) => no !== batch.no), batch].sort((a, b) => a.no - b.no);
  // While ballots are handed out one too many is a slip of the pen; later it is a fact that the balance shows (E6a 12).
  if (state.stage === 'issuing' && liveOf(batches) > round.present) return err('more_than_present', { live: liveOf(batches), present: round.present });
  return ok(withRound(state, { ...round, batches }));
}

function sealBoxes(state: SittingState, round: SittingRound, { boxes, by }: ActOf<'boxes'>): Step {
  const stranger = by.find((key) => !officialsAs(state, 'chief', 'scrutineer').some((official) => official.key === key));
  if (stranger !== undefined) return err('not_an_official', { key: stranger });
  if (round.way === 'paper' && liveOf(round.batches) === 0) return err('nothing_issued');
  return quorumProblem(state) ?? ok({ ...withRound(state, { ...round, boxes }), stage: 'voting' });
}

function beginCounting(state: SittingState, round: SittingRound): Step {
  const waiting = round.batches.find(({ no }) => round.collected[no] === undefined);
  if (waiting !== undefined) return err('batch_uncollected', { no: waiting.no });
  const { collected, issued, spoiled } = countsOf(state, round);
  if (collected > issued - spoiled) return err('more_than_issued', { collected, live: issued - spoiled });
  return ok({ ...state, stage: 'counting' });
}

function compare(state: SittingState, round: SittingRound, { differing, aside }: ActOf<'compared'>): Step {
  const waiting = officialsAs(state, 'teller').slice(0, 2).find(({ key }) => !round.done.includes(key));
  if (waiting !== undefined) return err('tellers_not_done', { teller: waiting.name });
  return ok({ ...withRound(state, { ...round, compared: { differing, aside } }), stage: 'reconciling' });
}

function resolve(state: SittingState, round: SittingRound, { resolution, next }: ActOf<'resolved'>): Step {
  const open = round.next;
  if (open?.kind !== 'congress') return err('no_next_round');
  if (!open.ways.includes(resolution)) return err('not_a_way', { resolution });
  return ok(withRound(state, { ...round, resolution, next }));
}

function nextRound(state: SittingState, { next }: SittingRound): Step {
  if (next?.kind === 'congress') return err('congress_must_decide');
  const round = next === null ? null : roundAfter(next);
  return round === null ? err('no_next_round') : ok({ ...state, stage: 'signing_in', rounds: [...state.rounds, emptyRound(round)] });
}

function seal(state: SittingState, { by, digest }: ActOf<'sealed'>): Step {
  if (state.practice) return err('practice');
  const [chief, other] = by;
  if (!officialsAs(state, 'chief').some(({ key }) => key === chief)) return err('official_missing', { role: 'chief' });
  if (other === chief || !officialsAs(state, 'chief', 'scrutineer').some(({ key }) => key === other)) return err('official_missing', { role: 'scrutineer' });
  const next = currentRound(state)?.next ?? null;
  if (next?.kind === 'congress') return err('congress_must_decide');
  if (next === null || roundAfter(next) !== null) return err('round_pending');
  return ok({ ...state, stage: 'sealed', digest });
}
