/** A host method as data: what goes in, what comes out, who may call it, how it may fail. Types are inferred from it. */
import type { z } from 'zod';
import type { Role } from '../kernel/roles.ts';

/** `anyone` needs no sign-in: the door itself lets only this station's page in. */
export type Allowed = 'anyone' | readonly Role[];

export type Method<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType, P extends string = string> = {
  readonly kind: 'query' | 'command';
  readonly input: I;
  readonly output: O;
  readonly roles: Allowed;
  readonly errors: readonly P[];
};

type MethodParts<I extends z.ZodType, O extends z.ZodType, P extends string> = Omit<Method<I, O, P>, 'kind'>;

/** Reads; may be repeated at will. */
export function query<I extends z.ZodType, O extends z.ZodType, const P extends string>(parts: MethodParts<I, O, P>): Method<I, O, P> {
  return { kind: 'query', ...parts };
}

/** Changes something on this computer; done when it is on disk. */
export function command<I extends z.ZodType, O extends z.ZodType, const P extends string>(parts: MethodParts<I, O, P>): Method<I, O, P> {
  return { kind: 'command', ...parts };
}

export type Contract = Readonly<Record<string, Readonly<Record<string, Method>>>>;

/** Problems that any method may answer with, beside its own. */
export const commonProblems = ['unknown_method', 'malformed_input', 'not_signed_in', 'role_not_allowed', 'host_unreachable', 'defect'] as const;
export type CommonProblem = (typeof commonProblems)[number];
