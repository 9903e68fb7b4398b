/** One function a verb. What was done goes to `say`; what a person or a server caused comes back as a problem. */
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { apply, plan } from '../host/county/apply.ts';
import { addOffice, addStation, type Issue, listCards, removeStation, rotatePassword } from '../host/county/cards.ts';
import { knownInfo } from '../host/county/found.ts';
import { asResult } from '../host/county/failure.ts';
import type { County } from '../host/county/layout.ts';
import { prune } from '../host/county/prune.ts';
import type { AdminServer } from '../host/county/server.ts';
import { verify } from '../host/county/verify.ts';
import { type JoiningCard, JoiningCardSchema } from '../../shared/county/card.ts';
import { CountyIdSchema } from '../../shared/county/names.ts';
import { DeviceLetterSchema, StationCodeSchema } from '../../shared/kernel/ids.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { cardPage } from './card-paper.ts';
import type { Options, Verb } from './options.ts';
import { cardOnTerminal } from './show-card.ts';
import type { AnyProblem, CountyWords } from './words.ts';

export type Job = {
  readonly options: Options;
  readonly server: AdminServer;
  /** which county of the server; empty when there is none and none was named */
  readonly county: string;
  readonly words: CountyWords;
  readonly say: (line: string) => void;
};
/** Exit code: 0 done, 3 something does not hold. */
type Done = Promise<Result<0 | 3, AnyProblem>>;

export const runVerb: Readonly<Record<Verb, (job: Job) => Done>> = {
  plan: async (job) => {
    const wanted = await wantedCounty(job);
    if (!wanted.ok) return wanted;
    const steps = await plan(job.server, wanted.value);
    if (!steps.ok) return steps;
    for (const step of steps.value) job.say(`  ${job.words.step(step)}`);
    job.say(steps.value.length === 0 ? job.words.nothingToDo : job.words.wouldDo(steps.value.length));
    return ok(0);
  },
  apply: async (job) => {
    const wanted = await wantedCounty(job);
    if (!wanted.ok) return wanted;
    const steps = await plan(job.server, wanted.value);
    if (!steps.ok) return steps;
    const done = await apply(job.server, wanted.value, steps.value, randomBytes, (step) => job.say(`  ${job.words.step(step)}`));
    if (!done.ok) return done;
    job.say(steps.value.length === 0 ? job.words.nothingToDo : job.words.done(steps.value.length));
    if (steps.value.some((step) => step.do === 'set')) job.say(job.words.clusterNote);
    return ok(0);
  },
  verify: async ({ server, county, options, words, say }) => {
    const address = options.address === '' ? server.url : options.address;
    say(words.verifying(address));
    const rows = await verify(server, county, { address, nowMs: Date.now(), randomBytes, onChecked: (checked) => say(`  ${words.check[checked.check]}  ${words.outcome(checked)}`) });
    if (!rows.ok) return rows;
    const count = (...outcomes: readonly string[]) => rows.value.filter(({ outcome }) => outcomes.includes(outcome)).length;
    say(words.verified(count('holds'), count('open', 'not_shown'), count('broken')));
    return ok(count('broken') === 0 ? 0 : 3);
  },
  'add-station': async (job) => {
    const { station: code, name, letter } = job.options;
    const wrong = badOption([['--station', code, 'code'], ['--name', name, 'name'], ['--letter', letter, 'letter']]);
    return wrong ?? giveCard(job, (issue) => addStation(job.server, issue, { code, name, letter }));
  },
  'add-office': async (job) => badOption([['--letter', job.options.letter, 'letter']]) ?? giveCard(job, (issue) => addOffice(job.server, issue, job.options.letter)),
  'rotate-password': async (job) => {
    const [station = '', letter = ''] = job.options.device.split('-');
    return badOption([['--device', station, 'code'], ['--device', letter, 'letter']]) ?? giveCard(job, (issue) => rotatePassword(job.server, issue, { station, letter }));
  },
  'remove-station': async ({ server, county, options, words, say }) => {
    const wrong = badOption([['--station', options.station, 'code']]);
    if (wrong !== null) return wrong;
    const taken = await removeStation(server, { county, nowMs: Date.now() }, options.station);
    if (!taken.ok) return taken;
    say(words.removed(options.station, taken.value));
    return ok(0);
  },
  cards: async ({ server, county, words, say }) => {
    const cards = await listCards(server, county);
    if (!cards.ok) return cards;
    for (const card of cards.value) say(words.cardRow(card));
    if (cards.value.length === 0) say(words.noCards);
    return ok(0);
  },
  prune: async ({ server, county, words, say }) => {
    const pruned = await prune(server, county);
    if (!pruned.ok) return pruned;
    say(words.pruned(pruned.value));
    return ok(0);
  },
};

/** What is named here counts; the rest is as the server has it. */
async function wantedCounty({ server, county, options }: Job): Promise<Result<County, AnyProblem>> {
  const have = county === '' ? null : await asResult(() => knownInfo(server, county));
  if (have !== null && !have.ok && have.problem !== 'no_county') return have;
  const info = have?.ok === true ? have.value : null;
  const name = options.name || (info?.name ?? '');
  const office = options.office || (info?.office ?? '');
  const wrong = badOption([['--county', county, 'county'], ['--name', name, 'name'], ['--office', office, 'code']]);
  return wrong ?? ok({ county, name, office, practice: info?.practice ?? server.kind === 'practice' });
}

const rules: Readonly<Record<string, (text: string) => boolean>> = {
  county: (text) => CountyIdSchema.safeParse(text).success,
  code: (text) => StationCodeSchema.safeParse(text).success,
  letter: (text) => DeviceLetterSchema.safeParse(text).success,
  name: (text) => text.length <= 40,
};

/** @returns the first that is missing or wrong, or null */
function badOption(values: readonly (readonly [option: string, value: string, rule: string])[]): Result<never, AnyProblem> | null {
  for (const [option, value, rule] of values) {
    if (value === '') return err('missing_option', { option });
    if (rules[rule]?.(value) !== true) return err('bad_option', { option, rule });
  }
  return null;
}

async function giveCard(job: Job, act: (issue: Issue) => Promise<Result<JoiningCard, AnyProblem>>): Done {
  const { options, server, county, words, say } = job;
  const info = await asResult(() => knownInfo(server, county));
  if (!info.ok) return info;
  const address = options.address === '' ? server.url : options.address;
  if (!info.value.practice && isOfThisMachine(address)) return err('address_needed');
  const certificate = options.certificate.replaceAll(':', '').toLowerCase();
  if (certificate !== '' && !JoiningCardSchema.shape.certificate.safeParse(certificate).success) return err('bad_option', { option: '--certificate', rule: '' });
  if (options.by.length > 40) return err('bad_option', { option: '--by', rule: '' });
  const given = await act({ county, address, certificate: certificate === '' ? null : certificate, by: options.by, nowMs: Date.now(), randomBytes });
  if (!given.ok) return given;
  const card = given.value;
  say(words.cardFor(card));
  say('');
  say(cardOnTerminal(card, process.stdout.isTTY && process.stdout.columns >= 80));
  say('');
  if (options.cardFile !== '') {
    await writeFile(options.cardFile, cardPage(card, words.paper), { mode: 0o600 });
    say(words.cardWritten(options.cardFile));
  }
  say(words.cardOnce(card));
  return ok(0);
}

/** An address that only this computer reaches. */
function isOfThisMachine(address: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]', '0.0.0.0'].includes(new URL(address).hostname);
}
