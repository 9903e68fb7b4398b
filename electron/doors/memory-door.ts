/**
 * The door without a wire, for tests and for a page in the same process. Values go through JSON as at the other doors, so
 * nothing passes here that would not pass there.
 */
import type { Transport } from '../../shared/contract/client.ts';
import type { HostInstance } from '../host/create-host.ts';

export function createMemoryDoor(host: Pick<HostInstance, 'dispatch' | 'on'>, client: string): Transport {
  return {
    call: async (name, input) => carried(await host.dispatch({ client }, name, carried(input))),
    on: (wanted, listener) =>
      host.on((target, event, payload) => {
        if (event === wanted && (target === 'all' || target === client)) listener(carried(payload));
      }),
  };
}

function carried(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}
