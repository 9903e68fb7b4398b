/**
 * One HTTP request on Node's own client. Nothing that a server does can make it hang, fill the memory, go elsewhere or
 * throw: it answers with JSON or with a problem.
 */
import { type Agent, type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { type Err, err, ok, type Ok, type ProblemFacts } from '../../../shared/kernel/result.ts';
import { type LineProblem, problemOf } from './line-problem.ts';
import { unpackerFor } from './packing.ts';
import type { Answered, Question } from './question.ts';

/** `idleMs`: a kept connection, unused for so long, broke before a byte of answer; null: another kind of failure. */
export type Attempted = Ok<Answered> | (Err<LineProblem> & { readonly idleMs: number | null });

type Attempt = Omit<Question, 'body'> & {
  readonly url: string;
  readonly agent: Agent;
  readonly body: Buffer | null;
  readonly packed: boolean;
  readonly closing: AbortSignal;
};

/** Both on the wire and unpacked: a small answer may unpack to any size. */
export const mostAnswerBytes = 64 * 1024 * 1024;
const connectMs = 15_000;
const silenceMs = 60_000;

/** Sends one request and reads its answer. Never rejects. */
export function attempt(parts: Attempt): Promise<Attempted> {
  return new Promise((resolve) => {
    const startedMs = performance.now();
    const timers: NodeJS.Timeout[] = [];
    const state: State = { done: false, answered: false, socket: null, written: 0, read: 0, idleMs: null };
    const request = opened(parts);
    if (request instanceof Error) return resolve({ ...problemOf(request), idleMs: null }); // an address that is none

    const finish = (result: Attempted) => {
      if (state.done) return;
      state.done = true;
      for (const timer of timers) clearTimeout(timer);
      for (const signal of signals) signal.removeEventListener('abort', closed);
      if (!result.ok) request.destroy();
      else if (state.socket !== null) lastUsed.set(state.socket, performance.now());
      resolve(result);
    };
    const fail = (problem: LineProblem, facts?: ProblemFacts) => finish({ ...err(problem, facts), idleMs: null });
    const closed = () => fail('unreachable', { code: 'CLOSED' });
    const signals = [parts.closing, ...(parts.signal === undefined ? [] : [parts.signal])];

    for (const signal of signals) signal.addEventListener('abort', closed);
    timers.push(setTimeout(() => fail('timed_out', { phase: 'whole' }), parts.timeoutMs));
    request.setTimeout(Math.min(parts.silenceMs ?? silenceMs, parts.timeoutMs), () => fail('timed_out', { phase: 'silence' }));
    request.on('error', (error) => {
      finish({ ...problemOf(error), idleMs: state.answered ? null : state.idleMs });
    });
    request.on('close', () => {
      if (!state.answered) fail('unreachable', { code: 'ECONNRESET' });
    });
    request.on('socket', (socket) => {
      watch(socket, state);
      if (socket.connecting) {
        const timer = setTimeout(() => fail('timed_out', { phase: 'connect' }), Math.min(connectMs, parts.timeoutMs));
        timers.push(timer);
        socket.once(parts.url.startsWith('https:') ? 'secureConnect' : 'connect', () => clearTimeout(timer));
      }
    });
    request.on('response', (answer) => {
      state.answered = true;
      read(answer, fail, (text, json) =>
        finish(
          ok({
            status: answer.statusCode ?? 0,
            body: text,
            json,
            sentBytes: Math.max(0, (state.socket?.bytesWritten ?? 0) - state.written),
            receivedBytes: Math.max(0, (state.socket?.bytesRead ?? 0) - state.read),
            ms: Math.round(performance.now() - startedMs),
            serverMs: dateOf(answer),
          }),
        ),
      );
    });
    request.end(parts.body ?? undefined);
    if (signals.some((signal) => signal.aborted)) closed();
  });
}

type State = { done: boolean; answered: boolean; socket: Socket | null; written: number; read: number; idleMs: number | null };

/** When a connection that was kept had carried its last answer, by performance.now(). */
const lastUsed = new WeakMap<Socket, number>();

/** A kept connection has carried others before: what counts is from here on. */
function watch(socket: Socket, state: State): void {
  state.socket = socket;
  state.written = socket.bytesWritten;
  state.read = socket.bytesRead;
  const used = lastUsed.get(socket);
  state.idleMs = used === undefined ? null : performance.now() - used;
}

function opened(parts: Attempt): ClientRequest | Error {
  try {
    return open(parts);
  } catch (error) {
    return error as Error;
  }
}

function open({ url, agent, method, path, body, packed, account }: Attempt): ClientRequest {
  const base = new URL(url);
  const headers: Record<string, string> = { accept: 'application/json', 'accept-encoding': 'gzip' };
  if (account !== null) headers['authorization'] = `Basic ${Buffer.from(`${account.user}:${account.password}`, 'utf8').toString('base64')}`;
  if (body !== null) {
    headers['content-type'] = 'application/json';
    headers['content-length'] = String(body.length);
  }
  if (packed) headers['content-encoding'] = 'gzip';
  return (base.protocol === 'https:' ? httpsRequest : httpRequest)({
    hostname: base.hostname.replace(/^\[|\]$/g, ''),
    port: base.port === '' ? undefined : base.port,
    // put together as text: an URL object would resolve dots that the allow-list has not seen
    path: `${base.pathname.replace(/\/$/, '')}${path}`,
    method,
    headers,
    agent,
  });
}

function read(answer: IncomingMessage, fail: (problem: LineProblem, facts?: ProblemFacts) => void, done: (text: string, json: unknown) => void): void {
  const status = answer.statusCode ?? 0;
  if (status >= 300 && status < 400) return fail('not_couchdb', { status }); // a redirect is never followed: it would carry the password elsewhere
  if (Number(answer.headers['content-length'] ?? 0) > mostAnswerBytes) return fail('too_large', { status });
  const unpacker = unpackerFor(answer.headers['content-encoding']);
  if (unpacker === null) return fail('not_couchdb', { status });

  const pieces: Buffer[] = [];
  let bytes = 0;
  let wireBytes = 0;
  const source = unpacker === 'plain' ? answer : unpacker;
  answer.on('error', () => fail('unreachable', { code: 'ECONNRESET' }));
  answer.on('close', () => {
    if (!answer.complete) fail('unreachable', { code: 'ECONNRESET' }); // broke off in the middle
  });
  if (unpacker !== 'plain') {
    answer.on('data', (piece: Buffer) => {
      wireBytes += piece.length;
      if (wireBytes > mostAnswerBytes) fail('too_large', { status });
    });
    unpacker.on('error', () => fail('not_couchdb', { status }));
    answer.pipe(unpacker);
  }
  source.on('data', (piece: Buffer) => {
    bytes += piece.length;
    if (bytes > mostAnswerBytes) {
      pieces.length = 0;
      fail('too_large', { status });
      if (unpacker !== 'plain') unpacker.destroy();
    } else pieces.push(piece);
  });
  source.on('end', () => {
    const text = Buffer.concat(pieces).toString('utf8');
    const parsed = parse(text);
    if (parsed !== undefined) done(text, parsed.json);
    // What a proxy says when the server behind it is away is a page, too: the address is right, nobody is there now.
    else if (status >= 502 && status <= 504) fail('unreachable', { status });
    else fail('not_couchdb', { status });
  });
}

/** @returns undefined for what is no JSON, or is nested deeper than anything of ours */
function parse(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function dateOf(answer: IncomingMessage): number | null {
  const ms = Date.parse(answer.headers.date ?? '');
  return Number.isNaN(ms) ? null : ms;
}
