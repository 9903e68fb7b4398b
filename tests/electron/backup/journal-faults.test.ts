/** What a station PC really does to a journal: it is killed in the middle, and its disk is full. Real processes, a real small disk. */
import { execFileSync } from 'node:child_process';
import { unlinkSync, writeFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildProgram, start } from '../build-program.ts';
import { newFolder } from '../open-host.ts';
import { canMount, smallDisk } from '../small-disk.ts';
import { appendAll, entriesOf, numbersIn, openIn } from './open-journal.ts';

let program = '';
let remove = async () => {};
beforeAll(async () => {
  ({ program, remove } = await buildProgram(fileURLToPath(new URL('./append-program.ts', import.meta.url))));
});
afterAll(() => remove());

describe('kill -9', () => {
  test('in the middle of writing, twenty times: every acknowledged entry is there, once, and the folder is free again', async () => {
    const folder = await newFolder();
    const acknowledged = new Set<string>();
    let last = 0;
    for (let round = 0; round < 20; round++) {
      const running = start(program, [folder, `第${round}轮`]);
      expect((await running.lines.next()).value).toBe('held');
      for (let seen = 0; ; seen++) {
        const { value, done } = await running.lines.next();
        if (done === true) break; // also what it still said before it died was acknowledged
        const [seq, ...text] = String(value).split(' ');
        last = Math.max(last, Number(seq));
        acknowledged.add(text.join(' '));
        if (seen === 3 + (round % 7)) running.child.kill('SIGKILL');
      }
      expect((await running.ended).signal).toBe('SIGKILL');
    }

    const journal = await openIn(join(folder, 'journal'));
    expect(journal.state().damaged).toEqual([]);
    expect(journal.state().last).toBeGreaterThanOrEqual(last);
    const { entries } = await journal.read(0, 1e9);
    const texts = entries.map(({ entry }) => /"text":"(\S+ \d+ \d+) /.exec(JSON.stringify(entry))?.[1] ?? '');
    expect(new Set(texts).size).toBe(texts.length);
    expect(acknowledged.size).toBeGreaterThan(20 * 3);
    for (const act of acknowledged) {
      const [, i] = act.split(' ');
      for (let k = 0; k < 1 + (Number(i) % 3); k++) expect(texts).toContain(`${act} ${k}`);
    }
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
  });
});

describe('a full disk', () => {
  test.skipIf(!canMount())('is said with the free bytes, leaves the journal as it was, and the next entry fits once there is room', async () => {
    const disk = smallDisk(await newFolder());
    const journal = await openIn(join(disk, 'journal'));
    await appendAll(journal, 3);
    const before = await readFile(join(disk, 'journal', '000001.log'));
    writeFileSync(join(disk, 'holiday.jpg'), Buffer.alloc(200_000));

    const large = entriesOf('很长'.repeat(40_000), 6);
    const refused = await journal.append(large);
    expect(refused).toMatchObject({ ok: false, problem: 'disk_full' });
    expect(refused.ok ? -1 : Number(refused.facts?.['freeBytes'])).toBeLessThan(1_048_576);
    expect((await readFile(join(disk, 'journal', '000001.log'))).equals(before)).toBe(true);
    expect(await numbersIn(journal)).toEqual([1, 2, 3]);

    expect(await journal.append(entriesOf('小事', 1))).toMatchObject({ ok: true, value: { first: 4 } });
    unlinkSync(join(disk, 'holiday.jpg'));
    expect(await journal.append(entriesOf('很长'.repeat(40_000), 1))).toMatchObject({ ok: true, value: { first: 5 } });
    await journal.close();
    const again = await openIn(join(disk, 'journal'));
    expect(await numbersIn(again)).toEqual([1, 2, 3, 4, 5]);
    expect(again.state()).toMatchObject({ repaired: null, damaged: [] });
  });

  test.skipIf(!canMount())('refuses only what does not fit of what waits together', async () => {
    const disk = smallDisk(await newFolder());
    const journal = await openIn(join(disk, 'journal'));
    const results = await Promise.all([journal.append(entriesOf('一', 1)), journal.append(entriesOf('很长'.repeat(40_000), 6)), journal.append(entriesOf('二', 1))]);
    expect(results.map((result) => (result.ok ? 'ok' : result.problem))).toEqual(['ok', 'disk_full', 'ok']);
  });

  test.skipIf(process.platform !== 'linux')('a limit that the system sets in the middle of a line is a full disk too', async () => {
    const folder = await newFolder();
    const running = start(program, [folder, '界限', 'asked'], '/bin/bash', ['-c', 'ulimit -S -f 4; exec "$0" "$@"', process.execPath]);
    expect((await running.lines.next()).value).toBe('held');
    const said: string[] = [];
    for (let i = 0; i < 12 && !said.at(-1)?.startsWith('disk'); i++) {
      running.child.stdin?.write('\n');
      said.push(String((await running.lines.next()).value));
    }
    expect(said.at(-1)).toMatch(/^disk_full \{"freeBytes":\d+\}$/);
    const { size } = await stat(join(folder, 'journal', '000001.log'));
    expect(size).toBeLessThan(4 * 1024); // the half line is gone again
    execFileSync('prlimit', ['--pid', String(running.child.pid), '--fsize=1000000:']);
    running.child.stdin?.write('\n');
    expect(String((await running.lines.next()).value)).toMatch(/^\d+ 界限/);
    running.child.stdin?.end();
    expect((await running.ended).code).toBe(0);
    expect((await openIn(join(folder, 'journal'))).state()).toMatchObject({ damaged: [], repaired: null });
  });
});
