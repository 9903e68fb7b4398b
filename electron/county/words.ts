/** What the command says. Each language is one file; a missing sentence does not compile. */
import type { JoiningCard } from '../../shared/county/card.ts';
import type { ProblemFacts } from '../../shared/kernel/result.ts';
import type { IssuedCard } from '../../shared/county/documents.ts';
import type { CardProblem } from '../host/county/cards.ts';
import type { Step } from '../host/county/plan.ts';
import type { Pruned } from '../host/county/prune.ts';
import type { CheckName, Checked } from '../host/county/verify.ts';
import type { InstallProblem } from '../practice-county/install.ts';
import type { UsageProblem } from './options.ts';

export type AnyProblem = CardProblem | InstallProblem | UsageProblem | 'did_not_start' | 'port_taken' | 'missing_option' | 'no_password' | 'which_county' | 'address_needed' | 'bad_option';

export type CountyWords = {
  readonly usage: string;
  readonly problem: (problem: AnyProblem, facts: ProblemFacts) => string;
  readonly askPassword: (user: string) => string;
  readonly server: (kind: 'couchdb' | 'practice', version: string) => string;
  readonly step: (step: Step) => string;
  readonly nothingToDo: string;
  readonly wouldDo: (count: number) => string;
  readonly done: (count: number) => string;
  readonly clusterNote: string;
  readonly cardFor: (card: JoiningCard) => string;
  readonly cardOnce: (card: JoiningCard) => string;
  readonly cardWritten: (path: string) => string;
  readonly removed: (station: string, devices: readonly string[]) => string;
  readonly cardRow: (card: IssuedCard) => string;
  readonly noCards: string;
  readonly pruned: (pruned: Pruned) => string;
  readonly verifying: (address: string) => string;
  readonly check: Readonly<Record<CheckName, string>>;
  readonly outcome: (checked: Checked) => string;
  readonly verified: (holds: number, open: number, broken: number) => string;
  readonly practice: {
    readonly installing: string;
    readonly starting: string;
    readonly ready: (url: string, data: string) => string;
    readonly station: string;
    readonly office: string;
    readonly stop: string;
    readonly stopped: string;
    readonly countyName: string;
  };
  readonly paper: {
    readonly language: string;
    readonly title: (card: JoiningCard) => string;
    readonly rows: (card: JoiningCard) => readonly (readonly [string, string])[];
    readonly toDo: (card: JoiningCard) => readonly string[];
    readonly keep: string;
  };
};
