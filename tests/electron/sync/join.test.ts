/** Joining a county and leaving it: a real host, a real file, a real server. */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { newFolder, openHost, plainAbilities } from '../open-host.ts';
import { type cardFor, honest, serve, textOf } from './county-server.ts';
import { choices, goodCard, openStation } from './open-station.ts';

const nowhere = 'http://127.0.0.1:1';

describe('a card', () => {
  test('that has run out, is for another computer, or is of the wrong kind is refused with what differs', async () => {
    const { here } = await openStation();
    const read = (changes: Parameters<typeof cardFor>[1]) => here.sync.readCard({ text: textOf(goodCard(nowhere, changes)) });
    expect(await read({ validUntil: '2026-02-28' })).toEqual({ ok: false, problem: 'card_expired', facts: { validUntil: '2026-02-28' } });
    expect(await read({ station: 'SC02' })).toEqual({ ok: false, problem: 'card_other_station', facts: { station: 'SC02', device: 'A', ownStation: 'JY01', ownDevice: 'A' } });
    expect(await read({ device: 'B' })).toMatchObject({ problem: 'card_other_station', facts: { device: 'B' } });
    expect(await read({ practice: true })).toEqual({ ok: false, problem: 'card_practice', facts: { card: 'practice' } });
    expect(await here.sync.readCard({ text: 'good morning' })).toEqual({ ok: false, problem: 'not_a_card' });
    expect(await read({})).toMatchObject({ ok: true, value: { station: 'JY01', practice: false } });
  });

  test('is good on its last day and no longer', async () => {
    const { here, clock } = await openStation();
    const text = textOf(goodCard(nowhere, { validUntil: '2026-03-31' }));
    clock.now = Date.parse('2026-03-31T15:59:59.000Z'); // 23:59 in China
    expect(await here.sync.readCard({ text })).toMatchObject({ ok: true });
    clock.now += 1000;
    expect(await here.sync.readCard({ text })).toMatchObject({ problem: 'card_expired' });
  });

  test('of a practice county is for sample stations, and no other is', async () => {
    const { here } = await openStation({ sample: true });
    const read = (practice: boolean) => here.sync.readCard({ text: textOf(goodCard(nowhere, { practice })) });
    expect(await read(true)).toMatchObject({ ok: true });
    expect(await read(false)).toEqual({ ok: false, problem: 'card_practice', facts: { card: 'real' } });
  });

  test('of an office is for an office, which may look after a practice county too; no station takes it', async () => {
    const office = await openStation({ code: 'CG00', party: 'office' });
    const card = (practice: boolean) => textOf(goodCard(nowhere, { station: 'CG00', practice }));
    expect(await office.here.sync.readCard({ text: card(false) })).toMatchObject({ ok: true });
    expect(await office.here.sync.readCard({ text: card(true) })).toMatchObject({ ok: true });
    expect(await office.here.sync.readCard({ text: textOf(goodCard(nowhere, {})) })).toMatchObject({ problem: 'card_other_station' });
    const station = await openStation({ code: 'CG00' });
    expect(await station.here.sync.readCard({ text: card(false) })).toMatchObject({ problem: 'card_other_station' });
  });

  test('shows no secret when it is read, tried or joined, and none is in the log', async () => {
    const server = await serve(honest);
    const { here, folder } = await openStation();
    const card = goodCard(server.url);
    const text = textOf(card);
    const said = [await here.sync.readCard({ text }), await here.sync.tryCard({ text }), await here.sync.join({ text, choices }), await here.sync.county({})];
    const log = await readFile(join(folder, 'log', 'host.log'), 'utf8');
    for (const secret of [card.password, card.seed]) expect(JSON.stringify(said) + log).not.toContain(secret);
  });

  test('can be read before the first run, and joined only after it', async () => {
    const { client } = await openHost(await newFolder());
    const text = textOf(goodCard(nowhere, { station: 'SC02' }));
    expect(await client('window:1').sync.readCard({ text })).toMatchObject({ ok: true, value: { station: 'SC02' } });
    expect(await client('window:1').sync.join({ text, choices })).toEqual({ ok: false, problem: 'not_signed_in' });
  });
});

const mask = 0x5a;
/** As an operating system would: unreadable without it. */
const secretBox = { seal: (plain: Uint8Array) => plain.map((byte) => byte ^ mask), open: (sealed: Uint8Array) => sealed.map((byte) => byte ^ mask) };
/** The same files under another account of the system. */
const otherBox = { seal: secretBox.seal, open: () => { throw new Error('not ours'); } };

describe('a station that joined', () => {
  test('is still joined after a restart; its password is nowhere in clear and for this user only', async () => {
    const server = await serve(honest);
    const card = goodCard(server.url);
    const { here, host, clock, folder } = await openStation({}, undefined, { ...plainAbilities, secretBox });
    const joined = await here.sync.join({ text: textOf(card), choices: { paused: true, smallOnly: true } });
    expect(joined).toMatchObject({ ok: true, value: { county: 'chenggu', station: 'JY01', party: 'station', joinedAt: new Date(clock.now).toISOString() } });
    await host.close();

    const path = join(folder, 'county.json');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const text = await readFile(path, 'utf8');
    for (const secret of [card.password, card.seed]) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(Buffer.from(secret).toString('base64').slice(0, 16));
    }
    const again = (await openHost(folder, clock, { ...plainAbilities, secretBox })).client('window:1');
    expect(await again.sync.county({})).toEqual({ ok: true, value: { joined: joined.ok && joined.value, choices: { paused: true, smallOnly: true } } });
    expect(await again.sync.exchange({ db: 'lx-chenggu-reference', path: '', method: 'GET', body: null, as: 'self', timeoutMs: 5000 })).toMatchObject({ ok: true });
    expect(server.asked.at(-1)?.headers.authorization).toBe(`Basic ${Buffer.from(`lx-chenggu-jy01-a:${card.password}`).toString('base64')}`);
  });

  test('whose secrets were sealed for another account must join again, and can', async () => {
    const { here, host, clock, folder } = await openStation({}, undefined, { ...plainAbilities, secretBox });
    const text = textOf(goodCard(nowhere));
    await here.sync.join({ text, choices });
    await host.close();
    const again = await openHost(folder, clock, { ...plainAbilities, secretBox: otherBox });
    expect(await again.client('window:1').sync.county({})).toEqual({ ok: true, value: { joined: null, choices } });
    expect(await readFile(join(folder, 'log', 'host.log'), 'utf8')).toContain('county_secrets_unreadable');
    const people = await again.client('window:1').access.people({});
    await again.client('window:1').access.signIn({ staff: (people.ok && people.value.people[0]?.staff) || '', pin: '135790' });
    expect(await again.client('window:1').sync.join({ text, choices })).toMatchObject({ ok: true });
  });

  test('takes a new card of its county, with a new password and address, and stays joined since then', async () => {
    const [before, after] = [await serve(honest), await serve(honest)];
    const { here, clock } = await openStation();
    const first = await here.sync.join({ text: textOf(goodCard(before.url)), choices });
    const ask = () => here.sync.exchange({ db: 'lx-chenggu-reference', path: '', method: 'GET', body: null, as: 'self', timeoutMs: 5000 });
    await ask();
    clock.now += 86_400_000;
    const second = await here.sync.join({ text: textOf(goodCard(after.url, { password: 'new-password-0123456789' })), choices });
    expect(second).toMatchObject({ ok: true, value: { url: after.url, joinedAt: first.ok && first.value.joinedAt } });
    await ask();
    expect(before.asked).toHaveLength(1);
    expect(after.asked[0]?.headers.authorization).toBe(`Basic ${Buffer.from('lx-chenggu-jy01-a:new-password-0123456789').toString('base64')}`);
  });

  test('does not change to another county without leaving the first', async () => {
    const { here } = await openStation();
    await here.sync.join({ text: textOf(goodCard(nowhere)), choices });
    const other = textOf(goodCard(nowhere, { fingerprint: 'f'.repeat(16) }));
    expect(await here.sync.join({ text: other, choices })).toEqual({ ok: false, problem: 'already_joined' });
    await here.sync.leave({});
    expect(await here.sync.join({ text: other, choices })).toMatchObject({ ok: true });
  });

  test('that leaves has forgotten address and secrets on the disk, keeps its choices, and says so to every window', async () => {
    const { here, client, folder } = await openStation();
    const card = goodCard('http://county.example:5984');
    let told = 0;
    client('window:2').on('sync.changed', () => told++);
    await here.sync.join({ text: textOf(card), choices });
    await here.sync.choose({ choices: { paused: true, smallOnly: false } });
    await here.sync.leave({});
    expect(told).toBe(3);
    expect(await here.sync.county({})).toEqual({ ok: true, value: { joined: null, choices: { paused: true, smallOnly: false } } });
    const files = await readdir(folder);
    expect(files.filter((name) => name.startsWith('county.json'))).toEqual(['county.json']);
    const text = await readFile(join(folder, 'county.json'), 'utf8');
    for (const gone of ['county.example', Buffer.from(`{"password":"${card.password}`).toString('base64').slice(0, 30)]) expect(text).not.toContain(gone);
    expect(await here.sync.exchange({ db: 'lx-chenggu-reference', path: '', method: 'GET', body: null, as: 'self', timeoutMs: 5000 })).toEqual({ ok: false, problem: 'not_joined' });
    expect(await here.sync.listen({ feeds: [{ db: 'lx-chenggu-reference', since: '0' }] })).toEqual({ ok: false, problem: 'not_joined' });
    expect(await here.sync.listen({ feeds: [] })).toEqual({ ok: true, value: {} });
  });

  test('that was a sample and is removed leaves no county behind for the next one', async () => {
    const { here, folder } = await openStation({ sample: true });
    await here.sync.join({ text: textOf(goodCard(nowhere, { practice: true })), choices });
    const removed = await here.settings.removeSample({});
    expect(await here.sync.county({})).toMatchObject({ value: { joined: null } });
    expect(await readdir(removed.ok ? removed.value.keptAs : folder)).toContain('county.json');
    expect(await readdir(folder)).not.toContain('county.json');
  });

  test('whose file was damaged starts, as one that has not joined; the file is set aside', async () => {
    const { here, host, clock, folder } = await openStation();
    await here.sync.join({ text: textOf(goodCard(nowhere)), choices });
    await host.close();
    await writeFile(join(folder, 'county.json'), '{"v":1,"choi');
    const again = await openHost(folder, clock);
    expect(await again.client('window:1').sync.county({})).toMatchObject({ value: { joined: null } });
    expect((await readdir(folder)).some((name) => name.startsWith('county.json.damaged-'))).toBe(true);
  });
});

test('only who may act at the station joins or leaves; anybody may look', async () => {
  const { here } = await openStation();
  await here.access.signOut({});
  const text = textOf(goodCard(nowhere));
  expect(await here.sync.join({ text, choices })).toEqual({ ok: false, problem: 'not_signed_in' });
  expect(await here.sync.leave({})).toEqual({ ok: false, problem: 'not_signed_in' });
  expect(await here.sync.readCard({ text })).toMatchObject({ ok: true });
});

test('a host that closes breaks off what waits for the county, at once', async () => {
  const server = await serve(() => undefined);
  const { here, host } = await openStation();
  onTestFinished(server.close);
  await here.sync.join({ text: textOf(goodCard(server.url)), choices });
  await here.sync.listen({ feeds: [{ db: 'lx-chenggu-reference', since: '0' }] });
  const asked = here.sync.exchange({ db: 'lx-chenggu-reference', path: '', method: 'GET', body: null, as: 'self', timeoutMs: 600_000 });
  await host.close();
  expect(await asked).toMatchObject({ ok: false });
});
