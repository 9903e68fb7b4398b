/** Bundles between two real hosts over a real folder: what is let in, what is refused, and what a refusal leaves as it was. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { carry, empty, mattersOf, officeWith, plugIn, seed, stationOff, takeIn, type Carrier } from './open-carriers.ts';
import { canMount, smallDisk } from '../small-disk.ts';
import { newFolder } from '../open-host.ts';

const card = { 'JY01-A': { seed, revokedAt: null } };

async function meeting(): Promise<{ stick: string; station: Carrier; office: Carrier }> {
  return { stick: await plugIn(), station: await stationOff(), office: await officeWith({ ...card }) };
}

/** Everything a host remembers of bundles, byte for byte. */
async function memory({ dataDir }: Carrier): Promise<Record<string, string>> {
  const folder = join(dataDir, 'bundles');
  const names = await readdir(folder).catch(() => []);
  return Object.fromEntries(await Promise.all(names.sort().map(async (name) => [name, await readFile(join(folder, name), 'latin1')] as const)));
}

const opening = (at: Carrier, stick: string, file: string) => at.host.backup.openBundle({ source: { stick, file }, acceptKey: false });

describe('a bundle', () => {
  test('is opened by the office, whole, though its station was never on line; the receipt comes back', async () => {
    const { stick, station, office } = await meeting();
    const content = mattersOf(station, 3);
    const file = await carry(station, 'CG00', stick, content);
    expect(await station.host.backup.bundles({})).toMatchObject({ ok: true, value: { made: [{ number: 1, to: 'CG00', events: 3, receipt: null }], next: { CG00: 2 } } });
    const read = await takeIn(office, stick, file);
    expect(read).toMatchObject({ ok: true, value: { again: false, first: true, gaps: [], body: { from: 'JY01-A', number: 1, records: content.records } } });

    const back = await carry(office, 'JY01-A', stick, empty);
    expect(await takeIn(station, stick, back)).toMatchObject({ ok: true, value: { body: { from: 'CG00-A', to: 'JY01-A', known: { 'JY01-A': 1 }, receipts: [{ number: 1, taken: 3 }] } } });
    expect(await station.host.backup.bundles({})).toMatchObject({ ok: true, value: { made: [{ number: 1, receipt: { taken: 3, refused: 0 } }], taken: [{ from: 'CG00-A', number: 1 }] } });
  });

  test('shows nothing of its content to whoever finds the stick', async () => {
    const { stick, station } = await meeting();
    const content = mattersOf(station, 1);
    const bytes = await readFile(join(stick, await carry(station, 'CG00', stick, content)));
    const text = bytes.toString('utf8');
    for (const part of ['第0件', content.records[0]?._id ?? '-', seed]) expect(text).not.toContain(part);
    expect(text.startsWith('LXB')).toBe(true);
  });

  test('with one damaged byte, anywhere, is refused as damaged and changes nothing', async () => {
    const { stick, station, office } = await meeting();
    const file = await carry(station, 'CG00', stick);
    const good = await readFile(join(stick, file));
    const before = await memory(office);
    const step = Math.max(1, Math.floor(good.length / 60));
    const places = new Set([...Array.from({ length: 64 }, (_, index) => Math.min(good.length - 1, index * step)), ...Array.from({ length: 12 }, (_, index) => index), good.length - 1, good.length - 33, good.length - 49]);
    for (const place of places) {
      const bad = Buffer.from(good);
      bad[place] = (bad[place] ?? 0) ^ 0x11;
      await writeFile(join(stick, file), bad);
      const read = await opening(office, stick, file);
      expect([place, read.ok ? 'let in' : read.problem]).toEqual([place, place < 3 ? 'not_a_bundle' : place === 3 ? 'bundle_newer' : 'bundle_damaged']);
    }
    for (const length of [0, 2, 5, 100, good.length - 1]) {
      await writeFile(join(stick, file), good.subarray(0, length));
      expect(await opening(office, stick, file)).toMatchObject({ ok: false, problem: length < 6 ? 'not_a_bundle' : 'bundle_damaged' });
    }
    expect(await memory(office)).toEqual(before);
    await writeFile(join(stick, file), good);
    expect(await opening(office, stick, file)).toMatchObject({ ok: true });
  });

  test('that somebody changed with care, checksum and all, is refused as not ours', async () => {
    const { createHash } = await import('node:crypto');
    const { stick, station, office } = await meeting();
    const file = await carry(station, 'CG00', stick);
    const good = await readFile(join(stick, file));
    const summed = (bytes: Buffer) => Buffer.concat([bytes, createHash('sha256').update(bytes).digest()]);
    const renumbered = Buffer.from(good.subarray(0, -32).toString('latin1').replace('"number":1', '"number":9'), 'latin1');
    const flipped = Buffer.from(good.subarray(0, -32));
    flipped[flipped.length - 40] = (flipped[flipped.length - 40] ?? 0) ^ 1;
    for (const edited of [renumbered, flipped]) {
      await writeFile(join(stick, file), summed(edited));
      expect(await opening(office, stick, file)).toMatchObject({ ok: false, problem: 'bundle_foreign' });
    }
  });

  test('of another county, another address, our own, sealed with another card, or of a card taken back is refused in its own words', async () => {
    const { stick, station, office } = await meeting();
    const elsewhere = await stationOff('JY01-A', 'ffffffffffffffff');
    const problemAt = async (at: Carrier, file: string) => {
      const read = await opening(at, stick, file);
      return read.ok ? 'let in' : read.problem;
    };
    expect(await problemAt(office, await carry(elsewhere, 'CG00', stick))).toBe('bundle_other_county');
    const own = await carry(station, 'CG00', stick);
    expect(await problemAt(station, own)).toBe('bundle_own');
    expect(await problemAt(await stationOff('SC02-A'), own)).toBe('bundle_not_for_us');
    expect(await problemAt(await officeWith({ 'JY01-A': { seed: 'D'.repeat(43), revokedAt: null } }), own)).toBe('bundle_foreign');
    expect(await problemAt(await officeWith({ 'JY01-A': { seed, revokedAt: '2026-03-01T00:00:00.000Z' } }), own)).toBe('card_revoked');
    expect(await problemAt(await officeWith({}), own)).toBe('no_card');
    expect(await problemAt(await officeWith({ 'JY01-A': undefined }), own)).toBe('county_unreachable');
    expect(await problemAt(office, own)).toBe('let in');
  });

  test('that comes twice adds nothing; an older one is refused; a missing number is said at once', async () => {
    const { stick, station, office } = await meeting();
    const files: string[] = [];
    for (let n = 0; n < 5; n++) files.push(await carry(station, 'CG00', stick));
    expect(await takeIn(office, stick, files[1] ?? '')).toMatchObject({ ok: true, value: { gaps: [1], again: false } });
    expect(await takeIn(office, stick, files[1] ?? '')).toMatchObject({ ok: true, value: { gaps: [], again: true } });
    const before = await memory(office);
    expect(await takeIn(office, stick, files[0] ?? '')).toMatchObject({ ok: false, problem: 'bundle_older', facts: { number: 1, known: 2 } });
    expect(await memory(office)).toEqual(before);
    expect(await takeIn(office, stick, files[4] ?? '')).toMatchObject({ ok: true, value: { gaps: [3, 4] } });
  });

  test('signed by another computer of the same name is refused, until a person says that it was replaced', async () => {
    const { stick, station, office } = await meeting();
    await takeIn(office, stick, await carry(station, 'CG00', stick));
    await takeIn(office, stick, await carry(station, 'CG00', stick));
    const replacement = await stationOff('JY01-A');
    const file = await carry(replacement, 'CG00', stick);
    const before = await memory(office);
    const refused = await opening(office, stick, file);
    expect(refused).toMatchObject({ ok: false, problem: 'bundle_other_key' });
    expect(!refused.ok && refused.facts?.['key']).toMatch(/^[0-9A-F]{4} [0-9A-F]{4}$/);
    expect(await memory(office)).toEqual(before);
    await office.host.access.signOut({});
    expect(await takeIn(office, stick, file, true)).toMatchObject({ ok: false, problem: 'role_not_allowed' });
    await office.restart();
    expect(await takeIn(office, stick, file, true)).toMatchObject({ ok: true, value: { first: true, body: { number: 1 } } });
    expect(await opening(office, stick, file)).toMatchObject({ ok: true });
  });

  test('cut short by a crash is opened again from what was kept, and is gone when it is settled', async () => {
    const { stick, station, office } = await meeting();
    const file = await carry(station, 'CG00', stick);
    await opening(office, stick, file);
    await office.restart();
    expect(await office.host.backup.openBundle({ source: { kept: true }, acceptKey: false })).toMatchObject({ ok: true, value: { again: false, body: { number: 1 } } });
    await office.host.backup.settleBundle({ from: 'JY01-A', number: 1, taken: 1, refused: 0 });
    expect(await office.host.backup.openBundle({ source: { kept: true }, acceptKey: false })).toMatchObject({ ok: false, problem: 'no_bundle' });
    expect(await office.host.backup.settleBundle({ from: 'JY01-A', number: 1, taken: 1, refused: 0 })).toMatchObject({ ok: false, problem: 'no_bundle' });
  });

  test('can be read while the county is out of reach, once its card was seen', async () => {
    const cards: Parameters<typeof officeWith>[0] = { ...card };
    const [stick, station, office] = [await plugIn(), await stationOff(), await officeWith(cards)];
    await takeIn(office, stick, await carry(station, 'CG00', stick));
    cards['JY01-A'] = undefined;
    expect(await takeIn(office, stick, await carry(station, 'CG00', stick))).toMatchObject({ ok: true });
  });
});

describe('numbers', () => {
  test('go on after a restart; one that never left is used again', async () => {
    const { stick, station } = await meeting();
    await carry(station, 'CG00', stick);
    expect(await station.host.backup.makeBundle({ to: 'CG00', content: empty })).toMatchObject({ ok: true, value: { number: 2 } });
    await station.restart();
    expect(await station.host.backup.makeBundle({ to: 'CG00', content: empty })).toMatchObject({ ok: true, value: { number: 2 } });
    await carry(station, 'CG00', stick);
    expect(await station.host.backup.makeBundle({ to: 'CG00', content: empty })).toMatchObject({ ok: true, value: { number: 3 } });
  });

  test('of a station whose old data were put back go on after what the county has seen', async () => {
    const { stick, station, office } = await meeting();
    const path = join(station.dataDir, 'bundles', '0011223344556677.json');
    await carry(station, 'CG00', stick);
    const old = await readFile(path);
    for (let n = 0; n < 3; n++) await takeIn(office, stick, await carry(station, 'CG00', stick));
    await writeFile(path, old);
    const stale = await carry(station, 'CG00', stick);
    expect(await takeIn(office, stick, stale)).toMatchObject({ ok: false, problem: 'bundle_older', facts: { number: 2, known: 4 } });
    await takeIn(station, stick, await carry(office, 'JY01-A', stick, empty));
    expect(await station.host.backup.makeBundle({ to: 'CG00', content: empty })).toMatchObject({ ok: true, value: { number: 5 } });
  });
});

describe('a stick', () => {
  test('is listed with its room and what lies on it', async () => {
    const { stick, station } = await meeting();
    await writeFile(join(stick, '照片.lxb'), 'not one of ours');
    const file = await carry(station, 'CG00', stick);
    const listed = await station.host.backup.sticks({});
    expect(listed).toMatchObject({ ok: true, value: { sticks: [{ path: stick, name: '连心U盘', bundles: [{ file, from: 'JY01-A', to: 'CG00', number: 1 }] }] } });
    expect(listed.ok && listed.value.sticks[0]?.bundles).toHaveLength(1);
    expect(listed.ok && (listed.value.sticks[0]?.freeBytes ?? 0)).toBeGreaterThan(0);
  });

  test('that was pulled in the middle of a write is cleaned by the next', async () => {
    const { stick, station } = await meeting();
    await writeFile(join(stick, 'lianxin-4711-0.tmp'), 'half a bundle');
    const file = await carry(station, 'CG00', stick);
    expect(await readdir(stick)).toEqual([file]);
  });

  test('that is gone is said; nothing is written anywhere else', async () => {
    const { stick, station } = await meeting();
    await station.host.backup.makeBundle({ to: 'CG00', content: empty });
    const elsewhere = await newFolder();
    expect(await station.host.backup.writeToStick({ to: 'CG00', stick: elsewhere, file: 'a.lxb' })).toMatchObject({ ok: false, problem: 'stick_gone' });
    expect(await readdir(elsewhere)).toEqual([]);
    for (const file of ['../a.lxb', 'a/b.lxb', '.lxb', 'a.exe']) expect(await station.host.backup.writeToStick({ to: 'CG00', stick, file })).toMatchObject({ ok: false, problem: 'malformed_input' });
    expect(await opening(station, stick, 'nothing.lxb')).toMatchObject({ ok: false, problem: 'stick_gone' });
  });

  test.runIf(canMount())('that is full is said with its room; nothing half is left on it, and the number is not used up', async () => {
    const folder = await newFolder();
    const stick = smallDisk(folder);
    const { env } = await import('node:process');
    await plugIn(); // puts the folder back when the test ends
    env['LIANXIN_STICKS'] = folder;
    const station = await stationOff();
    await writeFile(join(stick, 'film.mp4'), Buffer.alloc(1_040_000));
    await station.host.backup.makeBundle({ to: 'CG00', content: mattersOf(station, 400) });
    expect(await station.host.backup.writeToStick({ to: 'CG00', stick, file: 'a.lxb' })).toMatchObject({ ok: false, problem: 'stick_full' });
    expect(await readdir(stick)).toEqual(['film.mp4']);
    expect(await station.host.backup.makeBundle({ to: 'CG00', content: empty })).toMatchObject({ ok: true, value: { number: 1 } });
  });
});

test('who has not joined a county makes no bundle and reads none', async () => {
  const { found, openHost } = await import('../open-host.ts');
  const { client } = await openHost(await newFolder());
  const here = client('window:1');
  await found(here);
  expect(await here.backup.makeBundle({ to: 'CG00', content: empty })).toMatchObject({ ok: false, problem: 'not_joined' });
  expect(await here.backup.openBundle({ source: { bytes: 'TFhC' }, acceptKey: false })).toMatchObject({ ok: false, problem: 'not_joined' });
});
