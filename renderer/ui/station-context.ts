/** Who sits here, at which station, on which computer: what every room may know. The app provides it after sign-in. */
import { createContext, useContext } from 'react';
import type { Session } from '../../shared/access/contract.ts';
import { invariant } from '../../shared/kernel/result.ts';
import type { Capabilities, Preferences, Station } from '../../shared/settings/station.ts';

export type StationValue = {
  readonly session: Session;
  readonly station: Station;
  readonly preferences: Preferences;
  readonly capabilities: Capabilities;
  readonly version: string;
  /** where the journal and the drafts lie */
  readonly folder: string;
  /** locks the station: the list of names comes up; drafts stay */
  readonly lock: () => void;
  /** asks the host again what it keeps of the station: after it was changed here */
  readonly reload?: () => Promise<unknown>;
  /** takes effect at once and is kept on disk; false when it could not be kept */
  readonly changePreferences: (preferences: Preferences) => Promise<boolean>;
};

export const StationContext = createContext<StationValue | null>(null);

export function useStation(): StationValue {
  const value = useContext(StationContext);
  invariant(value !== null, 'BUG: useStation outside a signed-in station');
  return value;
}
