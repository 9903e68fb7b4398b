/** The journal on real folders: order, rotation, torn tails at every byte, a changed byte at every place. */
import { mkdir, readdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../open-host.ts';
import { appendAll, entriesOf, numbersIn, openIn } from './open-journal.ts';

describe('the journal', () => {
  test('gives back what was appended, in the order of writing, over a restart', async () => {
    const folder = await newFolder();
    const journal = await openIn(folder);
    expect(await journal.append(entriesOf('甲', 2))).toMatchObject({ ok: true, value: { first: 1, last: 2 } });
    expect(await journal.append(entriesOf('乙', 1))).toMatchObject({ ok: true, value: { first: 3, last: 3 } });
    const before = await journal.read(0, 1e6);
    await journal.close();

    const again = await openIn(folder);
    expect(await again.read(0, 1e6)).toEqual(before);
    expect(before.entries.map(({ entry }) => entry)).toEqual([...entriesOf('甲', 2), ...entriesOf('乙', 1)]);
    expect(again.state()).toMatchObject({ id: journal.state().id, last: 3, segments: 1, repaired: null, damaged: [] });
  });

  test('appends that come at once are all there, each unmixed with the others', async () => {
    const journal = await openIn(await newFolder());
    const written = await Promise.all(Array.from({ length: 60 }, (_, i) => journal.append(entriesOf(`第${i}次`, 3))));
    const { entries } = await journal.read(0, 1e7);
    for (const [i, result] of written.entries()) {
      if (!result.ok) throw new Error(result.problem);
      const mine = entries.filter(({ seq }) => seq >= result.value.first && seq <= result.value.last).map(({ entry }) => entry);
      expect(mine).toEqual(entriesOf(`第${i}次`, 3));
    }
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 180 }, (_, i) => i + 1));
  });

  test('begins a new segment when one is full, and pages through all of them', async () => {
    const folder = await newFolder();
    const journal = await openIn(folder, 4096);
    await appendAll(journal, 60);
    expect(journal.state().segments).toBeGreaterThan(3);
    const pages: number[][] = [];
    for (let after = 0, done = false; !done; ) {
      const page = await journal.read(after, 2048);
      pages.push(page.entries.map(({ seq }) => seq));
      after = page.entries.at(-1)?.seq ?? after;
      done = page.done;
    }
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.flat()).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
    await journal.close();
    expect(await numbersIn(await openIn(folder, 4096))).toEqual(pages.flat());
  });

  test('its files are for this user only', async () => {
    const folder = join(await newFolder(), 'journal');
    await appendAll(await openIn(folder), 1);
    const modes = await Promise.all(['', '000001.log', 'journal.json'].map(async (name) => ((await stat(join(folder, name))).mode & 0o777).toString(8)));
    expect(modes).toEqual(['700', '600', '600']);
  });

  test('moved aside, it begins anew under another name', async () => {
    const folder = await newFolder();
    const journal = await openIn(join(folder, 'journal'));
    await appendAll(journal, 3);
    const { id } = journal.state();
    await journal.moveAside(join(folder, 'old'));
    expect(journal.state()).toMatchObject({ last: 0, segments: 0, bytes: 0 });
    expect(journal.state().id).not.toBe(id);
    await appendAll(journal, 1);
    expect(await numbersIn(journal)).toEqual([1]);
    expect(await numbersIn(await openIn(join(folder, 'old')))).toEqual([1, 2, 3]);
  });
});

describe('a torn tail', () => {
  test('at whatever byte the power went, the acknowledged entries are there and the rest is cut, kept beside and said', async () => {
    const folder = await newFolder();
    const journal = await openIn(folder);
    await appendAll(journal, 2);
    const whole = journal.state().bytes;
    await journal.append(entriesOf('未确认', 1));
    await journal.close();
    const bytes = await readFile(join(folder, '000001.log'));

    for (let length = whole; length < bytes.length; length++) {
      await writeFile(join(folder, '000001.log'), bytes.subarray(0, length));
      const again = await openIn(folder);
      expect(await numbersIn(again)).toEqual([1, 2]);
      const cut = length - whole;
      expect(again.state()).toMatchObject({ last: 2, bytes: whole, damaged: [], repaired: cut === 0 ? null : { segment: '000001.log', bytesCut: cut } });
      await again.close();
      expect((await stat(join(folder, '000001.log'))).size).toBe(whole);
      if (cut > 0) {
        expect((await readFile(join(folder, '000001.log.torn'))).equals(bytes.subarray(whole, length))).toBe(true);
        await unlink(join(folder, '000001.log.torn'));
      }
    }
  });

  test('an append of several entries is there whole or not at all', async () => {
    const folder = await newFolder();
    const journal = await openIn(folder);
    await appendAll(journal, 1);
    const whole = journal.state().bytes;
    await journal.append(entriesOf('三件', 3));
    await journal.close();
    const bytes = await readFile(join(folder, '000001.log'));
    for (let length = whole; length < bytes.length; length += 37) {
      await writeFile(join(folder, '000001.log'), bytes.subarray(0, length));
      const again = await openIn(folder);
      expect(await numbersIn(again)).toEqual([1]);
      await again.close();
    }
  });

  test('after the cut, writing goes on where the last acknowledged entry ended', async () => {
    const folder = await newFolder();
    const journal = await openIn(folder);
    await appendAll(journal, 2);
    await journal.close();
    const bytes = await readFile(join(folder, '000001.log'));
    await writeFile(join(folder, '000001.log'), Buffer.concat([bytes, Buffer.alloc(300)])); // zeros: how some systems leave a tail
    const again = await openIn(folder);
    expect(again.state().repaired).toEqual({ segment: '000001.log', bytesCut: 300 });
    expect(await again.append(entriesOf('之后', 1))).toMatchObject({ ok: true, value: { first: 3 } });
    await again.close();
    const third = await openIn(folder);
    expect(await numbersIn(third)).toEqual([1, 2, 3]);
    expect(third.state()).toMatchObject({ repaired: null, damaged: [] });
  });
});

describe('damage', () => {
  test('a byte changed anywhere in a line is noticed, and hides no other line', async () => {
    const folder = await newFolder();
    const journal = await openIn(folder);
    await appendAll(journal, 3);
    await journal.close();
    const bytes = await readFile(join(folder, '000001.log'));
    const from = bytes.indexOf(0x0a) + 1;
    const to = bytes.indexOf(0x0a, from);
    for (let at = from; at < to; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0x01;
      await writeFile(join(folder, '000001.log'), changed);
      const again = await openIn(folder);
      expect(again.state().damaged[0]).toEqual({ segment: '000001.log', line: 2 });
      expect(await numbersIn(again)).toEqual([1, 3]);
      await again.close();
    }
  });

  test('a number that a damaged end may have held is never given again', async () => {
    const folder = await newFolder();
    const journal = await openIn(folder);
    await appendAll(journal, 5);
    await journal.close();
    const bytes = await readFile(join(folder, '000001.log'));
    bytes[bytes.length - 10] = 0x20; // within the last, acknowledged line
    await writeFile(join(folder, '000001.log'), bytes);
    const again = await openIn(folder);
    expect(again.state()).toMatchObject({ last: 4, damaged: [{ segment: '000001.log', line: 5 }], repaired: null });
    const written = await again.append(entriesOf('之后', 1));
    expect(written.ok && written.value.first).toBeGreaterThan(5);
  });

  test('a byte that decays while the station is open is noticed when it is read', async () => {
    const folder = await newFolder();
    const journal = await openIn(folder);
    await appendAll(journal, 3);
    const path = join(folder, '000001.log');
    const bytes = await readFile(path);
    bytes[bytes.indexOf(0x0a) + 60] = 0x00;
    await writeFile(path, bytes);
    expect(await numbersIn(journal)).toEqual([1, 3]);
    expect(journal.state().damaged).toEqual([{ segment: '000001.log', line: 2 }]);
  });

  test('a segment that is missing or cannot be read is said, and the others are read', async () => {
    const folder = await newFolder();
    const journal = await openIn(folder, 1500);
    await appendAll(journal, 12);
    await journal.close();
    const names = (await readdir(folder)).filter((name) => name.endsWith('.log'));
    expect(names.length).toBeGreaterThan(2);
    await unlink(join(folder, names[1] ?? ''));
    const again = await openIn(folder, 1500);
    expect(again.state().damaged).toEqual([{ segment: names[1], line: 0 }]);
    const read = await numbersIn(again);
    expect(read[0]).toBe(1);
    expect(read.at(-1)).toBe(12);
    expect(read.length).toBeLessThan(12);
  });

  test('an unreadable last segment is left alone, and writing goes on behind it', async () => {
    const folder = await newFolder();
    const journal = await openIn(folder);
    await appendAll(journal, 3);
    await journal.close();
    await rename(join(folder, '000001.log'), join(folder, 'kept'));
    await mkdir(join(folder, '000001.log')); // a folder can be read by nobody, not even by root
    const again = await openIn(folder);
    expect(again.state().damaged).toEqual([{ segment: '000001.log', line: 0 }]);
    const written = await again.append(entriesOf('之后', 1));
    expect(written.ok && written.value.first).toBeGreaterThan(3);
    expect(again.state().segments).toBe(2);
  });
});
