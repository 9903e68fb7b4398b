/** What the first run collects, and what keeps a step from being left. Pure: the pages below only show it. */
import { DeviceLetterSchema, StationCodeSchema } from '../../../../shared/kernel/ids.ts';
import { pinLength } from '../../../../shared/access/pin.ts';
import type { Words } from '../../../text/catalogue.ts';

export const steps = ['language', 'which', 'name', 'person', 'check'] as const;
export type Step = (typeof steps)[number];

export type Profile = { readonly county: string; readonly name: string; readonly shortName: string; readonly code: string; readonly device: string };

export type Plan = {
  readonly which: 'sample' | 'own' | 'office';
  readonly profile: Profile;
  readonly person: string;
  readonly pin: string;
  readonly again: string;
};

export const emptyPlan: Plan = { which: 'sample', profile: { county: '', name: '', shortName: '', code: '', device: 'A' }, person: '', pin: '', again: '' };

export type PlanField = keyof Profile | 'person' | 'pin' | 'again';
export type PlanProblems = Partial<Record<PlanField, string>>;

/** What is wrong with a step, field by field, in words. Empty when one may go on. */
export function problemsOf(step: Step, plan: Plan, words: Words): PlanProblems {
  if (plan.which === 'sample') return {};
  if (step === 'name') return nameProblems(plan.profile, words);
  if (step === 'person') return personProblems(plan, words);
  return {};
}

function nameProblems(profile: Profile, words: Words): PlanProblems {
  const text = words.settings.first.name;
  const problems: PlanProblems = {};
  if (profile.county.trim() === '') problems.county = text.missing;
  for (const field of ['name', 'shortName'] as const) {
    const length = profile[field].trim().length;
    if (length < 2) problems[field] = length === 0 ? text.missing : text.tooShort;
  }
  if (!StationCodeSchema.safeParse(profile.code).success) problems.code = profile.code === '' ? text.missing : text.codeWrong;
  if (!DeviceLetterSchema.safeParse(profile.device).success) problems.device = text.deviceWrong;
  return problems;
}

function personProblems(plan: Plan, words: Words): PlanProblems {
  const text = words.settings.first.person;
  const problems: PlanProblems = {};
  if (plan.person.trim() === '') problems.person = text.nameMissing;
  if (plan.pin.length < pinLength) problems.pin = text.short;
  else if (/^(\d)\1+$/.test(plan.pin)) problems.pin = text.weak;
  else if (plan.pin !== plan.again) problems.again = text.notSame;
  return problems;
}
