/** A real process counts and is killed two hundred times, at whatever it was writing: nothing that was acknowledged is lost, nothing is there twice. */
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ballotOf } from '../../../electron/host/voting/entry.ts';
import { createHostClient } from '../../../shared/contract/client.ts';
import { buildProgram, start } from '../build-program.ts';
import { newFolder } from '../open-host.ts';
import { numberOf, votingIn } from './voting-alone.ts';
import { beginSitting, must, toCounting, toVoting } from './work-sitting.ts';

let program = '';
let remove = async () => {};
beforeAll(async () => {
  ({ program, remove } = await buildProgram(fileURLToPath(new URL('./count-program.ts', import.meta.url))));
});
afterAll(() => remove());

const folders = 10;
const killsEach = 20;

/** The room as a director's page calls it. */
function clientOf(folder: string) {
  const { handlers, as } = votingIn(folder);
  const call = (name: string, input: unknown) => (handlers as Record<string, (input: unknown, context: unknown) => Promise<unknown>>)[name.slice('voting.'.length)]?.(input, as('director')) ?? Promise.reject(new Error(name));
  return createHostClient({ call, on: () => () => undefined });
}

/** Starts the program, kills it at the n-th line that it says. @returns all it said */
async function killedAt(line: number, values: readonly string[]): Promise<string[]> {
  const running = start(program, values);
  const said: string[] = [];
  for (;;) {
    const { value, done } = await running.lines.next();
    if (done === true) break;
    if (String(value) !== 'ready') said.push(String(value));
    if (said.length === line || (line === 0 && value === 'ready')) running.child.kill('SIGKILL');
  }
  const { signal, code } = await running.ended;
  expect([signal, running.complaints()], `at line ${line}`).toEqual([code === 0 ? null : 'SIGKILL', '']);
  return said;
}

/** Two sittings: one whose papers are being keyed, one that votes at a terminal. Made once; every lane works in a copy. */
async function prepare(folder: string): Promise<{ readonly paper: string; readonly terminal: string }> {
  const director = clientOf(folder);
  const paper = await beginSitting(director);
  await toVoting(paper, 60);
  await toCounting(paper, 60);
  const terminal = await beginSitting(director);
  await toVoting(terminal, 70, 'terminal');
  return { paper: paper.sitting, terminal: terminal.sitting };
}

async function countAndKill(lane: number, prepared: string, { paper, terminal }: { readonly paper: string; readonly terminal: string }): Promise<void> {
  const folder = join(prepared, '..', `lane-${lane}`);
  await cp(prepared, folder, { recursive: true });
  const actsBefore = await linesOf(folder, paper);

  const keyed = new Map<string, { acknowledged: number; tried: number[] }>();
  const cast = { acknowledged: [] as number[], tried: [] as number[] };
  let acts = 0;
  for (let kill = 0; kill < killsEach; kill++) {
    // Every kill at another line: eight lines are one turn of the program, so each write is the last one sometimes.
    for (const line of await killedAt(1 + ((lane * 7 + kill * 5) % 17), [folder, paper, terminal, String(1000 * (kill + 1))])) {
      const [mark, what, ...rest] = line.split(' ');
      const number = Number(rest.at(-1));
      if (what === 'key') {
        const place = rest.slice(0, 3).join(' ');
        const known = keyed.get(place) ?? { acknowledged: -1, tried: [] };
        keyed.set(place, mark === '?' ? { ...known, tried: [...known.tried, number] } : { acknowledged: number, tried: [] });
      } else if (what === 'cast') (mark === '?' ? cast.tried : cast.acknowledged).push(number);
      else if (mark === '!') acts++;
    }
  }

  const after = clientOf(folder);
  const found = await entriesIn(folder, paper);
  for (const [place, { acknowledged, tried }] of keyed) expect([acknowledged, ...tried], place).toContain(found.get(place) ?? -1);
  expect([...found.keys()].every((place) => keyed.has(place))).toBe(true);
  const actsNow = (await linesOf(folder, paper)) - actsBefore;
  expect(actsNow).toBeGreaterThanOrEqual(acts);
  expect(actsNow).toBeLessThanOrEqual(acts + killsEach);

  must(await after.voting.act({ sitting: terminal, act: { type: 'voting_closed' } }));
  // One more kill, in the middle of reconciling: either it was done or it is done now, on the same ballots.
  await killedAt(lane % 2, [folder, paper, terminal, '0', 'reconcile']);
  const last = clientOf(folder);
  const view = must(await last.voting.sitting({ sitting: terminal }));
  if (view.state.stage === 'reconciling') must(await last.voting.reconcile({ sitting: terminal }));
  const kept = JSON.parse(await readFile(join(folder, 'sittings', terminal.replaceAll(':', '_'), 'round-1', 'ballots.json'), 'utf8')) as { ballots: string[] };
  const numbers = kept.ballots.map((text) => numberOf(ballotOf(text) ?? { marks: [] }));
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers).toEqual(expect.arrayContaining(cast.acknowledged));
  expect(numbers.every((number) => cast.tried.includes(number))).toBe(true);
}

/** What lies in the piles, by `teller batch place`. */
async function entriesIn(folder: string, sitting: string): Promise<Map<string, number>> {
  const { handlers, as } = votingIn(folder);
  const found = new Map<string, number>();
  for (const [official, pin] of [['first', '333333'], ['second', '444444']] as const) {
    must(await handlers.takeSeat({ sitting, official, pin }, as(official)));
    for (const { no, keyed } of must(await handlers.teller({}, as(official))).batches) {
      for (let place = 1; place <= keyed; place++) {
        const { entry } = must(await handlers.ownEntry({ batch: no, place }, as(official)));
        found.set(`${official} ${no} ${place}`, numberOf(entry?.ballot ?? { marks: [] }));
      }
    }
  }
  return found;
}

async function linesOf(folder: string, sitting: string): Promise<number> {
  return (await readFile(join(folder, 'sittings', sitting.replaceAll(':', '_'), 'acts.log'), 'utf8')).split('\n').length - 1;
}

test(`${folders * killsEach} kills among keying, voting, acts and reconciling`, async () => {
  const root = await newFolder();
  const prepared = join(root, 'prepared');
  const sittings = await prepare(prepared);
  const lanes = Array.from({ length: folders }, (_, lane) => lane);
  const work = async () => {
    for (let lane = lanes.shift(); lane !== undefined; lane = lanes.shift()) await countAndKill(lane, prepared, sittings);
  };
  await Promise.all([work(), work(), work()]);
}, 400_000);
