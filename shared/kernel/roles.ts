/** The roles of people: at a station, and (county_clerk, 代表工委干部) at the county office. The only list. */
import { z } from 'zod';

export const roles = ['clerk', 'station_head', 'county_clerk'] as const;
export const RoleSchema = z.enum(roles);
/** Roles that a station gives to its own people. */
export const stationRoles = ['clerk', 'station_head'] as const satisfies readonly (typeof roles)[number][];
export type Role = z.infer<typeof RoleSchema>;

/** What a computer is part of: a liaison station, or the county office that sees all of them. */
export const parties = ['station', 'office'] as const;
export const PartySchema = z.enum(parties);
export type Party = z.infer<typeof PartySchema>;

/** Roles that people have there: nobody acts at a station as the county, nor the other way round. */
export function rolesAt(party: Party): readonly Role[] {
  return party === 'office' ? ['county_clerk'] : stationRoles;
}
