/** What the host needs from the body it runs in. Each body supplies one; the host never learns which. */
import type { Caller } from '../../shared/contract/dispatch.ts';
import type { Capabilities } from '../../shared/settings/station.ts';

export type Paper = { readonly paper: 'A4' | 'A5' | 'A3'; readonly landscape: boolean };

export type Abilities = {
  readonly capabilities: Capabilities;
  /** the sheet that the caller's window shows, as PDF; null where the body cannot */
  readonly pdf: ((caller: Caller, paper: Paper) => Promise<Uint8Array>) | null;
  /** protects small secrets with the operating system; null where it cannot (the host then keeps them in files only the user may read) */
  readonly secretBox: { readonly seal: (plain: Uint8Array) => Uint8Array; readonly open: (sealed: Uint8Array) => Uint8Array } | null;
};

export type Clock = () => number;
