/** Who sits at this computer. Sessions live in the host; the page holds none. */
import { z } from 'zod';
import { command, query } from '../contract/method.ts';
import { RecordIdSchema } from '../kernel/ids.ts';
import { RoleSchema } from '../kernel/roles.ts';
import { InstantSchema } from '../kernel/time.ts';
import { PinSchema } from './pin.ts';

export const SessionSchema = z.strictObject({ staff: RecordIdSchema, name: z.string(), role: RoleSchema, since: InstantSchema });
export type Session = z.infer<typeof SessionSchema>;

export const accessContract = {
  /** people who may sign in here, in the order they were added; `hasPin` is false until one was set on this computer */
  people: query({
    input: z.strictObject({}),
    output: z.strictObject({
      people: z.array(z.strictObject({ staff: RecordIdSchema, name: z.string(), role: RoleSchema, hasPin: z.boolean(), lastSeen: InstantSchema.nullable() })),
    }),
    roles: 'anyone',
    errors: [],
  }),
  session: query({ input: z.strictObject({}), output: z.strictObject({ session: SessionSchema.nullable() }), roles: 'anyone', errors: [] }),
  /** `wrong_pin` carries `left` (tries before the lock); `locked_out` carries `minutes` */
  signIn: command({
    input: z.strictObject({ staff: RecordIdSchema, pin: z.string().max(32) }),
    output: z.strictObject({ session: SessionSchema }),
    roles: 'anyone',
    errors: ['wrong_pin', 'locked_out', 'no_such_person', 'no_pin'],
  }),
  /** lock and switch user are both this: what was typed stays as a draft */
  signOut: command({ input: z.strictObject({}), output: z.strictObject({}), roles: 'anyone', errors: [] }),
  /** one's own PIN, or by the station head or at the county office anybody's */
  setPin: command({
    input: z.strictObject({ staff: RecordIdSchema, pin: PinSchema }),
    output: z.strictObject({}),
    roles: ['clerk', 'station_head', 'county_clerk'],
    errors: ['no_such_person', 'not_yours', 'disk_full', 'disk_failed'],
  }),
} as const;

export const accessEvents = {
  /** the session of this window changed, also from the host's side */
  sessionChanged: z.strictObject({ session: SessionSchema.nullable() }),
} as const;
