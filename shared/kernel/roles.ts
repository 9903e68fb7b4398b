/** The roles of people at a station. The only list. */
import { z } from 'zod';

export const roles = ['clerk', 'station_head'] as const;
export const RoleSchema = z.enum(roles);
export type Role = z.infer<typeof RoleSchema>;
