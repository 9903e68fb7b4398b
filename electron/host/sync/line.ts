/**
 * The line to one county server: asks one question at a time per connection, measures it, and distrusts every answer.
 * What failed before there was an answer of CouchDB is a LineProblem with facts; statuses are not judged here.
 */
import { setMaxListeners } from 'node:events';
import { err, type Result } from '../../../shared/kernel/result.ts';
import { agentFor } from './agents.ts';
import { attempt, type Attempted } from './attempt.ts';
import type { LineProblem } from './line-problem.ts';
import { pack, worthPacking } from './packing.ts';
import type { Answered, Question } from './question.ts';

export type Line = {
  /** `unreachable`, `timed_out`, `not_couchdb`, `too_large`; facts: code, status, problem */
  readonly ask: (question: Question) => Promise<Result<Answered, LineProblem>>;
  /** breaks off what is under way, as `unreachable` with code CLOSED */
  readonly close: () => void;
};

export type LineParts = {
  readonly url: string;
  /** sha-256 of the server's certificate in hex; null: checked the usual way */
  readonly certificate: string | null;
  readonly sockets: number;
};

/** A kept connection that was unused for so long and then breaks had most likely been closed while nobody looked. */
const forgottenMs = 2000;

/** Connects when the first question is asked. */
export function openLine({ url, certificate, sockets }: LineParts): Line {
  const agent = agentFor(url, certificate, sockets);
  const closing = new AbortController();
  setMaxListeners(0, closing.signal); // one a waiting request, and there may be three hundred
  let takesGzip = true;

  async function ask(question: Question): Promise<Attempted> {
    const packed = question.body !== null && takesGzip && worthPacking(question.body);
    const body = question.body === null ? null : packed ? await pack(question.body) : Buffer.from(question.body, 'utf8');
    const tried = await attempt({ ...question, url, agent, body, packed, closing: closing.signal });
    if (!tried.ok || tried.value.status !== 415 || !packed) return tried;
    takesGzip = false; // remembered for as long as this line is open
    return ask(question);
  }

  return {
    ask: async (question) => {
      const first = await ask(question);
      const answer = isForgotten(first, question) ? await ask(question) : first;
      return answer.ok ? answer : err(answer.problem, answer.facts);
    },
    close: () => {
      closing.abort();
      agent.destroy();
    },
  };
}

/**
 * True when the request may go once more on a new connection. One that broke in the middle of work may have been seen by the
 * server: what is to be sent then, and how much of it, the page decides.
 */
function isForgotten(tried: Attempted, { method }: Question): boolean {
  return !tried.ok && tried.idleMs !== null && (method === 'GET' || tried.idleMs > forgottenMs);
}
