/** The verifier as a deputy runs it: one file on disk, opened in a browser; real certificates pass, altered ones do not. */
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificateOf, type RotaCertificate } from '../../../shared/deputies/rota/certificate.ts';
import { openPlan } from '../../../shared/deputies/rota/plan-desk.ts';
import { planRota } from '../../../shared/deputies/rota/plan.ts';
import { digestOf, type RotaProblem } from '../../../shared/deputies/rota/problem.ts';
import { chromiumArguments, findChromium } from '../../run/chromium.mjs';
import { countyA, deputyOf, problemOf, publishedByChance, seatOf, tightT, tinyProblem, townB } from '../../shared/deputies/rota/instances.ts';

const verifier = join(import.meta.dirname, '../../../renderer/rooms/deputies/rota/verifier.html');
let browser: Browser;
let page: Page;
const asked: string[] = [];

beforeAll(async () => {
  const executablePath = findChromium();
  browser = await chromium.launch({ ...(executablePath === null ? {} : { executablePath }), args: chromiumArguments() });
  page = await browser.newPage();
  page.on('request', (request) => asked.push(request.url()));
});
afterAll(() => browser.close());

describe('the verifier passes', () => {
  it('a county, a short year, and a re-plan, and asks nobody for anything', async () => {
    for (const problem of [countyA(), tightT(6), replanned()]) expect(await verdict(certified(problem))).toBe('通过：8项都对');
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
  });

  it('sixteen tiny stations, half of them re-plans', async () => {
    const verdicts = new Set<string>();
    for (let number = 0; number < 16; number++) verdicts.add(await verdict(certified(number % 2 === 0 ? tinyProblem(number) : publishedByChance(tinyProblem(number), number))));
    expect([...verdicts]).toEqual(['通过：8项都对']);
  });

  it('names what it counted', async () => {
    await verdict({ ...certified(station()), title: '桔园镇2027年排班，第1版', names: { d1: '罗春芳', d2: '田守义' } });
    await page.getByText('桔园镇2027年排班，第1版').waitFor();
    expect(await page.locator('table').textContent()).toContain('罗春芳');
  });
});

describe('the verifier refuses a certificate in which', () => {
  const good = certified(station());
  const seat = (id: string, who: string | null) => resealed(good, { answer: { ...good.answer, [id]: who } });
  const inProblem = (seats: RotaProblem['seats'], deputies = good.problem.deputies): RotaCertificate => ({ ...good, problem: { ...good.problem, seats, deputies } });

  const altered: [string, RotaCertificate, RegExp][] = [
    ['a name was exchanged', { ...good, answer: { ...good.answer, m1: good.answer['m1'] === 'd1' ? 'd2' : 'd1' } }, /排班与指纹不符/],
    ['leave was taken away', inProblem(good.problem.seats, good.problem.deputies.map((deputy) => ({ ...deputy, leave: [] }))), /依据没被改过/],
    ['the seed was drawn again', { ...good, problem: { ...good.problem, seed: '6-6-6' } }, /与指纹不符/],
    ['somebody on leave sits', seat('lead', 'ill'), /请假/],
    ['somebody of another area sits', seat('q', 'd1'), /不在本片/],
    ['one person has two seats on a day', seat('both', good.answer['lead'] ?? ''), /有两班/],
    ['a pinned seat went to another', seat('pin', 'd3'), /指定的和已过的没动.*应是d1/],
    ['a frozen seat was rewritten', seat('old', 'd3'), /应是gone/],
    ['a seat is missing', resealed(good, { answer: Object.fromEntries(Object.entries(good.answer).filter(([id]) => id !== 'm1')) }), /缺 /],
    ['a figure is flattered', { ...good, figures: { ...good.figures, squares: good.figures.squares - 2 } }, /次数平方和写/],
    ['an empty seat is passed over in silence', { ...good, empty: [], groups: [] }, /没有证明/],
    ['the proof of an empty seat leaves out who could come', { ...good, groups: [{ seats: ['both', 'lead'], deputies: [], lacking: 2 }] }, /说没人了/],
    ['duties were heaped on one, with every figure put right', claimedAgain(station(), { ...good.answer, m1: 'd1', m2: 'd1', m3: 'd1' }), /没有更好的排法.*这样换更好/],
    ['a seat was emptied by hand', claimedAgain(station(), { ...good.answer, m1: null }), /没有证明/],
    ['the ordinary seat of a day was filled, the leader’s not', shortLeader(), /这样换更好/],
    ['two published people were exchanged for nothing', exchanged(), /这样换更好/],
    ['something else is in the file', JSON.parse('{"kind":"other"}') as RotaCertificate, /不是一份排班证明/],
  ];
  it.each(altered)('%s', async (_what, certificate, said) => {
    expect(await verdict(certificate)).toMatch(/^不通过/);
    expect((await page.locator('#verdict, li.bad').allTextContents()).join(' ')).toMatch(said);
  });
});

/** One short day (a leader's seat and an ordinary one, one person there), a pin, a frozen seat of somebody who left, three ordinary months. */
function station(): RotaProblem {
  const leave = [{ from: '2027-03-01', to: '2027-03-01' }];
  const seats = [
    seatOf('old', '2027-01-11', { frozen: true, published: 'gone' }),
    seatOf('pin', '2027-02-01', { pin: 'd1' }),
    seatOf('lead', '2027-03-01', { priority: 1 }),
    seatOf('both', '2027-03-01'),
    seatOf('q', '2027-04-01', { place: 'Q' }),
    ...['05', '06', '07'].map((month, i) => seatOf(`m${i + 1}`, `2027-${month}-10`)),
  ];
  return problemOf(seats, [deputyOf('d1', { leave }), deputyOf('d2', { leave, places: ['P', 'Q'] }), deputyOf('d3'), deputyOf('ill', { leave: [{ from: '2027-01-01', to: null }] })], { gap: 7 });
}

/** The leader's seat empty and the ordinary one filled, with figures and a proof that count right. */
function shortLeader(): RotaCertificate {
  const good = certified(station());
  const answer = { ...good.answer, lead: null, both: good.answer['lead'] ?? null };
  return resealed(good, { answer, empty: ['lead'] });
}

function exchanged(): RotaCertificate {
  const problem = replanned();
  const { answer } = certified(problem);
  const seats = problem.seats.filter((seat) => answer[seat.id] === seat.published);
  const [one] = seats;
  const other = seats.find((seat) => seat.on !== one?.on && answer[seat.id] !== answer[one?.id ?? '']);
  return claimedAgain(problem, { ...answer, [one?.id ?? '']: answer[other?.id ?? ''] ?? null, [other?.id ?? '']: answer[one?.id ?? ''] ?? null });
}

/** A township whose plan was published before somebody fell ill. */
function replanned(): RotaProblem {
  const town = { ...townB(), deputies: townB().deputies.map((deputy) => ({ ...deputy, leave: [], notWeekdays: [] })) };
  const { answer } = planned(town);
  const ill = answer['S004#1'] ?? '';
  return {
    ...town,
    seats: town.seats.map((seat) => ({ ...seat, published: answer[seat.id] ?? null })),
    deputies: town.deputies.map((deputy) => (deputy.id === ill ? { ...deputy, leave: [{ from: '2027-01-01', to: null }] } : deputy)),
  };
}

async function verdict(certificate: RotaCertificate): Promise<string> {
  await page.goto(`file://${verifier}`);
  await page.locator('#file').setInputFiles({ name: 'certificate.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(certificate)) });
  return (await page.locator('#verdict').textContent()) ?? '';
}

/** What a careful forger does: changes and puts the fingerprints right. */
function resealed(certificate: RotaCertificate, change: Partial<RotaCertificate>): RotaCertificate {
  const changed = { ...certificate, ...change };
  return { ...changed, question: digestOf(changed.problem), digest: digestOf(changed.answer) };
}

/** Another answer with every figure and fingerprint right. */
function claimedAgain(problem: RotaProblem, answer: RotaCertificate['answer']): RotaCertificate {
  const desk = openPlan(problem, answer);
  if (!desk.ok) throw new Error(desk.problem);
  const made = certificateOf(problem, answer, { title: '', names: {} });
  if (!made.ok) throw new Error(made.problem);
  return resealed(made.value, { answer, figures: desk.value.figures });
}

function planned(problem: RotaProblem) {
  const plan = planRota(problem);
  if (!plan.ok) throw new Error(plan.problem);
  return plan.value;
}

function certified(problem: RotaProblem): RotaCertificate {
  const made = certificateOf(problem, planned(problem).answer, { title: '', names: {} });
  if (!made.ok) throw new Error(made.problem);
  return made.value;
}
