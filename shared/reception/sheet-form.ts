/**
 * 接待登记表: what of a matter stands on its form. No name of a visitor and no telephone is ever on it: contact data lies
 * apart. Where secrecy was asked for, neither where the visitor is from nor which deputies received is said.
 * Fields: domain reference B1. Sentences are made by the page.
 */
import { type LocalDate, localDateOf } from '../kernel/time.ts';
import type { AppliedEvent, FoldedRecord } from '../kernel/record/kind.ts';
import { namedIn } from './confidential.ts';
import type { Channel, Issue, IssueFields, IssueStage, Nature, Rating, Told } from './issue.ts';
import type { Decided, Level, Outcome } from './outcome.ts';

export type Said = { readonly text: string; readonly on: LocalDate };
/** Telling one side: the day it was told and how, and the days when nobody was reached. */
export type Telling = { readonly told: Pick<Told, 'on' | 'manner'> | null; readonly missed: readonly LocalDate[] };

export type FormFacts = {
  readonly number: string;
  readonly on: LocalDate;
  /** HH:MM or empty */
  readonly from: string;
  readonly until: string;
  /** of the reception; empty: at the station */
  readonly where: string;
  /** id of the place that the matter is about, or empty */
  readonly place: string;
  readonly confidential: boolean;
  /** ids or names; none where secrecy was asked for */
  readonly deputies: readonly string[];
  readonly helpers: NonNullable<IssueFields['helpers']>;
  /** where from, without identity; empty where secrecy was asked for */
  readonly visitor: string;
  readonly channel: Channel | null;
  readonly people: number | null;
  readonly contact: Issue['contact'];
  readonly words: string;
  readonly addenda: readonly Said[];
  readonly category: string;
  readonly nature: Nature | null;
  readonly level: Level | null;
  readonly outcome: Outcome | null;
  readonly decided: Decided | null;
  readonly decidedOn: LocalDate | null;
  /** 领导批示, the last one that stands */
  readonly endorsed: Said | null;
  /** lead first; of an old ledger what it names */
  readonly units: readonly string[];
  readonly due: LocalDate | null;
  readonly handling: string;
  /** 办理结果 as it was written down; an answer on the spot is one */
  readonly result: string;
  readonly deputyTold: Telling;
  readonly visitorTold: Telling;
  readonly rating: Rating | null;
  readonly fromPaper: boolean;
};

/** @returns everything the form of a matter may show */
export function formFacts(issue: Issue, folded: FoldedRecord<IssueStage>): FormFacts {
  const standing = folded.history.filter(({ status, data }) => status === 'applied' && data !== null);
  const { visitor, deputies, helpers, withheld: confidential } = namedIn(issue);
  const decided = issue.decided ?? null;
  const told = standing.filter(isOf('issue.told')).map(({ data }) => data as unknown as Told);
  return {
    number: issue.number, on: issue.on, from: issue.from ?? '', until: issue.until ?? '', where: issue.where ?? '', place: issue.place,
    confidential,
    deputies,
    helpers,
    visitor,
    channel: issue.channel, people: issue.people, contact: issue.contact, words: issue.words,
    addenda: standing.filter(isOf('issue.addendum')).map(saidIn),
    category: issue.category, nature: issue.nature, level: issue.level,
    outcome: decided?.outcome ?? null,
    decided,
    decidedOn: decided === null ? null : dayOf(standing.filter(isOf('issue.triaged')).at(-1)),
    endorsed: standing.filter(isOf('issue.endorsed')).map(saidIn).at(-1) ?? null,
    units: unitsOf(decided, issue.units ?? []),
    due: decided?.outcome === 'handed' ? decided.due : null,
    handling: issue.handling ?? '',
    result: issue.result !== undefined && issue.result !== '' ? issue.result : decided?.outcome === 'answered' ? decided.answer : '',
    deputyTold: telling(told, 'deputy'),
    visitorTold: telling(told, 'visitor'),
    rating: issue.rating ?? null,
    fromPaper: issue.fromPaper ?? false,
  };
}

function isOf(type: string): (entry: AppliedEvent) => boolean {
  return (entry) => entry.event.type === type;
}

function saidIn({ event, data }: AppliedEvent): Said {
  return { text: typeof data?.['text'] === 'string' ? data['text'] : '', on: localDateOf(event.at) };
}

function dayOf(entry: AppliedEvent | undefined): LocalDate | null {
  return entry === undefined ? null : localDateOf(entry.event.at);
}

function unitsOf(decided: Decided | null, before: readonly string[]): readonly string[] {
  if (decided?.outcome === 'handed') return [decided.lead, ...decided.assists];
  return decided?.outcome === 'village' ? [decided.unit] : before;
}

function telling(told: readonly Told[], whom: Told['whom']): Telling {
  const here = told.filter((one) => one.whom === whom);
  const last = here.filter(({ reached }) => reached).at(-1);
  return { told: last === undefined ? null : { on: last.on, manner: last.manner }, missed: here.filter(({ reached }) => !reached).map(({ on }) => on) };
}
