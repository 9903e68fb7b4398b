/** One request over a bad line, from its first byte to the last of its answer, or to the place where it is lost. */
import { type IncomingMessage, request as ask, type RequestOptions, type ServerResponse } from 'node:http';
import { type Pipe, waited } from './pipe.ts';
import type { Told } from './told-twice.ts';

/**
 * `before`: its head crossed and the connection died, the server never saw it. `within`: the same somewhere in its body.
 * `after`: the server did it, nothing of the answer came back. `torn`: the answer broke off.
 */
export type Fate = 'passes' | 'before' | 'within' | 'after' | 'torn';

export type Carried = {
  readonly method: string;
  readonly path: string;
  readonly fate: Fate;
  /** of the server; null when it never answered */
  readonly status: number | null;
  /** false when the other side hung up or the line was cut before the end */
  readonly whole: boolean;
  readonly ms: number;
  readonly vainUpBytes: number;
  readonly vainDownBytes: number;
};

export type Journey = { readonly request: IncomingMessage; readonly response: ServerResponse; readonly asksFirst: boolean; readonly to: string };

export type Road = {
  readonly pipes: { readonly up: Pipe; readonly down: Pipe };
  readonly halfTripMs: () => number;
  /** this is the first request on its connection */
  readonly opening: boolean;
  readonly fate: Fate;
  /** where in the body or the answer it is lost, 0 to 1 */
  readonly where: number;
  readonly hear: (told: Told) => void;
};

const maySendBytes = 'HTTP/1.1 100 Continue\r\n\r\n'.length;

export async function carry(journey: Journey, road: Road): Promise<Carried> {
  const { request, response } = journey;
  const startedAt = performance.now();
  const cut = new AbortController();
  const { method = '', url: path = '' } = request;
  let status: number | null = null;
  let reached = false;
  let finished = false;
  const crossed = { up: 0, down: 0 };
  // Also told when the answer is out whole; by then nobody waits any more.
  response.once('close', () => cut.abort());
  request.on('error', () => cut.abort());
  response.on('error', () => cut.abort());

  const send = async (bytes: number): Promise<boolean> => {
    const passed = await road.pipes.up.pass(bytes, cut.signal);
    crossed.up += passed;
    return passed === bytes;
  };
  const lose = (): void => {
    cut.abort();
    request.socket.destroy();
  };

  async function travel(): Promise<void> {
    if (road.opening && !(await waited(2 * road.halfTripMs(), cut.signal))) return;
    if (!(await send(headBytes(request)))) return;
    if (road.fate === 'before') return lose();
    if (journey.asksFirst) {
      if (!(await waited(road.halfTripMs(), cut.signal))) return;
      crossed.down += await road.pipes.down.pass(maySendBytes, cut.signal);
      if (!(await waited(road.halfTripMs(), cut.signal))) return;
      response.writeContinue();
    }
    const body = await readBody();
    if (body === null || !(await waited(road.halfTripMs(), cut.signal))) return;
    reached = true;
    road.hear({ method, path, encoding: request.headers['content-encoding'], body });
    const answer = await forward(journey, body, cut.signal);
    if (answer === null) return lose();
    status = answer.statusCode ?? null;
    if (road.fate === 'after') return loseAfter(answer);
    finished = await bringBack(answer);
  }

  async function readBody(): Promise<Buffer | null> {
    const parts: Buffer[] = [];
    const whole = Number(request.headers['content-length'] ?? 0);
    let left = road.fate === 'within' ? Math.floor(whole * road.where) : Infinity;
    if (road.fate === 'within' && left === 0) return stop();
    try {
      for await (const part of request as AsyncIterable<Buffer>) {
        if (part.length > left) {
          await send(left);
          return stop();
        }
        if (!(await send(part.length))) return null;
        left -= part.length;
        parts.push(part);
      }
    } catch {
      return null; // hung up in the middle
    }
    return Buffer.concat(parts);
  }

  function stop(): null {
    lose();
    return null;
  }

  async function loseAfter(answer: IncomingMessage): Promise<void> {
    answer.resume();
    await new Promise<void>((resolve) => {
      answer.once('close', () => resolve());
      cut.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    lose();
  }

  /** Parts follow each other through the pipe; the way itself delays each of them and slows none. */
  async function bringBack(answer: IncomingMessage): Promise<boolean> {
    const bring = async (bytes: number): Promise<boolean> => {
      const passed = await road.pipes.down.pass(bytes, cut.signal);
      crossed.down += passed;
      return passed === bytes;
    };
    const later = (arrive: () => void): void => void setTimeout(() => !cut.signal.aborted && arrive(), road.halfTripMs());
    if (!(await bring(headBytes(answer)))) return false;
    const { connection: _, 'transfer-encoding': chunked, ...headers } = answer.headers;
    later(() => response.writeHead(answer.statusCode ?? 502, headers).flushHeaders());
    const whole = chunked === undefined ? Number(answer.headers['content-length'] ?? 0) : null;
    let left = road.fate !== 'torn' ? Infinity : Math.floor((whole ?? 0) * road.where);
    try {
      for await (const part of answer as AsyncIterable<Buffer>) {
        // Of an answer whose length nobody knows the first part is torn.
        if (road.fate === 'torn' && whole === null) left = Math.floor(part.length * road.where);
        const here = part.length > left ? part.subarray(0, left) : part;
        if (!(await bring(here.length))) return false;
        later(() => response.write(here));
        if (here.length < part.length) {
          await waited(road.halfTripMs() + 5, cut.signal);
          lose();
          return false;
        }
        left -= part.length;
      }
    } catch {
      lose(); // the server broke off, so this end sees it break off
      return false;
    }
    if (road.fate === 'torn') {
      lose(); // there was nothing to tear
      return false;
    }
    return new Promise((resolve) => {
      response.once('finish', () => resolve(true));
      response.once('close', () => resolve(response.writableFinished));
      later(() => response.end());
    });
  }

  await travel();
  cut.abort();
  return {
    method, path, fate: road.fate, status, whole: finished, ms: Math.round(performance.now() - startedAt),
    vainUpBytes: reached ? 0 : crossed.up,
    vainDownBytes: finished ? 0 : crossed.down,
  };
}

/** The server's answer, as soon as its head is there. @returns null when the server is not there */
function forward({ request, to }: Journey, body: Buffer, cut: AbortSignal): Promise<IncomingMessage | null> {
  const { connection: _, expect: __, 'transfer-encoding': ___, ...headers } = request.headers;
  const { hostname, port, host } = new URL(to);
  // A connection of its own: one that the server let go of meanwhile would be a fault in nobody's count.
  const options: RequestOptions = { agent: false, hostname, port, method: request.method, path: request.url, headers: { ...headers, host, ...(body.length > 0 ? { 'content-length': body.length } : {}) } };
  return new Promise((resolve) => {
    const asked = ask(options, resolve);
    asked.on('error', () => resolve(null));
    // What the server has is done even when nobody waits for the answer; a question that changes nothing is given up.
    cut.addEventListener('abort', () => request.method === 'GET' && asked.destroy(), { once: true });
    asked.end(body);
  });
}

function headBytes({ method, url, rawHeaders }: IncomingMessage): number {
  const first = method === undefined || method === null ? 'HTTP/1.1 200 OK'.length : `${method} ${url ?? ''} HTTP/1.1`.length;
  return rawHeaders.reduce((sum, text) => sum + text.length + 2, first + 4);
}
