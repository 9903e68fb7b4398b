/** Joining a county: a real host, a real file, a real server. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { found, newFolder, openHost, plainAbilities, type OpenedHost, movableClock } from '../open-host.ts';
import { cardFor, honest, serve, textOf } from './county-server.ts';

const choices = { paused: false, smallOnly: false };
const mask = 0x5a;
/** As an operating system would: unreadable without it. */
const secretBox = { seal: (plain: Uint8Array) => plain.map((byte) => byte ^ mask), open: (sealed: Uint8Array) => sealed.map((byte) => byte ^ mask) };

async function station(folder: string, changes: Parameters<typeof found>[1] = {}): Promise<OpenedHost & { here: ReturnType<OpenedHost['client']> }> {
  const opened = await openHost(folder);
  opened.clock.now = Date.now(); // the server's clock is the machine's
  const here = opened.client('window:1');
  await found(here, changes);
  return { ...opened, here };
}

/** Valid today, whenever today is. */
const goodCard = (url: string, changes: Parameters<typeof cardFor>[1] = {}) => cardFor(url, { issuedOn: '2020-01-01', validUntil: '2099-12-31', ...changes });

describe('a card', () => {
  test('that has run out, is for another computer, or is of the wrong kind is refused with what differs', async () => {
    const { here } = await station(await newFolder());
    const read = (changes: Parameters<typeof cardFor>[1]) => here.sync.readCard({ text: textOf(goodCard('http://127.0.0.1:1', changes)) });
    expect(await read({ validUntil: '2026-02-28' })).toEqual({ ok: false, problem: 'card_expired', facts: { validUntil: '2026-02-28' } });
    expect(await read({ station: 'SC02' })).toMatchObject({ problem: 'card_other_station', facts: { station: 'SC02', device: 'A', ownStation: 'JY01', ownDevice: 'A' } });
    expect(await read({ device: 'B' })).toMatchObject({ problem: 'card_other_station', facts: { device: 'B' } });
    expect(await read({ practice: true })).toEqual({ ok: false, problem: 'card_practice', facts: { card: 'practice' } });
    expect(await here.sync.readCard({ text: 'good morning' })).toEqual({ ok: false, problem: 'not_a_card' });
    expect(await read({})).toMatchObject({ ok: true, value: { station: 'JY01', practice: false } });
  });

  test('shows no secret when it is read', async () => {
    const { here } = await station(await newFolder());
    const card = goodCard('http://127.0.0.1:1');
    const read = JSON.stringify(await here.sync.readCard({ text: textOf(card) }));
    for (const secret of [card.password, card.seed]) expect(read).not.toContain(secret);
  });

  test('can be read before the first run, and joined only after it', async () => {
    const { client, clock } = await openHost(await newFolder());
    clock.now = Date.now();
    const text = textOf(goodCard('http://127.0.0.1:1', { station: 'SC02' }));
    expect(await client('window:1').sync.readCard({ text })).toMatchObject({ ok: true, value: { station: 'SC02' } });
    expect(await client('window:1').sync.join({ text, choices })).toMatchObject({ problem: 'not_signed_in' });
  });
});

describe('trying a card', () => {
  test('asks five things in order, and writes nothing', async () => {
    const server = await serve(honest);
    const folder = await newFolder();
    const { here } = await station(folder);
    const tried = await here.sync.tryCard({ text: textOf(goodCard(server.url)) });
    expect(tried.ok && tried.value.checks.map(({ check, ok }) => [check, ok])).toEqual([['reach', true], ['identity', true], ['access', true], ['device', true], ['clock', true]]);
    expect(server.asked.every(({ method }) => method === 'GET')).toBe(true);
    expect(await readdir(folder)).not.toContain('county.json');
  });
});

describe('a station that joined', () => {
  test('is still joined after a restart, and its password is nowhere in clear', async () => {
    const folder = await newFolder();
    const server = await serve(honest);
    const card = goodCard(server.url);
    const clock = movableClock();
    clock.now = Date.now();
    const first = await openHost(folder, clock, { ...plainAbilities, secretBox });
    const here = first.client('window:1');
    await found(here);
    expect(await here.sync.join({ text: textOf(card), choices: { paused: true, smallOnly: true } })).toMatchObject({ ok: true, value: { county: 'chenggu', party: 'station' } });
    await first.host.close();

    const path = join(folder, 'county.json');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const text = await readFile(path, 'utf8');
    for (const secret of [card.password, card.seed]) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(Buffer.from(secret).toString('base64').slice(0, 16));
    }
    const again = await openHost(folder, clock, { ...plainAbilities, secretBox });
    expect(await again.client('window:1').sync.county({})).toMatchObject({ ok: true, value: { joined: { station: 'JY01' }, choices: { paused: true, smallOnly: true } } });
    const answer = await again.client('window:1').sync.exchange({ db: 'lx-chenggu-reference', path: '', method: 'GET', body: null, as: 'self', timeoutMs: 5000 });
    expect(answer).toMatchObject({ ok: true, value: { status: 200 } });
    expect(server.asked.at(-1)?.headers.authorization).toBe(`Basic ${Buffer.from(`lx-chenggu-jy01-a:${card.password}`).toString('base64')}`);
  });
});

