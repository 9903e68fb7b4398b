/** What is typed to act on the county's server, and what keeps it from being used. Kept nowhere: gone with its dialog. */
import { CountyServerSchema } from '../../../shared/county/contract.ts';
import { CountyIdSchema } from '../../../shared/county/names.ts';
import type { ProblemFacts } from '../../../shared/kernel/result.ts';
import type { Words } from '../../text/catalogue.ts';
import { problemText } from '../../text/problem-text.ts';

export type ServerForm = { readonly url: string; readonly user: string; readonly password: string; readonly county: string };
export type ServerWrong = Partial<Record<keyof ServerForm, string>>;

export const withoutSlash = (url: string): string => url.trim().replace(/\/+$/, '');

export function wrongIn(form: ServerForm, words: Words): ServerWrong {
  const text = words.county.server;
  return {
    ...(CountyServerSchema.shape.url.safeParse(withoutSlash(form.url)).success ? {} : { url: text.urlWrong }),
    ...(form.user.trim() === '' ? { user: text.userMissing } : {}),
    ...(form.password === '' ? { password: text.passwordMissing } : {}),
    ...(CountyIdSchema.safeParse(form.county).success ? {} : { county: text.countyWrong }),
  };
}

/** As the contract wants it. */
export function serverOf({ url, user, password, county }: ServerForm) {
  return { url: withoutSlash(url), admin: { user: user.trim(), password }, county };
}

/** A problem of the server, or of the way to it, as a sentence. */
export function serverProblem(words: Words, problem: string, facts?: ProblemFacts): string {
  const known = words.county.server.problems[problem];
  if (known === undefined) return problemText(words, problem, facts);
  const reason = facts?.['reason'];
  return typeof reason === 'string' && reason !== '' ? `${known} (${reason})` : known;
}
