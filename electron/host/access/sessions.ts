/**
 * Who sits at which window or tab. In memory only: a restart signs everybody out. Name and role are read from the roll each
 * time, so that a person who has left, or whose role changed, does not go on with what was true at sign-in.
 */
import type { Session } from '../../../shared/access/contract.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import type { Emit } from '../context.ts';
import type { StaffRoll } from './staff-roll.ts';

export type Sessions = {
  readonly of: (client: string) => Session | null;
  readonly begin: (client: string, staff: string, since: Instant) => void;
  readonly end: (client: string) => void;
  readonly endAll: () => void;
};

/** Tabs come and go under new ids; a page that was closed never says so. */
const mostSessions = 200;

/** Listens to the roll: whoever leaves it is signed out everywhere, and told. */
export function createSessions(roll: StaffRoll, emit: Emit): Sessions {
  const open = new Map<string, { staff: string; since: Instant; said: string }>();

  const of = (client: string): Session | null => {
    const entry = open.get(client);
    const staff = entry === undefined ? null : roll.find(entry.staff);
    return entry === undefined || staff === null ? null : { staff: staff.id, name: staff.name, role: staff.role, since: entry.since };
  };
  const end = (client: string) => {
    if (open.delete(client)) emit(client, 'access.sessionChanged', { session: null });
  };
  roll.onChange(() => {
    for (const [client, entry] of open) {
      const session = of(client);
      if (JSON.stringify(session) === entry.said) continue;
      entry.said = JSON.stringify(session);
      emit(client, 'access.sessionChanged', { session });
    }
  });
  return {
    of,
    begin: (client, staff, since) => {
      open.delete(client);
      for (const oldest of [...open.keys()].slice(0, Math.max(0, open.size - mostSessions + 1))) end(oldest);
      open.set(client, { staff, since, said: '' });
      const session = of(client);
      open.set(client, { staff, since, said: JSON.stringify(session) });
      emit(client, 'access.sessionChanged', { session });
    },
    end,
    endAll: () => {
      for (const client of [...open.keys()]) end(client);
    },
  };
}
