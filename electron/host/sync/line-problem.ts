/** Node's errors of a connection as the few problems that a person or the engine can act upon. */
import { type Err, err } from '../../../shared/kernel/result.ts';
import { otherCertificate } from './agents.ts';

export type LineProblem = 'unreachable' | 'timed_out' | 'not_couchdb' | 'too_large';

/** OpenSSL's and Node's words for a certificate that does not prove what it should. */
const certificatePattern = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH/;
/** Something answers, but it speaks no HTTP, or no TLS. */
const foreignPattern = /^(HPE_|EPROTO$|ERR_SSL_|ERR_HTTP_|ERR_INVALID_HTTP)/;

/** @returns whether this code of the system says that a server could not prove itself */
export function isCertificateFault(code: string): boolean {
  return code === otherCertificate || certificatePattern.test(code);
}

/**
 * @returns `not_couchdb` with problem `certificate` where the server could not prove itself, and for answers that are no
 * HTTP; `unreachable` for all else. facts: code, the system's own
 */
export function problemOf(error: Error): Err<LineProblem> {
  const code = (error as NodeJS.ErrnoException).code ?? 'UNKNOWN';
  if (isCertificateFault(code)) return err('not_couchdb', { problem: 'certificate', code });
  if (code === 'ETIMEDOUT') return err('timed_out', { phase: 'connect' });
  return foreignPattern.test(code) ? err('not_couchdb', { code }) : err('unreachable', { code });
}
