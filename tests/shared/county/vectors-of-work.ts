/** What people do every day: all of it is allowed. */
import { officeDatabase, referenceDatabase, stationDatabase } from '../../../shared/county/names.ts';
import { people, wire } from './build-writes.ts';
import { oldRev, type Row, type Table } from './vector.ts';

const rev = { _rev: oldRev };

/** Allowed writes of stations, the office, the carrier and the admin. */
export const workVectors: Table = (now, county, write) => {
  const station = stationDatabase(county, 'JY01');
  const reference = referenceDatabase(county);
  const office = officeDatabase(county);
  const { clerkA, headA, clerkB, office: clerkC } = people;
  const allowed = (name: string, database: string, account: Row['account'], rest: Pick<Row, 'new' | 'old'>): Row => ({ name, database, account, ...rest, expect: 'allowed' });

  const fresh = write.matter();
  const noted = write.matter();
  const twice = write.matter();
  const headed = write.matter();
  const undone = write.matter();
  const lifted = write.matter();
  const ahead = write.matter();
  const kept = write.matter();
  const reordered = write.matter();
  const byAdmin = write.matter();
  const pruned = write.matter();
  const staff = write.id('staff');
  const place = write.id('place');
  const rota = write.id('rota');
  const shift = write.id('shift');
  const countyPlace = write.id('place', 'CG00');
  const countyDeputy = write.id('deputy', 'CG00');
  const countyStaff = write.id('staff', 'CG00');
  const entry = write.id('station', 'CG00');
  const first = write.addendum(twice.record, clerkB, twice.events);
  const undo = write.event(undone.record, clerkA, 'record.undone', { target: undone.events[0]?.id ?? '' }, undone.events);
  const note = write.note(noted.record, clerkC, noted.events);
  const noteUndone = write.event(noted.record, clerkC, 'record.undone', { target: note.id }, [...noted.events, note]);
  const mine = write.addendum(lifted.record, clerkA, lifted.events);
  const theirs = write.note(lifted.record, clerkC, lifted.events);
  const second = write.addendum(reordered.record, clerkB, reordered.events);

  return [
    allowed('a clerk registers a matter', station, 'JY01-A', { new: wire(fresh.record, fresh.events) }),
    allowed('another computer of the station adds to it, twice at once', station, 'JY01-B', {
      old: wire(twice.record, twice.events),
      new: wire(twice.record, [...twice.events, first, write.addendum(twice.record, clerkB, [...twice.events, first], '第二条')], rev),
    }),
    allowed('the head of the station withdraws a matter', station, 'JY01-A', {
      old: wire(headed.record, headed.events),
      new: wire(headed.record, [...headed.events, write.event(headed.record, headA, 'issue.withdrawn', { reason: '来访人撤回' }, headed.events)], rev),
    }),
    allowed('a clerk takes his act back', station, 'JY01-A', { old: wire(undone.record, undone.events), new: wire(undone.record, [...undone.events, undo], rev) }),
    allowed('the office writes a note on a matter of a station, and takes it back', station, 'CG00-A', {
      old: wire(noted.record, noted.events),
      new: wire(noted.record, [...noted.events, note, noteUndone], rev),
    }),
    allowed('the events stand in another order than before', station, 'JY01-B', {
      old: wire(reordered.record, reordered.events),
      new: wire(reordered.record, [second, ...reordered.events], rev),
    }),
    allowed('a clock is four minutes ahead', station, 'JY01-A', { new: wire(ahead.record, [write.addendum(ahead.record, clerkA, [], '快了四分钟', { at: now + 240_000 })]) }),
    allowed('a history is sent again as it is', station, 'JY01-B', { old: wire(kept.record, kept.events), new: wire(kept.record, kept.events, rev) }),
    allowed('the head adds a person', station, 'JY01-A', { new: wire(staff, [write.event(staff, headA, 'staff.added', { name: '王芳', role: 'clerk' })]) }),
    allowed('a clerk adds a place', station, 'JY01-A', { new: wire(place, [write.event(place, clerkA, 'place.added', { name: '河湾西村', level: 'village', parent: '' })]) }),
    allowed('the head adopts a rota', station, 'JY01-A', { new: wire(rota, [write.event(rota, headA, 'rota.adopted', { run: 'a'.repeat(64), note: '' })]) }),
    allowed('a clerk writes down who came', station, 'JY01-B', { new: wire(shift, [write.event(shift, clerkB, 'shift.attended', { seat: 1, state: 'came', by: '', came: '08:24', note: '' })]) }),
    allowed('a computer says how it is', station, 'JY01-A', { new: write.status('JY01-A') }),
    allowed('a computer says it again', station, 'JY01-B', { old: write.status('JY01-B'), new: write.status('JY01-B', 'line', { unsent: 3, unsentBytes: 812, backupAt: '2026-11-22T02:32:00.000Z', skewMs: null, ...rev }) }),
    allowed('a clerk attaches a photograph', station, 'JY01-A', { new: write.chunk(new Uint8Array(65_536).map((_, at) => (at * 7) % 251)) }),
    allowed('a piece of two bytes', station, 'JY01-A', { new: write.chunk(new Uint8Array([251, 239])) }),
    allowed('the office attaches a file to a matter of a station', station, 'CG00-A', { new: write.chunk(new TextEncoder().encode('城固县')) }),

    allowed('the office adds a place for all', reference, 'CG00-A', { new: wire(countyPlace, [write.event(countyPlace, clerkC, 'place.added', { name: '桔园镇', level: 'town', parent: '' })]) }),
    allowed('the office adds a deputy for all', reference, 'CG00-A', { new: wire(countyDeputy, [write.event(countyDeputy, clerkC, 'deputy.added', { name: '赵建国' })]) }),
    allowed('the office adds a colleague, so that stations know the name', reference, 'CG00-A', { new: wire(countyStaff, [write.event(countyStaff, clerkC, 'staff.added', { name: '李文静', role: 'county_clerk' })]) }),
    allowed('the office names the county', reference, 'CG00-A', { new: write.info(county) }),
    allowed('the county gets a longer name', reference, 'CG00-B', { old: write.info(county), new: write.info(county, { name: '城固县人大常委会代表工作委员会', ...rev }) }),

    allowed('the office enters a station', office, 'CG00-A', { new: wire(entry, [write.event(entry, clerkC, 'station.entered', { code: 'JY01', name: '桔园镇中心联络站', head: '', telephone: '' })]) }),
    allowed('the office keeps a card that it gave out', office, 'CG00-A', { new: write.card('JY01-A') }),
    allowed('the office revokes a card', office, 'CG00-B', { old: write.card('JY01-A'), new: write.card('JY01-A', { revokedAt: '2026-11-22T02:32:00.000Z', ...rev }) }),
    allowed('a computer of the office says how it is', office, 'CG00-A', { new: write.status('CG00-A') }),

    allowed('the carrier lifts events of two authors from a stick', station, 'carrier', { old: wire(lifted.record, lifted.events), new: wire(lifted.record, [...lifted.events, mine, theirs], rev) }),
    allowed('the carrier brings how a computer without a line is', station, 'carrier', { new: write.status('JY01-A', 'stick') }),
    allowed('the carrier brings a photograph', station, 'carrier', { new: write.chunk(new TextEncoder().encode('从U盘来')) }),

    allowed('the admin restores a matter', station, 'admin', { new: wire(byAdmin.record, byAdmin.events) }),
    allowed('the admin removes a leaf', station, 'admin', { old: wire(pruned.record, pruned.events), new: { _id: pruned.record, _deleted: true, ...rev } }),
  ];
};
