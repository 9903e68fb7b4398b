/** Who may write where: a stolen password opens one station's database and nothing else. */
import { officeDatabase, referenceDatabase, stationDatabase } from '../../../shared/county/names.ts';
import { people, wire } from './build-writes.ts';
import { oldRev, type Table } from './vector.ts';

const rev = { _rev: oldRev };

/** Writes of honest documents by the wrong account, or into the wrong database. */
export const placeVectors: Table = (_now, county, write) => {
  const station = stationDatabase(county, 'JY01');
  const neighbour = stationDatabase(county, 'SC02');
  const reference = referenceDatabase(county);
  const office = officeDatabase(county);
  const matter = () => {
    const { record, events } = write.matter();
    return wire(record, events);
  };
  const by = (author: (typeof people)[keyof typeof people], kind: 'issue' | 'place' | 'station' | 'staff', code: string, type: string) => {
    const record = write.id(kind, code);
    return wire(record, [write.event(record, author, type, { name: '某' })]);
  };
  const { clerkA, office: clerkC, neighbour: clerkN } = people;

  return [
    { name: 'a station writes into its neighbour’s database', database: neighbour, account: 'JY01-A', new: by(clerkA, 'issue', 'SC02', 'issue.registered'), expect: 'not_a_member' },
    { name: 'a station writes the county’s places', database: reference, account: 'JY01-A', new: by(clerkA, 'place', 'CG00', 'place.added'), expect: 'not_a_member' },
    { name: 'a station writes its own places among the county’s', database: reference, account: 'JY01-A', new: by(clerkA, 'place', 'JY01', 'place.added'), expect: 'not_a_member' },
    { name: 'a station says which county it is', database: reference, account: 'JY01-A', new: write.info(county), expect: 'not_a_member' },
    { name: 'a station writes the office’s register', database: office, account: 'JY01-A', new: by(clerkA, 'station', 'JY01', 'station.entered'), expect: 'not_a_member' },
    { name: 'a station gives itself a card', database: office, account: 'JY01-A', new: write.card('JY01-B'), expect: 'not_a_member' },
    { name: 'an account of another county', database: station, account: 'foreign', new: matter(), expect: 'not_a_member' },
    { name: 'an account without any role', database: station, account: 'nobody', new: matter(), expect: 'not_a_member' },
    { name: 'the carrier writes the county’s places', database: reference, account: 'carrier', new: by(clerkC, 'place', 'CG00', 'place.added'), expect: 'not_a_member' },
    { name: 'the carrier gives out a card', database: office, account: 'carrier', new: write.card('JY01-B'), expect: 'not_a_member' },
    { name: 'a database that is none of the county’s', database: `lx-${county}-station-`, account: 'CG00-A', new: matter(), expect: 'not_a_member', sent: 'never' },

    { name: 'a record of the neighbour in this station’s database', database: station, account: 'JY01-A', new: by(clerkN, 'issue', 'SC02', 'issue.registered'), expect: 'wrong_station' },
    { name: 'a record of the office in a station’s database', database: station, account: 'CG00-A', new: by(clerkC, 'place', 'CG00', 'place.added'), expect: 'wrong_station' },
    { name: 'the carrier brings a record of the neighbour', database: station, account: 'carrier', new: by(clerkN, 'issue', 'SC02', 'issue.registered'), expect: 'wrong_station' },
    { name: 'a station’s entry of the register in the station’s own database', database: station, account: 'CG00-A', new: by(clerkC, 'station', 'JY01', 'station.entered'), expect: 'wrong_station' },
    { name: 'a record of a station among the county’s', database: reference, account: 'CG00-A', new: by(clerkC, 'place', 'JY01', 'place.added'), expect: 'wrong_station' },
    { name: 'the register among the county’s data', database: reference, account: 'CG00-A', new: by(clerkC, 'station', 'CG00', 'station.entered'), expect: 'wrong_station' },
    { name: 'a place in the office’s own database', database: office, account: 'CG00-A', new: by(clerkC, 'place', 'CG00', 'place.added'), expect: 'wrong_station' },
    { name: 'the register under a station’s code', database: office, account: 'CG00-A', new: by(clerkC, 'station', 'JY01', 'station.entered'), expect: 'wrong_station' },
    { name: 'a card in a station’s database', database: station, account: 'CG00-A', new: write.card('JY01-A'), expect: 'wrong_station' },
    { name: 'a card among the county’s data', database: reference, account: 'CG00-A', new: write.card('JY01-A'), expect: 'wrong_station' },
    { name: 'the county’s info in a station’s database', database: station, account: 'CG00-A', new: write.info(county), expect: 'wrong_station' },
    { name: 'the info of another county', database: reference, account: 'CG00-A', new: write.info('elsewhere'), expect: 'wrong_station' },
    { name: 'an info that names another office', database: reference, account: 'CG00-A', new: write.info(county, { office: 'JY01' }), expect: 'wrong_station' },
    { name: 'the status of the neighbour', database: station, account: 'JY01-A', new: write.status('SC02-A'), expect: 'wrong_station' },
    { name: 'the status of a station’s computer in the office’s database', database: office, account: 'CG00-A', new: write.status('JY01-A'), expect: 'wrong_station' },
    { name: 'the status of the office in a station’s database', database: station, account: 'CG00-A', new: write.status('CG00-A'), expect: 'wrong_station' },
    { name: 'a chunk of the neighbour', database: station, account: 'JY01-A', new: write.chunk(new Uint8Array([1]), 'SC02'), expect: 'wrong_station' },
    { name: 'a chunk in the office’s database', database: office, account: 'CG00-A', new: write.chunk(new Uint8Array([1]), 'CG00'), expect: 'wrong_station' },

    { name: 'the county gets another key', database: reference, account: 'CG00-A', old: write.info(county), new: write.info(county, { key: 'f'.repeat(32), ...rev }), expect: 'history_cut' },
    { name: 'a practice county becomes a real one', database: reference, account: 'CG00-A', old: write.info(county, { practice: true }), new: write.info(county, rev), expect: 'history_cut' },
    { name: 'the status of another computer of the station', database: station, account: 'JY01-A', new: write.status('JY01-B'), expect: 'not_author' },
    { name: 'the status of a station’s computer, by the office', database: station, account: 'CG00-A', new: write.status('JY01-A'), expect: 'not_author' },
  ];
};
