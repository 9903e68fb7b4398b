/**
 * The host of one data directory: joins the rooms' handlers behind one dispatcher, and nothing else.
 * It never learns which body it runs in, nor which door a call came through.
 */
import type { Dispatcher } from '../../shared/contract/dispatch.ts';
import type { HostEventName } from '../../shared/contract/index.ts';
import { err, type Result } from '../../shared/kernel/result.ts';
import type { Abilities, Clock } from './abilities.ts';
import type { FileRefs } from './files/file-refs.ts';

/** `all`, or the id of one client: `Caller.client` as its door made it. */
export type EventTarget = string;
export type HostListener = (target: EventTarget, event: HostEventName, payload: unknown) => void;

export type HostParts = {
  /** made, with access for this user only, when it is not there */
  readonly dataDir: string;
  readonly abilities: Abilities;
  readonly clock: Clock;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly version: string;
};

export type HostInstance = {
  readonly dispatch: Dispatcher;
  /** @returns ends the listening */
  readonly on: (listener: HostListener) => () => void;
  /** what doors serve at /files/<ref> */
  readonly files: FileRefs;
  /** a window or tab is gone for good: its session ends */
  readonly forget: (client: string) => void;
  /** waits for appends under way, then frees the folder; calling it again is harmless */
  readonly close: () => Promise<void>;
};

export type HostProblem = 'in_use' | 'disk_failed';

/**
 * Opens a data directory.
 * @returns `in_use` when another host has the folder, `disk_failed` (facts: code) when it cannot be read or made
 */
export async function createHost(_parts: HostParts): Promise<Result<HostInstance, HostProblem>> {
  return err('disk_failed', { code: 'not_built_yet' });
}
