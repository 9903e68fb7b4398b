/** The order of a sitting and its hard stops, without a host: every act at every stage gives a sitting or a closed reason. */
import { describe, expect, test } from 'vitest';
import type { Deputy } from '../../../shared/deputies/deputy.ts';
import { presets } from '../../../shared/voting/presets.ts';
import { currentRound, type SittingState, sittingStages } from '../../../shared/voting/sitting.ts';
import { type Official, type SittingAct, strictDuties } from '../../../shared/voting/sitting-acts.ts';
import { rollOn } from '../../../shared/voting/sitting-prepare.ts';
import { sittingProblems } from '../../../shared/voting/sitting-problems.ts';
import { foldSitting, stepSitting } from '../../../shared/voting/sitting-steps.ts';

const id = 'sitting:JY01:01JCQ0000000000000000000A1';
const members = Array.from({ length: 9 }, (_, index) => ({ no: index + 1, deputy: `d${index + 1}`, name: `代表${index + 1}` }));
const official = (key: string, name: string, role: Official['role'], deputy: string | null = null): Official => ({ key, name, role, deputy });
const officials = [official('chief', '陈立新', 'chief'), official('watch', '宋丽华', 'scrutineer'), official('first', '邹建华', 'teller'), official('second', '贾晓云', 'teller')];
const candidate = (key: string, sponsors: string[] = []) => ({ key, name: `项目${key}`, about: '', project: null, sponsors });
const rules = { ...presets.national, places: 2 };
const begun: SittingAct = { type: 'begun', title: '第五次会议', body: '桔园镇人民代表大会', on: '2026-03-02', practice: false, rehearses: null };
const prepared: SittingAct[] = [
  begun,
  { type: 'members', members },
  { type: 'rules', rules, duties: strictDuties },
  { type: 'candidates', candidates: [candidate('a'), candidate('b'), candidate('c')] },
  { type: 'officials', officials },
  { type: 'adopted' },
];
const arrivals = (count: number): SittingAct[] => members.slice(0, count).map(({ deputy }) => ({ type: 'arrived', deputy }));
const voting: SittingAct[] = [...prepared, { type: 'frozen' }, { type: 'zero' }, ...arrivals(7), { type: 'issuing', way: 'paper' },
  { type: 'batch', batch: { no: 1, printed: 10, issued: 7, spoiled: 0, unused: 3 } }, { type: 'boxes', boxes: 1, by: ['watch'] }];
const reconciled: SittingAct[] = [...voting, { type: 'voting_closed' }, { type: 'collected', no: 1, collected: 7 }, { type: 'counting' }, { type: 'teller_done', teller: 'first' },
  { type: 'teller_done', teller: 'second' }, { type: 'compared', differing: 0, aside: 0 }, { type: 'reconciled', differing: 0, aside: 0, reasons: {}, digest: 'x', next: { kind: 'done' } }];

function at(acts: readonly SittingAct[]): SittingState {
  const folded = foldSitting(id, acts);
  if (!folded.ok) throw new Error(folded.problem);
  return folded.value;
}
const after = (acts: readonly SittingAct[], act: SittingAct) => stepSitting(id, at(acts), act);

describe('before the roll is frozen', () => {
  test('a mandate that ended yesterday is not on the roll, one that ends today is', () => {
    const deputy = (name: string, to: string | null): Deputy => ({ id: name, name, mandates: [{ level: 'town', district: '', from: '2021-12-01', to }], profession: '', places: [], groups: [] });
    const roll = rollOn([deputy('a', null), deputy('b', '2026-03-01'), deputy('c', '2026-03-02')], 'town', '2026-03-02');
    expect(roll).toEqual([{ no: 1, deputy: 'a', name: 'a' }, { no: 2, deputy: 'c', name: 'c' }]);
  });

  test('a scrutineer who is also a teller, and one who put a candidate forward, serve only where the adopted duties say so', () => {
    const both = [...officials, official('w2', '邹建华', 'scrutineer')];
    expect(after(prepared, { type: 'officials', officials: both })).toMatchObject({ problem: 'teller_scrutinises', facts: { name: '邹建华' } });
    const sponsored: SittingAct[] = [...prepared, { type: 'candidates', candidates: [candidate('a', ['d3'])] }];
    const sponsor = [...officials, official('w2', '代表3', 'scrutineer', 'd3')];
    expect(after(sponsored, { type: 'officials', officials: sponsor })).toMatchObject({ problem: 'conflict_of_interest', facts: { name: '代表3' } });
    const lenient: SittingAct[] = [...sponsored, { type: 'rules', rules, duties: { tellerMayScrutinise: true, sponsorMayServe: true } }];
    expect(after(lenient, { type: 'officials', officials: [...both, ...sponsor.slice(4).map((one) => ({ ...one, key: 'w3' }))] }).ok).toBe(true);
  });

  test('rules changed after their adoption must be adopted again', () => {
    expect(after([...prepared, { type: 'rules', rules: { ...rules, places: 1 }, duties: strictDuties }], { type: 'frozen' })).toMatchObject({ problem: 'not_adopted' });
  });
});

describe('from then on', () => {
  test('nothing changes the roll, the rules or the candidates, at any later stage', () => {
    for (const acts of [[...prepared, { type: 'frozen' } as const], voting, reconciled]) {
      for (const act of prepared.slice(1, 4)) expect(after(acts, act)).toMatchObject({ ok: false, problem: 'roll_frozen' });
    }
  });

  test('6 of 9 are a quorum of two thirds, 5 are not; whoever goes before the boxes are sealed is missed', () => {
    const five: SittingAct[] = [...prepared, { type: 'frozen' }, { type: 'zero' }, ...arrivals(5)];
    expect(after(five, { type: 'issuing', way: 'paper' })).toMatchObject({ problem: 'no_quorum', facts: { present: 5, needed: 6 } });
    const six: SittingAct[] = [...five, { type: 'arrived', deputy: 'd6' }, { type: 'issuing', way: 'paper' }, { type: 'batch', batch: { no: 1, printed: null, issued: 5, spoiled: 0, unused: null } }];
    expect(after([...six, { type: 'departed', deputy: 'd2' }], { type: 'boxes', boxes: 1, by: ['watch'] })).toMatchObject({ problem: 'no_quorum' });
    expect(currentRound(at([...six, { type: 'boxes', boxes: 1, by: ['watch'] }, { type: 'departed', deputy: 'd2' }]))?.present).toBe(6);
  });

  test('one who goes and comes back is counted once', () => {
    const state = at([...prepared, { type: 'frozen' }, ...arrivals(3), { type: 'departed', deputy: 'd2' }, { type: 'arrived', deputy: 'd2' }]);
    expect([state.inHall, state.gone]).toEqual([['d1', 'd3', 'd2'], []]);
  });

  test('a run-off that is still owed keeps the sitting from being sealed; a choice of the congress keeps it from going on', () => {
    const owing = (next: Extract<SittingAct, { type: 'reconciled' }>['next']): SittingAct[] => [...reconciled.slice(0, -1), { type: 'reconciled', differing: 0, aside: 0, reasons: {}, digest: 'x', next }, { type: 'shown' }, { type: 'announced' }];
    const seal: SittingAct = { type: 'sealed', by: ['chief', 'watch'], digest: 'y' };
    expect(after(owing({ kind: 'run_off', rows: [1, 2], places: 1 }), seal)).toMatchObject({ problem: 'round_pending' });
    expect(after(owing({ kind: 'congress', about: 'shortfall', rows: [1], places: 1, ways: ['vacant'] }), { type: 'next_round' })).toMatchObject({ problem: 'congress_must_decide' });
    expect(after(owing({ kind: 'done' }), { type: 'next_round' })).toMatchObject({ problem: 'no_next_round' });
    const sealed = [...owing({ kind: 'done' }), seal];
    for (const act of [...prepared.slice(1), ...arrivals(1), { type: 'next_round' } as const]) expect(after(sealed, act)).toMatchObject({ problem: 'already_sealed' });
  });
});

test('every act at every stage gives a sitting or a reason of the closed list, and no way but by reconciling leads to the announcement', () => {
  const all: SittingAct[] = [...reconciled, { type: 'shown' }, { type: 'announced' }, { type: 'sealed', by: ['chief', 'watch'], digest: 'y' }, { type: 'recorded' }, { type: 'next_round' },
    { type: 'round_void', next: { kind: 'done' } }, { type: 'polled', admitted: 1, collected: 1 }, { type: 'hand_count', approvals: [1] }, { type: 'resolved', resolution: 'vacant', next: { kind: 'done' } },
    { type: 'departed', deputy: 'd1' }, { type: 'teller_again', teller: 'first' }, { type: 'noted', text: 'x' }, { type: 'readiness', items: [] }];
  const seen = new Set<string>();
  for (let length = 1; length <= reconciled.length + 3; length++) {
    const state = at(all.slice(0, length));
    seen.add(state.stage);
    for (const act of all) {
      const next = stepSitting(id, state, act);
      if (!next.ok) expect(sittingProblems).toContain(next.problem);
      else if (next.value.stage === 'announced' && state.stage !== 'announced') expect([state.stage, act.type]).toEqual(['shown', 'announced']);
    }
  }
  expect([...seen]).toEqual([...sittingStages]);
});
