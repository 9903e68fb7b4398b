/** What every handler knows of a call: the window or tab it came from, and who sits there. */
import type { Caller } from '../../shared/contract/dispatch.ts';
import type { HostEventName, HostEvents } from '../../shared/contract/index.ts';
import type { Session } from '../../shared/access/contract.ts';

export type HostContext = { readonly caller: Caller; readonly session: Session | null };

/** @param target `all`, or the id of one client */
export type Emit = <E extends HostEventName>(target: string, event: E, payload: HostEvents[E]) => void;
