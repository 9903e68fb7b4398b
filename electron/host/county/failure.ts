/** How work on a county's server can fail. Thrown inside this room only; every exported act returns it as a Result. */
import { err, ok, type ProblemFacts, type Result } from '../../../shared/kernel/result.ts';

export const serverProblems = [
  'unreachable', // facts: code
  'timed_out',
  'certificate', // no known authority signed it, or it is another one than was named; facts: code
  'not_couchdb', // something else answers there; facts: status
  'too_old', // facts: version
  'wrong_admin', // name or password
  'not_admin', // an account, but not the server's admin
  'locked_out', // too many wrong passwords from here
  'refused', // facts: status, what, reason
  'no_county', // not provisioned here
  'other_county', // facts: what, is, wanted
] as const;
export type ServerProblem = (typeof serverProblems)[number];

/** Carries a problem up to the exported act. Its message names no secret. */
export class CountyFailure<P extends string = ServerProblem> extends Error {
  readonly problem: P;
  readonly facts: ProblemFacts | undefined;
  constructor(problem: P, facts?: ProblemFacts) {
    super(`county: ${problem} ${JSON.stringify(facts ?? {})}`);
    this.problem = problem;
    this.facts = facts;
  }
}

/** Runs an act of this room and gives its failure back as a value. Anything else that is thrown is a bug and goes on. */
export async function asResult<T, P extends string = ServerProblem>(act: () => Promise<T>): Promise<Result<T, P | ServerProblem>> {
  try {
    return ok(await act());
  } catch (error) {
    if (error instanceof CountyFailure) return err(error.problem as P | ServerProblem, error.facts);
    throw error;
  }
}
