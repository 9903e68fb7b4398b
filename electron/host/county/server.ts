/**
 * One CouchDB (or the practice county's server) as one account sees it: a request and its answer, through
 * pouchdb-adapter-http. Credentials never stand in a URL; no redirect is followed; every request ends.
 */
import installHttp, { type HttpAdapter, type HttpAnswer } from 'pouchdb-adapter-http';
import type { Result } from '../../../shared/kernel/result.ts';
import { agentFor } from '../sync/agents.ts';
import { isCertificateFault } from '../sync/line-problem.ts';
import { asResult, CountyFailure, type ServerProblem } from './failure.ts';

export type Account = { readonly user: string; readonly password: string };
export type Answer = { readonly status: number; readonly body: unknown };
export type Asking = { readonly method?: 'GET' | 'PUT' | 'POST' | 'DELETE'; readonly body?: unknown; readonly timeoutMs?: number };

export type Server = {
  /** without a slash at the end */
  readonly url: string;
  /** `path` from the server's root, without a slash before it. Any status is an answer. Throws CountyFailure where there is none */
  readonly ask: (path: string, asking?: Asking) => Promise<Answer>;
  /** as ask, but a status outside 2xx and `allowed` is a CountyFailure `refused` */
  readonly must: (path: string, asking?: Asking, ...allowed: readonly number[]) => Promise<Answer>;
};

/** A server where we are admin. */
export type AdminServer = Server & {
  readonly kind: 'couchdb' | 'practice';
  readonly version: string;
};

const requestMs = 30_000;
/** Larger than any answer asked for here: a page of documents with their leaves. */
const mostAnswerBytes = 256 * 1024 * 1024;
const oldestMajor = 3;
/** Of the agent that checks a certificate of the county's own; acts go one after the other. */
const mostSockets = 4;
const jsonHeaders = { 'Content-Type': 'application/json', Accept: 'application/json' };

let Http: HttpAdapter | null = null;
installHttp({ adapter: (_name, made) => (Http = made) });

/**
 * A server as somebody sees it.
 * @param account null: nobody
 * @param headers sent with every request besides its own
 * @param certificate sha-256 in hex of the one certificate that is taken; null: checked the usual way
 */
export function serverAs(url: string, account: Account | null, headers: Readonly<Record<string, string>> = {}, certificate: string | null = null): Server {
  const at = url.replace(/\/+$/, '');
  const agent = certificate === null ? {} : { agent: agentFor(at, certificate, mostSockets) };
  const auth = account === null ? {} : { auth: { username: account.user, password: account.password } };
  if (Http === null) throw new Error('BUG: pouchdb-adapter-http registered nothing');
  const pouch = new Http({ name: `${at}/_users`, skip_setup: true, headers: { ...jsonHeaders, ...headers }, ...auth }, () => undefined);

  const ask: Server['ask'] = async (path, { method = 'GET', body, timeoutMs = requestMs } = {}) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), timeoutMs);
    try {
      const options = { method, redirect: 'manual', size: mostAnswerBytes, signal: stop.signal, ...agent, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
      return await read(await pouch.fetch(`/${path}`, options));
    } catch (error) {
      if (error instanceof CountyFailure) throw error;
      if (stop.signal.aborted) throw new CountyFailure('timed_out');
      const { code, name } = error as NodeJS.ErrnoException;
      throw new CountyFailure(isCertificateFault(code ?? '') ? 'certificate' : 'unreachable', { code: code ?? name });
    } finally {
      clearTimeout(timer);
    }
  };
  const must: Server['must'] = async (path, asking, ...allowed) => {
    const answer = await ask(path, asking);
    if ((answer.status >= 200 && answer.status < 300) || allowed.includes(answer.status)) return answer;
    throw refusalOf(answer, path.split('?')[0] ?? '');
  };
  return { url: at, ask, must };
}

/**
 * Finds out what answers there, and that the account is its admin.
 * @param certificate see serverAs
 * @returns `not_couchdb`, `too_old` (facts: version), `wrong_admin`, `locked_out` (wait five minutes), `not_admin`, `unreachable`, `certificate`, `timed_out`
 */
export function openServer(url: string, admin: Account, certificate: string | null = null): Promise<Result<AdminServer, ServerProblem>> {
  return asResult(async () => {
    const server = serverAs(url, admin, {}, certificate);
    const hello = await server.must('');
    const about = hello.body as { readonly couchdb?: unknown; readonly 'express-pouchdb'?: unknown; readonly version?: unknown };
    const version = typeof about.version === 'string' ? about.version : '?';
    const kind = about['express-pouchdb'] !== undefined ? 'practice' : about.couchdb === 'Welcome' ? 'couchdb' : null;
    if (kind === null) throw new CountyFailure('not_couchdb', { status: hello.status });
    if (kind === 'couchdb' && Number.parseInt(version, 10) < oldestMajor) throw new CountyFailure('too_old', { version });
    const session = (await server.must('_session')).body as { readonly userCtx?: { readonly roles?: readonly string[] } };
    if (session.userCtx?.roles?.includes('_admin') !== true) throw new CountyFailure('not_admin');
    return { ...server, kind, version };
  });
}

/** JSON, or it is no CouchDB: a login page of a network, a redirect, a proxy's own error. */
async function read(answer: HttpAnswer): Promise<Answer> {
  const text = await answer.text();
  if (answer.status >= 300 && answer.status < 400 && answer.status !== 304) throw new CountyFailure('not_couchdb', { status: answer.status });
  try {
    return { status: answer.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
  } catch {
    throw new CountyFailure('not_couchdb', { status: answer.status });
  }
}

/** @param what path, without its question */
function refusalOf({ status, body }: Answer, what: string): CountyFailure {
  const { error, reason } = (body ?? {}) as { readonly error?: unknown; readonly reason?: unknown };
  const said = [error, reason].filter((part) => typeof part === 'string').join(': ').slice(0, 300);
  // CouchDB 3.4 and later, after five wrong passwords from one address
  if (status === 403 && said.includes('locked')) return new CountyFailure('locked_out');
  if (status === 401) return new CountyFailure('wrong_admin');
  return new CountyFailure('refused', { status, what, reason: said });
}
