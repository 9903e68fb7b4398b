/** What others did, come by sync: kept in the journal as it is, or not at all. */
import { readFile, statfs, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newRecordId } from '../../../shared/kernel/ids.ts';
import { canMount, smallDisk } from '../small-disk.ts';
import { matter, newEvent, newFolder, openHost, random } from '../open-host.ts';
import { goodCard, choices, openStation } from './open-station.ts';
import { textOf } from './county-server.ts';

/** A member of staff of another station, who never was at this computer. */
const stranger = newRecordId('staff', 'SC02', { now: () => 1_772_411_400_000, randomBytes: random });
const theirs = (words = '别站的一件') => matter({ staff: stranger, role: 'clerk', device: 'SC02-B' }, { words });

describe('events of others', () => {
  test('are on disk as they are, and every window hears of it', async () => {
    const { here, client, host, clock, folder } = await openStation();
    const heard: unknown[] = [];
    client('window:2').on('backup.appended', (payload) => heard.push(payload));
    const entries = [theirs('一'), theirs('二')];
    const kept = await here.sync.keep({ entries });
    expect(kept).toMatchObject({ ok: true, value: { first: 2, last: 3 } });
    expect(heard).toEqual([{ last: 3, at: kept.ok && kept.value.at }]);
    await host.close();
    const again = (await openHost(folder, clock)).client('window:1');
    expect(await again.backup.read({ after: 1, maxBytes: 65_536 })).toMatchObject({ value: { entries: [{ seq: 2, entry: entries[0] }, { seq: 3, entry: entries[1] }] } });
  });

  test('come also while nobody is signed in, but not before the first run', async () => {
    const { here } = await openStation();
    await here.access.signOut({});
    expect(await here.sync.keep({ entries: [theirs()] })).toMatchObject({ ok: true });
    const { client } = await openHost(await newFolder());
    expect(await client('window:1').sync.keep({ entries: [theirs()] })).toEqual({ ok: false, problem: 'no_station' });
  });

  test('two thousand of them are kept in one go', async () => {
    const { here } = await openStation();
    expect(await here.sync.keep({ entries: Array.from({ length: 2000 }, () => theirs()) })).toMatchObject({ ok: true, value: { first: 2, last: 2001 } });
  });
});

describe('nothing of a delivery is kept', () => {
  test('in which one event was changed, moved to another record, or holds half a character', async () => {
    const { here } = await openStation();
    const good = theirs();
    const [event] = good.events;
    if (event === undefined) throw new Error('no event');
    const half = newEvent(good.record, 'issue.addendum', { text: 'x' }, { staff: stranger, role: 'clerk', device: 'SC02-B' });
    const bad = [
      { ...good, events: [{ ...event, data: { ...event.data, words: '改过的' } }] },
      { ...good, events: [{ ...event, by: { ...event.by, device: 'JY01-A' } }] },
      { ...good, record: theirs().record },
      { ...good, events: [{ ...half, data: { text: '\ud800' } }] },
    ];
    for (const entry of bad) expect(await here.sync.keep({ entries: [theirs(), entry] })).toEqual({ ok: false, problem: 'event_altered', facts: { record: entry.record } });
    expect(await here.backup.journal({})).toMatchObject({ value: { last: 1 } });
  });

  test('that brings contact data: visitors\' telephone numbers never travel', async () => {
    const { here } = await openStation();
    const { record } = theirs();
    const contact = { type: 'contact' as const, record, sealed: { v: 1 as const, iv: 'A'.repeat(16), bytes: 'AAAA' } };
    expect(await here.sync.keep({ entries: [contact] })).toMatchObject({ ok: false, problem: 'event_altered' });
  });
});

describe.skipIf(!canMount())('on a full disk', () => {
  test('nothing is half kept, a county is not half joined, and both work once there is room', async () => {
    const disk = smallDisk(await newFolder());
    const { here, folder } = await openStation({}, join(disk, 'data'));
    const { bavail, bsize } = await statfs(disk);
    await writeFile(join(disk, 'holiday.jpg'), Buffer.alloc(bavail * bsize));
    const full = { ok: false, problem: 'disk_full', facts: { freeBytes: 0 } };
    const large = theirs('长'.repeat(20_000));
    const text = textOf(goodCard('http://127.0.0.1:1'));
    expect(await here.sync.keep({ entries: [large] })).toEqual(full);
    expect(await here.sync.join({ text, choices })).toEqual(full);
    expect(await here.sync.choose({ choices: { paused: true, smallOnly: true } })).toEqual(full);
    expect(await here.sync.county({})).toEqual({ ok: true, value: { joined: null, choices } });

    await unlink(join(disk, 'holiday.jpg'));
    expect(await here.sync.keep({ entries: [large] })).toMatchObject({ ok: true, value: { first: 2 } });
    expect(await here.sync.join({ text, choices })).toMatchObject({ ok: true });
    expect(JSON.parse(await readFile(join(folder, 'county.json'), 'utf8'))).toMatchObject({ joined: { county: 'chenggu' } });
  });
});
