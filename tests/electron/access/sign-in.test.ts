/** Signing in at a real host: PINs, lock-out over restarts and clocks, and whose session is whose. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { minutesLocked, withinLock } from '../../../shared/access/pin.ts';
import { found, newClerk, newEvent, newFolder, openHost, pin } from '../open-host.ts';

const wrong = '000000';

describe('a PIN', () => {
  test('opens the session, over a restart, and is nowhere on the disk', async () => {
    const folder = await newFolder();
    const first = await openHost(folder, undefined, undefined, 32_768); // as people use it
    const staff = await found(first.client('a'));
    await first.host.close();

    const { client } = await openHost(folder);
    const page = client('a');
    expect(await page.access.session({})).toEqual({ ok: true, value: { session: null } });
    expect(await page.access.signIn({ staff, pin: wrong })).toEqual({ ok: false, problem: 'wrong_pin', facts: { left: 4 } });
    expect(await page.access.signIn({ staff, pin })).toMatchObject({ ok: true, value: { session: { staff, name: '王芳', role: 'station_head' } } });
    const kept = await readFile(join(folder, 'access', 'pins.json'), 'utf8');
    expect(kept).not.toContain(pin);
    expect(((await stat(join(folder, 'access', 'pins.json'))).mode & 0o777).toString(8)).toBe('600');
  });

  test('of one\'s own may be changed by oneself, of others only by the head of the station', async () => {
    const { client } = await openHost(await newFolder());
    const head = client('head');
    const staff = await found(head);
    const clerk = newClerk({ staff }, '李明');
    await head.backup.append({ entries: [clerk] });
    expect(await client('desk').access.signIn({ staff: clerk.record, pin })).toEqual({ ok: false, problem: 'no_pin' });
    expect(await head.access.setPin({ staff: clerk.record, pin: '222222' })).toEqual({ ok: true, value: {} });

    const desk = client('desk');
    expect(await desk.access.signIn({ staff: clerk.record, pin: '222222' })).toMatchObject({ ok: true });
    expect(await desk.access.setPin({ staff, pin: '333333' })).toEqual({ ok: false, problem: 'not_yours' });
    expect(await desk.access.setPin({ staff: clerk.record, pin: '333333' })).toEqual({ ok: true, value: {} });
    expect(await desk.access.signIn({ staff: clerk.record, pin: '222222' })).toMatchObject({ problem: 'wrong_pin' });
    expect(await desk.access.signIn({ staff: clerk.record, pin: '333333' })).toMatchObject({ ok: true });
  });
});

describe('lock-out', () => {
  test('comes with the fifth wrong PIN, lasts a quarter of an hour, and not even the right PIN opens it', async () => {
    const { client, clock } = await openHost(await newFolder());
    const page = client('a');
    const staff = await found(page);
    const left: unknown[] = [];
    for (let i = 0; i < 4; i++) left.push(await page.access.signIn({ staff, pin: wrong }));
    expect(left).toEqual([4, 3, 2, 1].map((tries) => ({ ok: false, problem: 'wrong_pin', facts: { left: tries } })));
    expect(await page.access.signIn({ staff, pin: wrong })).toEqual({ ok: false, problem: 'locked_out', facts: { minutes: 15 } });
    clock.now += 14 * 60_000;
    expect(await page.access.signIn({ staff, pin })).toEqual({ ok: false, problem: 'locked_out', facts: { minutes: 1 } });
    clock.now += 60_000;
    expect(await page.access.signIn({ staff, pin })).toMatchObject({ ok: true });
  });

  test('is not opened by a restart, and wrong tries are not forgotten by one', async () => {
    const folder = await newFolder();
    const first = await openHost(folder);
    const staff = await found(first.client('a'));
    for (let i = 0; i < 3; i++) await first.client('a').access.signIn({ staff, pin: wrong });
    await first.host.close();
    const second = await openHost(folder, first.clock);
    expect(await second.client('b').access.signIn({ staff, pin: wrong })).toMatchObject({ problem: 'wrong_pin', facts: { left: 1 } });
    expect(await second.client('b').access.signIn({ staff, pin: wrong })).toMatchObject({ problem: 'locked_out' });
    await second.host.close();
    const third = await openHost(folder, first.clock);
    expect(await third.client('c').access.signIn({ staff, pin })).toEqual({ ok: false, problem: 'locked_out', facts: { minutes: 15 } });
  });

  test('cannot be run past by trying from many windows at once', async () => {
    const { client } = await openHost(await newFolder());
    const staff = await found(client('a'));
    const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => client(`w${i}`).access.signIn({ staff, pin: i === 7 ? pin : wrong })));
    expect(answers.map((answer) => (answer.ok ? 'in' : answer.problem))).toEqual([...Array<string>(4).fill('wrong_pin'), ...Array<string>(4).fill('locked_out')]);
  });

  test('made while the clock stood in 2099 ends a quarter of an hour after the clock was put right', async () => {
    const { client, clock } = await openHost(await newFolder());
    const page = client('a');
    const staff = await found(page);
    const right = clock.now;
    clock.now = Date.parse('2099-01-01T00:00:00.000Z');
    for (let i = 0; i < 5; i++) await page.access.signIn({ staff, pin: wrong });
    clock.now = right;
    expect(await page.access.signIn({ staff, pin })).toEqual({ ok: false, problem: 'locked_out', facts: { minutes: 15 } });
    clock.now = right + 15 * 60_000;
    expect(await page.access.signIn({ staff, pin })).toMatchObject({ ok: true });
  });

  test.each([
    [0, 0],
    [1, 1],
    [60_000, 1],
    [60_001, 2],
    [15 * 60_000, 15],
    [99 * 60_000, 15],
  ])('that ends in %i ms is %i minutes long', (ms, minutes) => {
    expect(minutesLocked(withinLock({ wrong: 0, lockedUntilMs: 5_000_000 + ms }, 5_000_000), 5_000_000)).toBe(minutes);
  });
});

describe('a session', () => {
  test('belongs to one window; the others are told nothing', async () => {
    const { client, host } = await openHost(await newFolder());
    const staff = await found(client('a'));
    const heard: unknown[] = [];
    host.on((target, event, payload) => heard.push([target, event, (payload as { session: { name: string } | null }).session?.name ?? null]));
    await client('b').access.signIn({ staff, pin });
    await client('b').access.signOut({});
    expect(await client('a').access.session({})).toMatchObject({ value: { session: { staff } } });
    expect(heard).toEqual([
      ['b', 'access.sessionChanged', '王芳'],
      ['b', 'access.sessionChanged', null],
    ]);
  });

  test('follows the person: a new name is heard, one who has left is signed out and can sign in no more', async () => {
    const { client, host } = await openHost(await newFolder());
    const head = client('head');
    const staff = await found(head);
    const clerk = newClerk({ staff }, '李明');
    await head.backup.append({ entries: [clerk] });
    await head.access.setPin({ staff: clerk.record, pin });
    await client('desk').access.signIn({ staff: clerk.record, pin });
    const heard: unknown[] = [];
    host.on((target, event, payload) => {
      if (event === 'access.sessionChanged') heard.push([target, (payload as { session: { name: string } | null }).session?.name ?? null]);
    });
    const after = (type: string, data: object) => {
      const event = newEvent(clerk.record, type, { ...data }, { staff, clock: { now: Date.parse('2026-03-03T00:00:00.000Z'), read: () => 0 } });
      return head.backup.append({ entries: [{ type: 'events', record: clerk.record, events: [event] }] });
    };
    await after('staff.corrected', { set: { name: '李晓明' } });
    await after('staff.left', {});
    expect(heard).toEqual([
      ['desk', '李晓明'],
      ['desk', null],
    ]);
    expect(await client('desk').reception.drafts({})).toEqual({ ok: false, problem: 'not_signed_in' });
    expect(await client('desk').access.signIn({ staff: clerk.record, pin })).toEqual({ ok: false, problem: 'no_such_person' });
    expect(await head.access.people({})).toMatchObject({ value: { people: [{ name: '王芳', hasPin: true }] } });
  });

  test('ends when its window is gone', async () => {
    const { client, host } = await openHost(await newFolder());
    await found(client('a'));
    host.forget('a');
    expect(await client('a').access.session({})).toEqual({ ok: true, value: { session: null } });
  });
});
