/**
 * The line to one county server: asks one question at a time per connection, measures it, and distrusts every answer.
 * What failed before there was an answer of CouchDB is a LineProblem with facts; statuses are not judged here.
 */
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

/** The whole of a body that is sent without first asking whether the server is there: it costs about as much as the head. */
const smallBody = 8192;

/** Connects when the first question is asked. */
export function openLine({ url, certificate, sockets }: LineParts): Line {
  const agent = agentFor(url, certificate, sockets);
  const closing = new AbortController();
  const takes = { gzip: true, expect: true };

  async function ask(question: Question): Promise<Attempted> {
    const packed = question.body !== null && takes.gzip && worthPacking(question.body);
    const body = question.body === null ? null : packed ? await pack(question.body) : Buffer.from(question.body, 'utf8');
    const expects = takes.expect && body !== null && body.length > smallBody;
    const tried = await attempt({ ...question, url, agent, body, packed, expects, closing: closing.signal });
    if (!tried.ok) return tried;
    if (tried.value.status === 415 && packed) {
      takes.gzip = false; // remembered for as long as this line is open
      return ask(question);
    }
    if (tried.value.status === 417 && expects) {
      takes.expect = false;
      return ask(question);
    }
    return tried;
  }

  return {
    ask: async (question) => {
      const first = await ask(question);
      // A connection that was kept had been closed by the other side; nothing worth repeating had been sent on it.
      const answer = isStale(first, question) ? await ask(question) : first;
      return answer.ok ? answer : err(answer.problem, answer.facts);
    },
    close: () => {
      closing.abort();
      agent.destroy();
    },
  };
}

function isStale(tried: Attempted, question: Question): boolean {
  return !tried.ok && tried.stale === true && (tried.bodySent !== true || (question.body?.length ?? 0) <= smallBody);
}
