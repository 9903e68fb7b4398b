/** Sync: joining a county, carrying requests, holding bells. Under way: everything answers that no county is joined. */
import type { RoomHandlers } from '../../../shared/contract/index.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { HostContext } from '../context.ts';

/** The room of sync, as far as it is built. */
export function syncHandlers(): RoomHandlers<'sync', HostContext> {
  return {
    county: async () => ok({ joined: null, choices: { paused: false, smallOnly: false } }),
    readCard: async () => err('not_a_card'),
    tryCard: async () => err('not_a_card'),
    join: async () => err('not_a_card'),
    leave: async () => ok({}),
    choose: async () => ok({}),
    exchange: async () => err('not_joined'),
    keep: async () => err('no_station'),
    listen: async () => err('not_joined'),
  };
}
