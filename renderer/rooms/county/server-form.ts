/** What is typed to act on the county's server, and what keeps it from being used. The password is kept nowhere: gone with its dialog. */
import { CountyServerSchema, type KnownServer } from '../../../shared/county/contract.ts';
import { CountyIdSchema } from '../../../shared/county/names.ts';
import type { ProblemFacts } from '../../../shared/kernel/result.ts';
import type { Words } from '../../text/catalogue.ts';
import { problemText } from '../../text/problem-text.ts';

export type ServerForm = {
  /** where it is administered */
  readonly url: string;
  /** where computers reach it, as it stands on cards; empty: `url` */
  readonly address: string;
  /** its fingerprint as openssl or a paper writes it; empty: a known authority signed it */
  readonly certificate: string;
  readonly user: string;
  readonly password: string;
  readonly county: string;
};
export type ServerWrong = Partial<Record<keyof ServerForm, string>>;

export const newServerForm: ServerForm = { url: '', address: '', certificate: '', user: '', password: '', county: '' };

/** As it was reached last; who administers it is typed each time. */
export function formOf({ url, address, certificate, county }: KnownServer): ServerForm {
  return { ...newServerForm, url, address: address === url ? '' : address, certificate: certificate === null ? '' : inEights(certificate), county };
}

export const withoutSlash = (url: string): string => url.trim().replace(/\/+$/, '');

/** What will stand on cards. */
export const addressOf = ({ url, address }: ServerForm): string => withoutSlash(address) || withoutSlash(url);
export const isEncrypted = (address: string): boolean => address.startsWith('https:');
/** An address that only the server's own computer reaches. */
export const isOwnComputer = (address: string): boolean => /^https?:\/\/(localhost|127\.[\d.]+|\[::1\]|0\.0\.0\.0)([:/]|$)/.test(address);

/** @param onCards whether address and certificate are asked for, too */
export function wrongIn(form: ServerForm, words: Words, onCards = false): ServerWrong {
  const text = words.county.server;
  const { shape } = CountyServerSchema;
  const fits = (url: string): boolean => shape.url.safeParse(withoutSlash(url)).success;
  return {
    ...(fits(form.url) ? {} : { url: text.urlWrong }),
    ...(form.user.trim() === '' ? { user: text.userMissing } : {}),
    ...(form.password === '' ? { password: text.passwordMissing } : {}),
    ...(CountyIdSchema.safeParse(form.county).success ? {} : { county: text.countyWrong }),
    ...(!onCards || form.address.trim() === '' || fits(form.address) ? {} : { address: text.urlWrong }),
    ...(!onCards || shape.certificate.safeParse(certificateIn(form)).success ? {} : { certificate: text.certificateWrong }),
  };
}

/** As the contract wants it. */
export function serverOf(form: ServerForm) {
  const { url, address, user, password, county } = form;
  return { url: withoutSlash(url), address: withoutSlash(address) === '' ? null : withoutSlash(address), certificate: certificateIn(form), admin: { user: user.trim(), password }, county };
}

/** Accepts what openssl prints: SHA256 Fingerprint=0F:1E:… An address without encryption has none. */
function certificateIn(form: ServerForm): string | null {
  const hex = form.certificate.normalize('NFKC').replace(/^.*=/s, '').replace(/[\s:]/g, '').toLowerCase();
  return hex === '' || !isEncrypted(addressOf(form)) ? null : hex;
}

const inEights = (hex: string): string => hex.replace(/(.{8})(?=.)/g, '$1 ');

/** A problem of the server, or of the way to it, as a sentence. */
export function serverProblem(words: Words, problem: string, facts?: ProblemFacts): string {
  const known = words.county.server.problems[problem];
  if (known === undefined) return problemText(words, problem, facts);
  const reason = facts?.['reason'];
  return typeof reason === 'string' && reason !== '' ? `${known} (${reason})` : known;
}
