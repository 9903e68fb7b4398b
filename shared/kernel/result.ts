/**
 * Expected failure as a value. Plain objects, so JSON and structured clone carry them unchanged through every door.
 * Throwing is for bugs: see invariant.
 */

/** Facts a sentence about the problem needs, such as free bytes or the minute a lock ends. Never a person's contact data. */
export type ProblemFacts = Readonly<Record<string, string | number>>;

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Err<P extends string> = { readonly ok: false; readonly problem: P; readonly facts?: ProblemFacts };
export type Result<T, P extends string> = Ok<T> | Err<P>;

/** Success with its value. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/** An expected failure: its code from a closed list, and the facts that a sentence about it needs. */
export function err<P extends string>(problem: P, facts?: ProblemFacts): Err<P> {
  return facts === undefined ? { ok: false, problem } : { ok: false, problem, facts };
}

/** Marks the impossible. The message starts with "BUG:" and never holds data of a record. */
export function invariant(condition: unknown, message: `BUG: ${string}`): asserts condition {
  if (!condition) throw new Error(message);
}

/** Closes a switch over a union: a new member fails to compile here. */
export function assertNever(value: never): never {
  throw new Error(`BUG: unexpected ${typeof value}`);
}
