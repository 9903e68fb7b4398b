/** A sitting of 72 deputies and 12 candidates through the host's door, step by step, as its director and its officials take it. */
import type { HostClient } from '../../../shared/contract/client.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Ballot, ChoiceMark } from '../../../shared/voting/ballot.ts';
import type { SittingView } from '../../../shared/voting/contract.ts';
import { presets } from '../../../shared/voting/presets.ts';
import type { RuleSet } from '../../../shared/voting/rule-set.ts';
import type { DirectorAct, Member, Official } from '../../../shared/voting/sitting-acts.ts';
import { strictDuties } from '../../../shared/voting/sitting-acts.ts';

export const members: Member[] = Array.from({ length: 72 }, (_, index) => ({ no: index + 1, deputy: `代表${index + 1}`, name: `代表${index + 1}` }));
export const projects = ['村组道路硬化', '水利设施修复', '饮水安全提升', '校园周边道路整治', '老年食堂建设', '桥梁护栏加装', '河沟清理护岸', '集镇管网疏通', '柑桔技术培训', '抗旱应急水源井', '太阳能路灯', '集镇公共停车场'];
export const candidates = projects.map((name, index) => ({ key: `c${index + 1}`, name, about: '', project: null, sponsors: [] as string[] }));
export const officials: Official[] = [
  { key: 'chief', name: '陈立新', role: 'chief', deputy: null },
  { key: 'watch', name: '宋丽华', role: 'scrutineer', deputy: null },
  { key: 'first', name: '邹建华', role: 'teller', deputy: null },
  { key: 'second', name: '贾晓云', role: 'teller', deputy: null },
];
export const pinOf: Readonly<Record<string, string>> = { chief: '111111', watch: '222222', first: '333333', second: '444444' };
export const rules: RuleSet = { ...presets.national, tie: 'run_off', shortfall: 'congress' };

export function must<T>(answer: Result<T, string>): T {
  if (!answer.ok) throw new Error(`${answer.problem} ${JSON.stringify(answer.facts ?? {})}`);
  return answer.value;
}

/** A ballot that is for these rows and against all others. */
export function ballotFor(rows: readonly number[], length = 12, others: ChoiceMark = 'against'): Ballot {
  return { kind: 'choice', marks: Array.from({ length }, (_, row) => (rows.includes(row) ? 'for' : others)), setAside: null };
}

export type Working = {
  readonly director: HostClient;
  readonly sitting: string;
  readonly act: (act: DirectorAct) => Promise<Result<SittingView, string>>;
  readonly must: (act: DirectorAct) => Promise<SittingView>;
};

export async function beginSitting(director: HostClient, changes: { readonly rules?: RuleSet; readonly officials?: Official[] } = {}): Promise<Working> {
  const { sitting } = must(await director.voting.begin({ title: '桔园镇第十九届人民代表大会第五次会议', body: '桔园镇人民代表大会', on: '2026-03-02' }));
  const act = (one: DirectorAct) => director.voting.act({ sitting, act: one });
  const working = { director, sitting, act, must: async (one: DirectorAct) => must(await act(one)) };
  await working.must({ type: 'members', members });
  await working.must({ type: 'rules', rules: changes.rules ?? rules, duties: strictDuties });
  await working.must({ type: 'candidates', candidates });
  await working.must({ type: 'officials', officials: changes.officials ?? officials });
  return working;
}

/** Adopts the rules, freezes the roll, lets so many in, hands out two batches and collects as many as were handed out. */
export async function toVoting(working: Working, present: number, way: 'paper' | 'terminal' = 'paper'): Promise<void> {
  const view = must(await working.director.voting.sitting({ sitting: working.sitting }));
  if (view.state.stage === 'preparing') {
    for (const { key } of view.state.officials) must(await working.director.voting.setPin({ sitting: working.sitting, official: key, pin: pinOf[key] ?? '' }));
    await working.must({ type: 'adopted' });
    await working.must({ type: 'frozen' });
    must(await working.director.voting.zeroReport({ sitting: working.sitting }));
  }
  for (const { deputy } of members.slice(view.state.inHall.length, present)) await working.must({ type: 'arrived', deputy });
  await working.must({ type: 'issuing', way });
  if (way === 'paper') {
    const half = Math.ceil(present / 2);
    await working.must({ type: 'batch', batch: { no: 1, printed: half + 4, issued: half, spoiled: 0, unused: 4 } });
    await working.must({ type: 'batch', batch: { no: 2, printed: present - half + 5, issued: present - half + 1, spoiled: 1, unused: 4 } });
  }
  await working.must({ type: 'boxes', boxes: 2, by: ['watch'] });
}

/** From the closing of the vote to two tellers at their places. */
export async function toCounting(working: Working, present: number): Promise<void> {
  const half = Math.ceil(present / 2);
  await working.must({ type: 'voting_closed' });
  await working.must({ type: 'collected', no: 1, collected: half });
  await working.must({ type: 'collected', no: 2, collected: present - half });
  await working.must({ type: 'counting' });
}

export async function sit(client: HostClient, sitting: string, official: string): Promise<void> {
  must(await client.voting.takeSeat({ sitting, official, pin: pinOf[official] ?? '' }));
}

/** Keys the two piles from `papers`, and says done. @param slip what this teller keys instead at one place */
export async function keyAll(teller: HostClient, papers: readonly Ballot[], slip?: { readonly batch: number; readonly place: number; readonly ballot: Ballot | null }): Promise<void> {
  const half = Math.ceil(papers.length / 2);
  const { batches } = must(await teller.voting.teller({}));
  for (const { no, keyed } of batches) {
    const pile = no === 1 ? papers.slice(0, half) : papers.slice(half);
    for (const [index, paper] of pile.entries()) {
      if (index < keyed) continue;
      const ballot = slip?.batch === no && slip.place === index + 1 ? slip.ballot : paper;
      must(await teller.voting.key({ batch: no, place: index + 1, ballot }));
    }
  }
  must(await teller.voting.tellerDone({ again: false }));
}

/**
 * 60 papers: nine projects are for everybody's, the tenth place is tied at 38 between the tenth and eleventh project, and one paper
 * is for eleven: it is void.
 */
export function tiedPapers(): Ballot[] {
  const nine = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const void1 = ballotFor([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const valid = Array.from({ length: 59 }, (_, paper) => {
    if (paper < 38) return ballotFor([...nine.filter((row) => row !== paper % 9), 9, 10]);
    return ballotFor([...nine]);
  });
  return [void1, ...valid];
}
