/** What a sitting leaves on the disk, byte by byte: what an insider with the folder finds, and what he does not. */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBox } from '../../../electron/host/voting/box.ts';
import { ballotText } from '../../../electron/host/voting/entry.ts';
import { readSlots, slotBytes } from '../../../electron/host/voting/slot-file.ts';
import { found, newFolder, openHost, random } from '../open-host.ts';
import { ballotFor, beginSitting, keyAll, must, sit, toCounting, toVoting } from './work-sitting.ts';

async function filesIn(folder: string): Promise<Map<string, Buffer>> {
  const all = new Map<string, Buffer>();
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) for (const [name, bytes] of await filesIn(path)) all.set(`${entry.name}/${name}`, bytes);
    else if (entry.isFile()) all.set(entry.name, await readFile(path));
  }
  return all;
}

const containing = (files: ReadonlyMap<string, Buffer>, text: string) => [...files].filter(([, bytes]) => bytes.includes(text)).map(([name]) => name);
/** Chance with a fixed beginning: the same in every run. */
function chance(seed: number): (count: number) => Uint8Array {
  let state = seed;
  return (count) => {
    const bytes = new Uint8Array(count);
    for (let at = 0; at < count; at++) bytes[at] = (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 24;
    return bytes;
  };
}

describe('at a terminal', () => {
  test('while they vote and afterwards no file outside the box says a mark, a ticket or an order, and the box says none without its key', async () => {
    const folder = await newFolder();
    const { client } = await openHost(folder);
    const director = client('director');
    await found(director);
    const working = await beginSitting(director);
    const { sitting } = working;
    await toVoting(working, 48, 'terminal');
    const before = await filesIn(folder);
    const tickets = Array.from({ length: 48 }, (_, one) => (one + 0xabc000).toString(16).padStart(32, 'e'));
    for (const [one, ticket] of tickets.entries()) {
      must(await director.voting.admit({ sitting }));
      must(await director.voting.cast({ sitting, ticket, ballot: ballotFor([one % 12]) }));
    }
    const during = await filesIn(folder);
    for (const ticket of tickets) expect(containing(during, ticket)).toEqual([]);
    for (let row = 0; row < 12; row++) expect(containing(during, ballotText(ballotFor([row])))).toEqual([]);
    // Only the round's own files changed: nothing was written elsewhere each time somebody voted.
    const changed = [...during].filter(([name, bytes]) => before.get(name)?.equals(bytes) !== true).map(([name]) => name.replace(/.*round-1\//, ''));
    expect(changed.sort()).toEqual(['box', 'box-poll']);
    const box = join(folder, 'sittings', sitting.replaceAll(':', '_'), 'round-1', 'box');
    expect((await stat(box)).mtime.toISOString()).toBe('2000-01-01T00:00:00.000Z');

    must(await director.voting.act({ sitting, act: { type: 'voting_closed' } }));
    must(await director.voting.reconcile({ sitting }));
    const after = await filesIn(join(folder, 'sittings'));
    expect([...after.keys()].map((name) => name.split('/').slice(1).join('/')).sort()).toEqual(['acts.log', 'pins.json', 'round-1/ballots.json']);
    const kept = JSON.parse([...after].find(([name]) => name.endsWith('ballots.json'))?.[1].toString() ?? '') as { ballots: string[] };
    expect(kept.ballots).toEqual([...kept.ballots].sort());
    for (const ticket of tickets) expect(containing(await filesIn(folder), ticket)).toEqual([]);
    expect(containing(await filesIn(folder), '代表7"').every((name) => name.endsWith('acts.log'))).toBe(true);
  });

  test('even with the key, places in the box tell nothing of the order: the first half voted lies as often before the second as behind it', async () => {
    const folder = await newFolder();
    const parts = { path: join(folder, 'box'), key: random(32), label: 'a box', randomBytes: chance(20_261_101) };
    const box = openBox(parts, 60);
    for (let one = 0; one < 60; one++) {
      must(await box.admit());
      must(await box.cast(`t${one}`, `c-${one}`));
    }
    const places = (await readSlots(parts) ?? []).flatMap((text) => (text === null ? [] : [Number((JSON.parse(text) as { b: string }).b.slice(2))]));
    expect(places).toHaveLength(120);
    let inOrder = 0;
    let pairs = 0;
    for (let i = 0; i < places.length; i++) {
      for (let j = i + 1; j < places.length; j++) {
        if (places[i] === places[j]) continue;
        pairs++;
        if ((places[i] ?? 0) < (places[j] ?? 0)) inOrder++;
      }
    }
    expect(inOrder / pairs).toBeGreaterThan(0.45);
    expect(inOrder / pairs).toBeLessThan(0.55);
  });

  test('one bad sector loses no ballot; a box with fewer ballots than were acknowledged says so and is not counted', async () => {
    const folder = await newFolder();
    const parts = { path: join(folder, 'box'), key: random(32), label: 'a box', randomBytes: chance(7) };
    const box = openBox(parts, 20);
    for (const one of ['a', 'b', 'c']) {
      must(await box.admit());
      must(await box.cast(one, `c-${one}`));
    }
    const bytes = await readFile(parts.path);
    const slots = (await readSlots(parts) ?? []).flatMap((text, index) => (text?.includes('c-b') === true ? [index] : []));
    expect(slots).toHaveLength(2);
    const damage = async (index: number) => {
      bytes.fill(0, index * slotBytes + 100, index * slotBytes + 612);
      await writeFile(parts.path, bytes);
    };
    await damage(slots[0] ?? 0);
    expect(await box.read()).toMatchObject({ ok: true, value: { ballots: ['c-a', 'c-b', 'c-c'] } });
    await damage(slots[1] ?? 0);
    expect(await box.read()).toMatchObject({ ok: false, problem: 'box_damaged', facts: { kept: 2 } });
    expect(await box.admit()).toMatchObject({ problem: 'box_damaged' });
  });
});

describe('on paper', () => {
  test('before reconciling no file says a mark in clear; afterwards places, tellers and what differed are gone', async () => {
    const folder = await newFolder();
    const { client, clock } = await openHost(folder);
    const director = client('director');
    await found(director);
    const working = await beginSitting(director);
    const { sitting } = working;
    await toVoting(working, 48);
    await toCounting(working, 48);
    clock.now -= 3_600_000; // somebody sets the clock back: acts keep their order, and it is said
    const papers = Array.from({ length: 48 }, (_, one) => ballotFor([one % 12, (one + 1) % 12]));
    for (const official of ['first', 'second']) {
      await sit(client(official), sitting, official);
      await keyAll(client(official), papers, official === 'second' ? { batch: 1, place: 3, ballot: ballotFor([11]) } : undefined);
    }
    const during = await filesIn(folder);
    for (const paper of papers) expect(containing(during, ballotText(paper))).toEqual([]);
    must(await director.voting.compare({ sitting }));
    const [, , third] = papers;
    must(await director.voting.settle({ sitting, batch: 1, place: 3, ballot: third ?? ballotFor([]), setAside: null, reason: 'second_slipped', note: '看过纸票', pins: [{ official: 'watch', pin: '222222' }] }));
    const view = must(await director.voting.reconcile({ sitting }));
    expect(view.clockSetBack).toBe(true);
    expect(view.state.rounds[0]).toMatchObject({ reasons: { second_slipped: 1 }, compared: { differing: 1, aside: 0 } });
    const after = await filesIn(join(folder, 'sittings'));
    expect([...after.keys()].map((name) => name.split('/').slice(1).join('/')).sort()).toEqual(['acts.log', 'pins.json', 'round-1/ballots.json']);
    for (const trace of ['看过纸票', '"place"', 'keyed', 'first 1']) expect(containing(after, trace)).toEqual([]);
    const ballots = JSON.parse([...after].find(([name]) => name.endsWith('ballots.json'))?.[1].toString() ?? '') as object;
    expect(Object.keys(ballots).sort()).toEqual(['ballots', 'practice', 'round', 'sitting', 'v']);
  });

  test('a line of the acts that was changed stops the sitting and nothing else; the last line torn by a power cut is cut', async () => {
    const folder = await newFolder();
    const first = await openHost(folder);
    const director = first.client('director');
    const staff = await found(director);
    const one = await beginSitting(director);
    const two = await beginSitting(director);
    await first.host.close();
    const pathOf = (sitting: string) => join(folder, 'sittings', sitting.replaceAll(':', '_'), 'acts.log');
    const text = await readFile(pathOf(one.sitting), 'utf8');
    await writeFile(pathOf(one.sitting), text.replace('代表7"', '代表8"'));
    await writeFile(pathOf(two.sitting), `${await readFile(pathOf(two.sitting), 'utf8')}00000099 0123`);
    const again = (await openHost(folder)).client('director');
    must(await again.access.signIn({ staff, pin: '135790' }));
    expect(await again.voting.sitting({ sitting: one.sitting })).toMatchObject({ problem: 'sitting_damaged' });
    expect(must(await again.voting.sittings({})).sittings.map(({ id, damaged }) => [id, damaged])).toEqual([[two.sitting, false], [one.sitting, true]].sort().reverse());
    expect(must(await again.voting.act({ sitting: two.sitting, act: { type: 'adopted' } })).state.adopted).toBe(true);
  });
});
