/** Summaries of full segments: a start may believe them, and nothing that was promised without them may be lost by them. */
import { copyFile, readdir, readFile, stat, truncate, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createMemoryDoor } from '../../../electron/doors/memory-door.ts';
import { createHost } from '../../../electron/host/create-host.ts';
import { createStaffRoll } from '../../../electron/host/access/staff-roll.ts';
import type { Journal } from '../../../electron/host/backup/journal.ts';
import { createKnownRecords } from '../../../electron/host/backup/known-records.ts';
import { createErasedContacts } from '../../../electron/host/reception/erased-contacts.ts';
import { createNamedPieces } from '../../../electron/host/backup/named-pieces.ts';
import { checksumOf } from '../../../electron/host/backup/line.ts';
import { createIssueNumbers } from '../../../electron/host/reception/issue-numbers.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { createHostClient } from '../../../shared/contract/client.ts';
import { matter, newClerk, newFolder, plainAbilities, random } from '../open-host.ts';
import { appendAll, entriesOf, numbersIn, openIn } from './open-journal.ts';

const staff: RecordId = 'staff:JY01:01JCQ0000000000000000000S1';
const segmentBytes = 4096;

type Opened = { readonly journal: Journal; readonly seen: number[]; readonly damage: string[]; readonly knows: () => unknown };

/** The journal with the host's own observers, and what they know. `seen`: numbers of the lines that were read, not recalled. */
async function open(folder: string): Promise<Opened> {
  const [roll, known, numbers, pieces, erased] = [createStaffRoll(), createKnownRecords(), createIssueNumbers(), createNamedPieces(), createErasedContacts()];
  const [seen, damage]: [number[], string[]] = [[], []];
  const counting = { ...known, see: (line: Parameters<typeof known.see>[0]) => (seen.push(line.seq), known.see(line)) };
  const journal = await openIn(folder, segmentBytes, { observers: [roll, counting, numbers, erased, pieces], onDamage: (segment, line) => damage.push(`${segment} ${line}`) });
  const knows = () => ({ people: roll.people().map((one) => one.name), records: known.count(), next: numbers.reserve('JY01', 2026, 'A', 1), other: numbers.reserve('JY01', 2025, 'A', 1) });
  return { journal, seen, damage, knows };
}

/** Matters and people over several segments. */
async function fill(journal: Journal): Promise<void> {
  for (let i = 0; i < 30; i++) {
    const registered = matter({ staff }, { number: `JY01-${i % 2 === 0 ? 2026 : 2025}-A-${String(i + 1).padStart(4, '0')}` });
    const written = await journal.append(i % 10 === 5 ? [newClerk({ staff }, `联络员${i}`), registered] : [registered]);
    if (!written.ok) throw new Error(written.problem);
  }
}

const knownAfterFill = { people: ['联络员5', '联络员15', '联络员25'], records: 33, next: ['JY01-2026-A-0030'], other: ['JY01-2025-A-0031'] };

async function filled(): Promise<string> {
  const folder = join(await newFolder(), 'journal');
  const { journal } = await open(folder);
  await fill(journal);
  await journal.close();
  return folder;
}

const namesIn = async (folder: string, ending: string) => (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();

/** Changes one byte of a file in place; its size stays. */
async function decay(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  bytes[at] = (bytes[at] ?? 0) ^ 0x01;
  await writeFile(path, bytes);
}

/** A summary that says something else and whose checksum fits. */
async function forge(path: string, change: (summary: Record<string, unknown> & { digests: Record<string, unknown> }) => void): Promise<void> {
  const summary = JSON.parse((await readFile(path, 'utf8')).slice(17)) as Record<string, unknown> & { digests: Record<string, unknown> };
  change(summary);
  const json = JSON.stringify(summary);
  await writeFile(path, `${checksumOf(Buffer.from(json))} ${json}\n`);
}

describe('a start', () => {
  test('reads only the last segment, and knows people, records and numbers of all', async () => {
    const folder = await filled();
    const logs = await namesIn(folder, '.log');
    expect(logs.length).toBeGreaterThan(4);
    expect(await namesIn(folder, '.sum')).toEqual(logs.slice(0, -1).map((name) => name.replace('.log', '.sum')));
    const { journal, seen, knows } = await open(folder);
    expect(seen.length).toBeLessThan(10);
    expect(knows()).toEqual(knownAfterFill);
    expect(journal.state()).toMatchObject({ last: 33, segments: logs.length, damaged: [], repaired: null });
    expect(await numbersIn(journal)).toEqual(Array.from({ length: 33 }, (_, i) => i + 1));
    expect((await journal.read(7, 1500)).entries[0]?.seq).toBe(8);
  });

  test('tells the same of the journal as one that reads everything', async () => {
    const folder = await filled();
    const recalled = await open(folder);
    const state = recalled.journal.state();
    await recalled.journal.close();
    for (const name of await namesIn(folder, '.sum')) await unlink(join(folder, name));
    const read = await open(folder);
    expect(read.seen.length).toBe(33);
    expect(read.journal.state()).toEqual(state);
  });

  test('summaries are for this user only, and go with the journal when it is moved aside', async () => {
    const folder = await filled();
    expect(((await stat(join(folder, '000001.sum'))).mode & 0o777).toString(8)).toBe('600');
    const { journal } = await open(folder);
    await journal.moveAside(`${folder}-old`);
    expect(await namesIn(folder, '.sum')).toEqual([]);
    expect((await namesIn(`${folder}-old`, '.sum')).length).toBeGreaterThan(3);
  });
});

describe('a summary that cannot be believed', () => {
  test('because the power went between the last line of a segment and its summary: the segment is read, and summarised again', async () => {
    const folder = await filled();
    await unlink(join(folder, '000003.sum'));
    const { journal, seen, knows } = await open(folder);
    expect(seen.length).toBeGreaterThan(5);
    expect(knows()).toEqual(knownAfterFill);
    await journal.lookAfter();
    expect(await namesIn(folder, '.sum')).toContain('000003.sum');
  });

  test('because any of its bytes decayed, or its end is missing: the segment is read', async () => {
    const folder = await filled();
    const path = join(folder, '000002.sum');
    const bytes = await readFile(path);
    for (let at = 0; at < bytes.length - 1; at += 41) {
      await decay(path, at);
      const { journal, seen, knows } = await open(folder);
      expect(seen).toContain(9);
      expect(knows()).toEqual(knownAfterFill);
      await journal.close();
      await writeFile(path, bytes);
    }
    await truncate(path, 100);
    expect((await open(folder)).knows()).toEqual(knownAfterFill);
  });

  test('because it is of another segment, or of another journal: the segment is read', async () => {
    const folder = await filled();
    const other = await filled();
    await copyFile(join(folder, '000001.sum'), join(folder, '000002.sum'));
    await copyFile(join(other, '000003.sum'), join(folder, '000003.sum'));
    const { seen, knows } = await open(folder);
    expect(seen.length).toBeGreaterThan(10);
    expect(knows()).toEqual(knownAfterFill);
  });

  test('because it lacks what this version must know, or says it in another way: the segment is read', async () => {
    const folder = await filled();
    await forge(join(folder, '000001.sum'), (summary) => delete summary.digests['numbers']);
    await forge(join(folder, '000002.sum'), (summary) => (summary.digests['records'] = { many: 7 }));
    await forge(join(folder, '000003.sum'), (summary) => (summary.digests['staff'] = ['{"seq":1,']));
    await forge(join(folder, '000004.sum'), (summary) => (summary['v'] = 2));
    expect((await open(folder)).knows()).toEqual(knownAfterFill);
  });

  test('that hides a record and a number is found out when there is time, and the lines are believed', async () => {
    const folder = await filled();
    const right = await readFile(join(folder, '000002.sum'), 'utf8');
    await forge(join(folder, '000002.sum'), (summary) => Object.assign(summary.digests, { records: '', numbers: {} }));
    const { journal, damage, knows } = await open(folder);
    expect(knows()).not.toMatchObject({ records: 33 });
    await journal.lookAfter();
    expect(knows()).toMatchObject({ records: 33, people: knownAfterFill.people });
    expect(damage).toEqual([]);
    expect(await readFile(join(folder, '000002.sum'), 'utf8')).toBe(right);
  });
});

describe('damage in an old segment', () => {
  test('is found when there is time, said once, and said at once by every later start', async () => {
    const folder = await filled();
    const path = join(folder, '000002.log');
    await decay(path, (await readFile(path)).indexOf(0x0a) + 60);
    const first = await open(folder);
    expect(first.journal.state().damaged).toEqual([]);
    await first.journal.lookAfter();
    expect(first.damage).toEqual(['000002.log 2']);
    expect(first.journal.state().damaged).toEqual([{ segment: '000002.log', line: 2 }]);
    await first.journal.lookAfter();
    await first.journal.close();
    expect(await namesIn(folder, '.sum')).not.toContain('000002.sum');

    const second = await open(folder);
    expect(second.journal.state().damaged).toEqual([{ segment: '000002.log', line: 2 }]);
    await second.journal.lookAfter();
    expect(second.damage).toEqual([]);
    expect(await namesIn(folder, '.sum')).not.toContain('000002.sum');
    expect((await numbersIn(second.journal)).length).toBe(32);
  });

  test('is told to every window and stands in the log while the station is open', async () => {
    const folder = await filled();
    const path = join(folder, '000002.log');
    await decay(path, (await readFile(path)).indexOf(0x0a) + 60);
    const dataDir = dirname(folder);
    const made = await createHost({ dataDir, abilities: plainAbilities, clock: Date.now, randomBytes: random, version: '0.0.0-test', lookAfterMs: 0 });
    if (!made.ok) throw new Error(made.problem);
    onTestFinished(() => made.value.close());
    const told = await new Promise((resolve) => made.value.on((target, event, payload) => resolve({ target, event, payload })));
    expect(told).toEqual({ target: 'all', event: 'backup.damaged', payload: { segment: '000002.log', line: 2 } });
    const client = createHostClient(createMemoryDoor(made.value, 'a'));
    expect(await client.backup.journal({})).toMatchObject({ value: { damaged: [{ segment: '000002.log', line: 2 }] } });
    expect(await readFile(join(dataDir, 'log', 'host.log'), 'utf8')).toContain(' journal_damaged segment=000002.log line=2\n');
  });

  test('that is met by a reader is said, and the next start says it at once', async () => {
    const folder = await filled();
    const path = join(folder, '000002.log');
    await decay(path, (await readFile(path)).indexOf(0x0a) + 60);
    const first = await open(folder);
    expect((await numbersIn(first.journal)).length).toBe(32);
    expect(first.damage).toEqual(['000002.log 2']);
    await first.journal.close();
    expect((await open(folder)).journal.state().damaged).toEqual([{ segment: '000002.log', line: 2 }]);
  });

  test('that changed its size is said at once', async () => {
    const folder = await filled();
    await truncate(join(folder, '000002.log'), 3000);
    const { journal } = await open(folder);
    expect(journal.state().damaged).toMatchObject([{ segment: '000002.log' }]);
  });

  test('a segment that can no longer be read is said too', async () => {
    const folder = await filled();
    const { journal, damage } = await open(folder);
    await unlink(join(folder, '000002.log'));
    await journal.lookAfter();
    expect(damage).toEqual(['000002.log 0']);
  });
});

describe('looking after old segments', () => {
  test('goes on beside appends and reads, and a journal that closes does not wait for it', async () => {
    const folder = await filled();
    const { journal, knows } = await open(folder);
    const looking = journal.lookAfter();
    await appendAll(journal, 20);
    expect((await numbersIn(journal)).length).toBe(53);
    await looking;
    expect(journal.state().damaged).toEqual([]);
    void journal.lookAfter();
    await journal.close();
    expect(knows()).toMatchObject({ people: knownAfterFill.people });
  });

  test('a segment that filled up while its first lines were of an earlier start has a whole summary', async () => {
    const folder = join(await newFolder(), 'journal');
    for (let round = 0; round < 8; round++) {
      const { journal } = await open(folder);
      await journal.append([matter({ staff }, { number: `JY01-2026-A-${String(round + 1).padStart(4, '0')}` }), ...entriesOf('补充', 2)]);
      await journal.close();
    }
    expect((await namesIn(folder, '.sum')).length).toBeGreaterThan(0);
    const { journal, damage, knows } = await open(folder);
    const summary = await readFile(join(folder, '000001.sum'), 'utf8');
    expect(knows()).toMatchObject({ records: 9, next: ['JY01-2026-A-0009'] });
    await journal.lookAfter();
    expect(damage).toEqual([]);
    expect(await readFile(join(folder, '000001.sum'), 'utf8')).toBe(summary);
  });
});
