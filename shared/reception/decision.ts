/**
 * A decision while it is being made: the answers so far, what each way asks for besides, what is missing, what it becomes.
 * Kept apart from the event, which holds a whole decision or nothing.
 */
import type { RecordId } from '../kernel/ids.ts';
import { addMonths, type LocalDate } from '../kernel/time.ts';
import type { Issue } from './issue.ts';
import { type Decided, type Gate, GateSchema, type Outcome, shutBy } from './outcome.ts';

/** null: not answered yet */
export type Answers = { readonly [Q in keyof Gate]: Gate[Q] | null };

export type Decision = Answers & {
  readonly outcome: Outcome | null;
  readonly opinion: string;
  readonly answer: string;
  readonly lead: string;
  readonly assists: readonly string[];
  readonly due: LocalDate;
  readonly village: string;
  readonly channel: string;
  readonly into: RecordId | null;
  readonly title: string;
  readonly deputy: string;
};

/** Nothing is answered for anybody but what the registration knows already. The due day is proposed a month ahead. */
export function newDecision(issue: Pick<Issue, 'level' | 'summary' | 'deputies'>, today: LocalDate): Decision {
  return {
    litigated: null, common: null, concrete: null, level: issue.level, outcome: null, opinion: '', answer: '', lead: '', assists: [],
    due: addMonths(today, 1), village: '', channel: '', into: null, title: issue.summary, deputy: issue.deputies[0] ?? '',
  };
}

/** @returns null until all four are answered */
export function gateOf({ litigated, common, concrete, level }: Answers): Gate | null {
  const gate = GateSchema.safeParse({ litigated, common, concrete, level });
  return gate.success ? gate.data : null;
}

/** The chosen way as long as the answers leave it open: an answer that shuts it takes the choice back. */
export function standingOutcome(decision: Decision): Outcome | null {
  const gate = gateOf(decision);
  return gate === null || decision.outcome === null || shutBy(decision.outcome, gate) !== null ? null : decision.outcome;
}

export type DecisionProblem = 'answer' | 'lead' | 'due' | 'village' | 'channel' | 'into' | 'title';

/** What the chosen way still asks for; empty when it can be decided. */
export function missingIn(decision: Decision, today: LocalDate): readonly DecisionProblem[] {
  const blank = (field: 'answer' | 'lead' | 'village' | 'channel' | 'title') => (decision[field].trim() === '' ? [field] : []);
  switch (standingOutcome(decision)) {
    case 'answered':
      return blank('answer');
    case 'handed':
      return [...blank('lead'), ...(decision.due < today ? (['due'] as const) : [])];
    case 'village':
      return blank('village');
    case 'referred':
      return blank('channel');
    case 'merged':
      return decision.into === null ? ['into'] : [];
    case 'suggestion':
      return blank('title');
    case 'pooled':
    case null:
      return [];
  }
}

/**
 * The event's data. An assisting unit that is the lead too is named once.
 * @param suggestion the id of the draft that is made with it
 * @returns null while something is missing
 */
export function decidedOf(decision: Decision, today: LocalDate, suggestion: RecordId): Decided | null {
  const gate = gateOf(decision);
  const outcome = standingOutcome(decision);
  if (gate === null || outcome === null || missingIn(decision, today).length > 0) return null;
  const common = { gate, opinion: decision.opinion.trim() };
  switch (outcome) {
    case 'answered':
      return { ...common, outcome, answer: decision.answer.trim() };
    case 'handed': {
      const lead = decision.lead.trim();
      return { ...common, outcome, lead, assists: decision.assists.filter((unit) => unit !== lead), due: decision.due };
    }
    case 'suggestion':
      return { ...common, outcome, suggestion };
    case 'pooled':
      return { ...common, outcome };
    case 'merged':
      return decision.into === null ? null : { ...common, outcome, into: decision.into };
    case 'village':
      return { ...common, outcome, unit: decision.village.trim() };
    case 'referred':
      return { ...common, outcome, channel: decision.channel.trim() };
  }
}
