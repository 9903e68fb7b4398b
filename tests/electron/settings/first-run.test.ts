/** The first run and the end of a sample station, also when they are cut short. */
import { cp, mkdir, readdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newRecordId } from '../../../shared/kernel/ids.ts';
import { tick } from '../../../shared/kernel/record/clock.ts';
import { isIntact, sealEvent } from '../../../shared/kernel/record/event.ts';
import type { Role } from '../../../shared/kernel/roles.ts';
import { found, matter, newClerk, newEvent, newFolder, openHost, pin, random, station } from '../open-host.ts';

describe('the first run', () => {
  test('makes the station, its head and his PIN, and signs him in', async () => {
    const { client } = await openHost(await newFolder());
    const page = client('a');
    expect(await page.settings.station({})).toMatchObject({ value: { station: null, preferences: { language: 'zh', textSize: 100 } } });
    const staff = await found(page);
    expect(await page.access.session({})).toMatchObject({ value: { session: { staff, name: '王芳', role: 'station_head' } } });
    expect(await page.settings.station({})).toMatchObject({ value: { station: { ...station, createdAt: '2026-03-02T00:30:00.000Z' } } });
    const journal = await page.backup.read({ after: 0, maxBytes: 65_536 });
    const entry = journal.ok ? journal.value.entries[0]?.entry : undefined;
    if (entry?.type !== 'events' || entry.events[0] === undefined) throw new Error('the founder is not in the journal');
    expect(isIntact(staff, entry.events[0])).toBe(true);
    expect(entry.events[0].by).toEqual({ staff, role: 'station_head', device: 'JY01-A' });
    expect(await page.settings.createStation({ station, firstPerson: '别人', pin })).toEqual({ ok: false, problem: 'station_exists' });
  });

  test('asked for twice in one instant happens once', async () => {
    const { client } = await openHost(await newFolder());
    const both = await Promise.all([0, 1].map((i) => client(`w${i}`).settings.createStation({ station, firstPerson: '王芳', pin })));
    expect(both.map((answer) => (answer.ok ? 'made' : answer.problem))).toEqual(['made', 'station_exists']);
    expect(await client('a').access.people({})).toMatchObject({ value: { people: [{ name: '王芳' }] } });
  });

  test('cut short before the profile was written can simply be repeated, under another name too', async () => {
    const folder = await newFolder();
    const first = await openHost(folder);
    await found(first.client('a'));
    await first.host.close();
    // What a power failure leaves before the profile is there: a PIN of nobody, and no entry.
    await unlink(join(folder, 'station.json'));
    await unlink(join(folder, 'journal', '000001.log'));
    const { client } = await openHost(folder);
    const made = await client('a').settings.createStation({ station, firstPerson: '李明', pin });
    expect(made.ok).toBe(true);
    expect(await client('a').access.people({})).toMatchObject({ value: { people: [{ name: '李明', hasPin: true }] } });
  });

  test('cut short between profile and journal is finished by the next start', async () => {
    const folder = await newFolder();
    const first = await openHost(folder);
    const staff = await found(first.client('a'));
    await first.host.close();
    await unlink(join(folder, 'journal', '000001.log'));
    const { client } = await openHost(folder);
    expect(await client('a').backup.journal({})).toMatchObject({ value: { last: 1, records: 1 } });
    expect(await client('a').access.signIn({ staff, pin })).toMatchObject({ ok: true });
  });

  test('a profile that cannot be read is set aside, not overwritten, and the journal keeps everything', async () => {
    const folder = await newFolder();
    const first = await openHost(folder);
    await found(first.client('a'));
    await first.host.close();
    await writeFile(join(folder, 'station.json'), '{"v":1,"stat');
    const { client } = await openHost(folder);
    expect(await client('a').settings.station({})).toMatchObject({ value: { station: null } });
    expect(await client('a').backup.journal({})).toMatchObject({ value: { last: 1 } });
    expect((await readdir(folder)).some((name) => name.startsWith('station.json.damaged-'))).toBe(true);
  });
});

describe('a county office', () => {
  const office = { ...station, party: 'office', name: '城固县人大常委会代表工作委员会', shortName: '县人大代表工委', code: 'CG00' } as const;

  test('is made like a station; its first person is a county clerk', async () => {
    const { client } = await openHost(await newFolder());
    const page = client('a');
    const made = await page.settings.createStation({ station: office, firstPerson: '韩雪', pin });
    if (!made.ok) throw new Error(made.problem);
    expect(await page.access.session({})).toMatchObject({ value: { session: { name: '韩雪', role: 'county_clerk' } } });
    expect(await page.settings.station({})).toMatchObject({ value: { station: { party: 'office', code: 'CG00' } } });
    expect(await page.access.setPin({ staff: made.value.staff, pin: '222222' })).toMatchObject({ ok: true });
  });

  test('a profile written before there were offices is a station\'s', async () => {
    const folder = await newFolder();
    const first = await openHost(folder);
    await found(first.client('a'));
    await first.host.close();
    const kept = JSON.parse(await readFile(join(folder, 'station.json'), 'utf8')) as { station: { party?: string } };
    expect(kept.station.party).toBe('station');
    delete kept.station.party;
    await writeFile(join(folder, 'station.json'), JSON.stringify(kept));
    expect(await (await openHost(folder)).client('a').settings.station({})).toMatchObject({ value: { station: { party: 'station', code: 'JY01' } } });
  });

  test('writes as the county; nobody writes as the county at a station', async () => {
    const { client } = await openHost(await newFolder());
    const page = client('a');
    const made = await page.settings.createStation({ station: office, firstPerson: '韩雪', pin });
    if (!made.ok) throw new Error(made.problem);
    const by = { staff: made.value.staff, device: 'CG00-A' };
    const register = (role: Role) => {
      const record = newRecordId('station', 'CG00', { now: Date.now, randomBytes: random });
      return { type: 'events' as const, record, events: [newEvent(record, 'station.entered', { code: 'JY01', name: '桔园镇中心站', head: '', telephone: '' }, { ...by, role })] };
    };
    expect(await page.backup.append({ entries: [register('county_clerk')] })).toMatchObject({ ok: true });
    expect(await page.backup.append({ entries: [register('station_head')] })).toEqual({ ok: false, problem: 'not_yours' });

    const other = (await openHost(await newFolder())).client('a');
    const head = await found(other);
    expect(await other.backup.append({ entries: [matter({ staff: head, role: 'county_clerk' })] })).toEqual({ ok: false, problem: 'not_yours' });
  });

  test('whoever makes himself a county clerk at a station is nobody there, from that moment on', async () => {
    const folder = await newFolder();
    const { client } = await openHost(folder);
    const page = client('a');
    const staff = await found(page);
    const clerk = newClerk({ staff }, '李明');
    const { id: _id, ...risen } = newEvent(clerk.record, 'staff.corrected', { set: { role: 'county_clerk' } }, { staff });
    await page.backup.append({ entries: [clerk] });
    await page.access.setPin({ staff: clerk.record, pin: '222222' });
    const desk = client('desk');
    expect(await desk.access.signIn({ staff: clerk.record, pin: '222222' })).toMatchObject({ ok: true });
    const rise = sealEvent(clerk.record, { ...risen, hlc: tick(Date.parse(risen.at) + 1, []), after: clerk.events.map((event) => event.id) });
    expect(await page.backup.append({ entries: [{ type: 'events', record: clerk.record, events: [rise] }] })).toMatchObject({ ok: true });
    expect(await desk.access.session({})).toEqual({ ok: true, value: { session: null } });
    expect(await page.access.people({})).toMatchObject({ value: { people: [{ name: '王芳' }] } });
    expect(await desk.access.signIn({ staff: clerk.record, pin: '222222' })).toMatchObject({ problem: 'no_such_person' });
  });

  test('people of stations that came by sync are names in histories, not people of the office', async () => {
    const { client } = await openHost(await newFolder());
    const page = client('a');
    const staff = await found(page);
    const stranger = newRecordId('staff', 'QS01', { now: Date.now, randomBytes: random });
    await page.backup.append({ entries: [{ type: 'events', record: stranger, events: [newEvent(stranger, 'staff.added', { name: '孙长林', role: 'station_head' }, { staff })] }] });
    expect(await page.access.people({})).toMatchObject({ value: { people: [{ name: '王芳' }] } });
    expect(await client('b').access.signIn({ staff: stranger, pin })).toEqual({ ok: false, problem: 'no_such_person' });
  });
});

describe('a sample station', () => {
  test('removed, it lies aside whole, and a real one can be made on an empty journal', async () => {
    const folder = await newFolder();
    const { client } = await openHost(folder);
    const page = client('a');
    const staff = await found(page, { sample: true });
    await page.backup.append({ entries: [matter({ staff })] });
    await page.settings.savePreferences({ preferences: { language: 'en', textSize: 125 } });
    const before = await page.backup.journal({});
    const removed = await page.settings.removeSample({});
    if (!removed.ok || !before.ok) throw new Error('not removed');

    expect(await page.access.session({})).toEqual({ ok: true, value: { session: null } });
    expect(await page.settings.station({})).toMatchObject({ value: { station: null, preferences: { language: 'en', textSize: 125 } } });
    const after = await page.backup.journal({});
    expect(after).toMatchObject({ value: { last: 0, records: 0, bytes: 0 } });
    expect(after.ok && after.value.id).not.toBe(before.value.id);
    expect((await readdir(removed.value.keptAs)).sort()).toEqual(['access', 'journal', 'station.json']);
    expect((await readFile(join(removed.value.keptAs, 'journal', '000001.log'))).length).toBe(before.value.bytes);

    await found(page);
    expect(await page.access.people({})).toMatchObject({ value: { people: [{ name: '王芳' }] } });
    expect(await page.settings.removeSample({})).toEqual({ ok: false, problem: 'not_a_sample' });
  });

  test('whose removal was cut short anywhere is removed by the next start', async () => {
    const folder = await newFolder();
    const first = await openHost(folder);
    await found(first.client('a'), { sample: true });
    await first.host.close();
    for (const moved of [[], ['journal'], ['journal', 'access'], ['journal', 'access', 'station.json']]) {
      const half = join(folder, `half-${moved.length}`);
      await mkdir(join(half, 'removed-sample-2026-03-02-0830'), { recursive: true });
      for (const part of ['journal', 'access', 'station.json']) await cp(join(folder, part), join(half, part), { recursive: true });
      for (const part of moved) await rename(join(half, part), join(half, 'removed-sample-2026-03-02-0830', part));
      await writeFile(join(half, 'removing-sample.json'), '{"to":"removed-sample-2026-03-02-0830"}');
      const { client, host } = await openHost(half);
      expect(await client('a').settings.station({})).toMatchObject({ value: { station: null } });
      expect(await client('a').access.people({})).toEqual({ ok: true, value: { people: [] } });
      expect((await readdir(join(half, 'removed-sample-2026-03-02-0830'))).sort()).toEqual(['access', 'journal', 'station.json']);
      await host.close();
      await rm(half, { recursive: true });
    }
  });
});

describe('preferences', () => {
  test('stay over a restart', async () => {
    const folder = await newFolder();
    const first = await openHost(folder);
    await first.client('a').settings.savePreferences({ preferences: { language: 'en', textSize: 150 } });
    await first.host.close();
    expect(await (await openHost(folder)).client('a').settings.station({})).toMatchObject({ value: { preferences: { language: 'en', textSize: 150 } } });
  });
});
