/**
 * `npm run county` without words: a practice county on this computer, with a sample station that can join at once. Its data
 * is kept between runs; it serves this computer only.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { apply, plan } from '../host/county/apply.ts';
import { addOffice, addStation, type Issue, rotatePassword } from '../host/county/cards.ts';
import type { County } from '../host/county/layout.ts';
import { type Account, type AdminServer, openServer } from '../host/county/server.ts';
import { atomicWrite } from '../host/files/atomic-write.ts';
import { dataDirOf } from '../host/files/data-dir.ts';
import { installPracticeServer } from '../practice-county/install.ts';
import { startPracticeServer } from '../practice-county/start.ts';
import { encodeCard, type JoiningCard, JoiningCardSchema } from '../../shared/county/card.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { localDateOf, toInstant } from '../../shared/kernel/time.ts';
import { sampleProfile } from '../../shared/settings/sample-station.ts';
import type { Options } from './options.ts';
import { cardLines } from './show-card.ts';
import type { AnyProblem, CountyWords } from './words.ts';

const practiceCounty = { county: 'chenggu', office: 'CG00', practice: true } as const;
const device = 'A';
const validDays = 365;

/** Where the practice county keeps its data, beside the station's own. */
export function practiceFolder(asked: string, environment: NodeJS.ProcessEnv): string {
  return asked === '' ? `${dataDirOf('', process.platform, environment)}-practice-county` : asked;
}

const KeptSchema = z.object({ admin: z.object({ user: z.string(), password: z.string() }), cards: z.array(JoiningCardSchema) });
type Kept = z.infer<typeof KeptSchema>;

/** The practice county's admin. @returns null when it was never started */
export async function practiceAdmin(folder: string): Promise<Account | null> {
  return (await readKept(folder))?.admin ?? null;
}

/** Runs until it is stopped. @returns when it has ended */
export async function runPractice(options: Options, words: CountyWords, say: (line: string) => void): Promise<Result<0, AnyProblem>> {
  const folder = practiceFolder(options.data, process.env);
  const modules = await installPracticeServer(process.env, () => say(words.practice.installing));
  if (!modules.ok) return modules;
  say(words.practice.starting);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const kept = (await readKept(folder)) ?? { admin: { user: 'admin', password: randomBytes(18).toString('base64url') }, cards: [] };
  const there = await openServer(`http://127.0.0.1:${options.port}`, kept.admin);
  if (there.ok || there.problem !== 'unreachable') return err('port_taken', { port: options.port });
  await keep(folder, kept);
  const started = await startPracticeServer({ modules: modules.value, data: join(folder, 'data'), memory: false, port: options.port, admin: kept.admin });
  if (!started.ok) return started;
  try {
    const opened = await openServer(started.value.url, kept.admin);
    if (!opened.ok) return opened;
    const cards = await provisioned(opened.value, kept, words);
    if (!cards.ok) return cards;
    await keep(folder, { ...kept, cards: cards.value });
    const [station, office] = cards.value;
    say('');
    say(words.practice.ready(started.value.url, folder));
    if (station !== undefined) say(`\n${words.practice.station}\n\n${cardLines(encodeCard(station))}`);
    if (office !== undefined) say(`\n${words.practice.office}\n\n${cardLines(encodeCard(office))}`);
    say(`\n${words.practice.stop}`);
    await Promise.race([started.value.ended, asked()]);
  } finally {
    await started.value.close();
  }
  say(words.practice.stopped);
  return ok(0);
}

/** Brings the county to what this version wants, and the two cards, which are made once and shown each time. */
async function provisioned(server: AdminServer, kept: Kept, words: CountyWords): Promise<Result<JoiningCard[], AnyProblem>> {
  const county: County = { ...practiceCounty, name: words.practice.countyName };
  const steps = await plan(server, county);
  if (!steps.ok) return steps;
  const done = await apply(server, county, steps.value, randomBytes);
  if (!done.ok) return done;
  const nowMs = Date.now();
  const issue: Issue = { county: county.county, address: server.url, certificate: null, by: '', nowMs, validDays, randomBytes };
  const { code, shortName } = sampleProfile;
  const station = await cardOf(server, issue, kept, code, () => addStation(server, issue, { code, name: shortName, letter: device }));
  if (!station.ok) return station;
  const office = await cardOf(server, issue, kept, county.office, () => addOffice(server, issue, device));
  return office.ok ? ok([station.value, office.value]) : office;
}

async function cardOf(server: AdminServer, issue: Issue, kept: Kept, station: string, make: () => Promise<Result<JoiningCard, AnyProblem>>): Promise<Result<JoiningCard, AnyProblem>> {
  const today = localDateOf(toInstant(issue.nowMs));
  const have = kept.cards.find((card) => card.station === station && card.url === issue.address && card.validUntil >= today);
  if (have !== undefined) return ok(have);
  const made = await make();
  // Given out before, but the card was lost or is too old.
  return !made.ok && made.problem === 'letter_used' ? rotatePassword(server, issue, { station, letter: device }) : made;
}

async function readKept(folder: string): Promise<Kept | null> {
  try {
    const kept = KeptSchema.safeParse(JSON.parse(await readFile(join(folder, 'practice.json'), 'utf8')));
    return kept.success ? kept.data : null;
  } catch {
    return null; // the first start, or a file that was damaged: the admin is made anew with each start of the server anyway
  }
}

/** For this user's eyes only: the cards' passwords are in it. They open a practice county. */
async function keep(folder: string, kept: Kept): Promise<void> {
  await atomicWrite(join(folder, 'practice.json'), `${JSON.stringify(kept, null, 2)}\n`);
}

function asked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
