/** The roles of people: at a station, and (county_clerk, 代表工委干部) at the county office. The only list. */
import { z } from 'zod';

export const roles = ['clerk', 'station_head', 'county_clerk'] as const;
export const RoleSchema = z.enum(roles);
/** Roles that a station gives to its own people. */
export const stationRoles = ['clerk', 'station_head'] as const satisfies readonly (typeof roles)[number][];
export type Role = z.infer<typeof RoleSchema>;
