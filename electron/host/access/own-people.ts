/** The roll without strangers: sync brings the people of other stations and of the county into the journal, for their names only. */
import type { Staff } from '../../../shared/access/staff.ts';
import { stationOf } from '../../../shared/kernel/ids.ts';
import { rolesAt } from '../../../shared/kernel/roles.ts';
import type { StationFile } from '../settings/station-file.ts';
import type { StaffRoll } from './staff-roll.ts';

/**
 * Who may sit at this computer: people whose record this station made, in a role that exists here. Whoever is given a role of
 * the other party is nobody here, also while signed in.
 */
export function ownPeople(roll: StaffRoll, stationFile: StationFile): StaffRoll {
  const isOurs = (staff: Staff): boolean => {
    const station = stationFile.founded()?.station;
    return station !== undefined && stationOf(staff.id) === station.code && rolesAt(station.party).includes(staff.role);
  };
  return {
    ...roll,
    people: () => roll.people().filter(isOurs),
    find: (id) => {
      const staff = roll.find(id);
      return staff !== null && isOurs(staff) ? staff : null;
    },
  };
}
