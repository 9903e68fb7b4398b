/**
 * The one way into the host: look up, parse, authorise, handle, check the answer. Doors only carry bytes to it.
 * Names come from outside: looked up as own keys, so `backup.constructor` is unknown, not a surprise.
 */
import { z } from 'zod';
import { err, type Result } from '../kernel/result.ts';
import type { Role } from '../kernel/roles.ts';
import type { Contract, Method } from './method.ts';

/** The wire form of an answer: a Result, with a reference for the log when the host itself failed. */
export const EnvelopeSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), problem: z.string(), facts: z.record(z.string(), z.union([z.string(), z.number()])).optional() }),
]);
export type Envelope = z.infer<typeof EnvelopeSchema>;

/** Who calls: one window or tab. Made by the door, never by the page. */
export type Caller = { readonly client: string };

export type Dispatcher = (caller: Caller, name: string, raw: unknown) => Promise<Envelope>;

type AnyHandler<Ctx> = (input: unknown, context: Ctx) => Promise<Result<unknown, string>>;

export type DispatchParts<Ctx> = {
  readonly contract: Contract;
  readonly handlers: Readonly<Record<string, Readonly<Record<string, AnyHandler<Ctx>>>>>;
  /** role of the person signed in at the caller, or null */
  readonly roleOf: (caller: Caller) => Role | null;
  readonly contextOf: (caller: Caller) => Ctx;
  /** a bug: name of the method and the error; never its input */
  readonly onDefect: (name: string, error: unknown) => void;
};

/**
 * Builds the dispatcher of one host.
 * @returns a function that never throws: a bug in a handler is a `defect` for the caller and a line for `onDefect`
 */
export function createDispatcher<Ctx>(parts: DispatchParts<Ctx>): Dispatcher {
  return async (caller, name, raw) => {
    const found = lookUp(parts, name);
    if (found === null) return err('unknown_method');
    const { method, handler } = found;
    const role = parts.roleOf(caller);
    if (method.roles !== 'anyone') {
      if (role === null) return err('not_signed_in');
      if (!method.roles.includes(role)) return err('role_not_allowed');
    }
    const input = method.input.safeParse(raw);
    if (!input.success) return err('malformed_input', { where: input.error.issues[0]?.path.join('.') ?? '' });
    try {
      return checked(method, name, await handler(input.data, parts.contextOf(caller)), parts.onDefect);
    } catch (error) {
      parts.onDefect(name, error);
      return err('defect', { method: name });
    }
  };
}

function lookUp<Ctx>(parts: DispatchParts<Ctx>, name: string): { method: Method; handler: AnyHandler<Ctx> } | null {
  const [room, action, ...rest] = name.split('.');
  if (room === undefined || action === undefined || rest.length > 0) return null;
  const methods = Object.hasOwn(parts.contract, room) ? parts.contract[room] : undefined;
  const handlers = Object.hasOwn(parts.handlers, room) ? parts.handlers[room] : undefined;
  const method = methods !== undefined && Object.hasOwn(methods, action) ? methods[action] : undefined;
  const handler = handlers !== undefined && Object.hasOwn(handlers, action) ? handlers[action] : undefined;
  return method === undefined || handler === undefined ? null : { method, handler };
}

function checked(method: Method, name: string, result: Result<unknown, string>, onDefect: (name: string, error: unknown) => void): Envelope {
  if (!result.ok) {
    if (method.errors.includes(result.problem)) return result.facts === undefined ? err(result.problem) : err(result.problem, result.facts);
    onDefect(name, new Error(`BUG: undeclared problem ${result.problem}`));
    return err('defect', { method: name });
  }
  const output = method.output.safeParse(result.value);
  if (output.success) return { ok: true, value: output.data };
  onDefect(name, new Error('BUG: answer does not fit the contract'));
  return err('defect', { method: name });
}
