/** The contract as the page calls it: a plain object built over any transport. */
import type { Result } from '../kernel/result.ts';
import { EnvelopeSchema } from './dispatch.ts';
import { contract, type Host, type HostEventName, type HostEvents, hostEvents } from './index.ts';
import type { Method } from './method.ts';

/** What a door gives the page. `call` rejects when the host cannot be reached. */
export type Transport = {
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  /** @returns a function that ends the listening */
  readonly on: (event: string, listener: (payload: unknown) => void) => () => void;
};

export type HostClient = Host & {
  readonly on: <E extends HostEventName>(event: E, listener: (payload: HostEvents[E]) => void) => () => void;
};

/**
 * Builds the host as pages call it. Answers are parsed: what does not fit the contract is a `defect`; a transport that
 * rejects is `host_unreachable`.
 */
export function createHostClient(transport: Transport): HostClient {
  const rooms = Object.entries(contract).map(([room, methods]) => [
    room,
    Object.fromEntries(Object.entries<Method>(methods).map(([name, method]) => [name, (input: unknown) => callMethod(transport, `${room}.${name}`, method, input)])),
  ]);
  return {
    ...(Object.fromEntries(rooms) as Host),
    on: (event, listener) =>
      transport.on(event, (payload) => {
        const parsed = hostEvents[event].safeParse(payload);
        if (parsed.success) listener(parsed.data as HostEvents[typeof event]);
      }),
  };
}

async function callMethod(transport: Transport, name: string, method: Method, input: unknown): Promise<Result<unknown, string>> {
  let raw: unknown;
  try {
    raw = await transport.call(name, input);
  } catch {
    return { ok: false, problem: 'host_unreachable' };
  }
  const envelope = EnvelopeSchema.safeParse(raw);
  if (!envelope.success) return { ok: false, problem: 'defect', facts: { method: name } };
  if (!envelope.data.ok) {
    const { problem, facts } = envelope.data;
    return facts === undefined ? { ok: false, problem } : { ok: false, problem, facts };
  }
  const output = method.output.safeParse(envelope.data.value);
  return output.success ? { ok: true, value: output.data } : { ok: false, problem: 'defect', facts: { method: name } };
}
