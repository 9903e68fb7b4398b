/** What is left of an attachment that was cut short goes after a day; what an event or a draft names stays. */
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newRecordId } from '../../../shared/kernel/ids.ts';
import { createHost } from '../../../electron/host/create-host.ts';
import { createNamedPieces } from '../../../electron/host/backup/named-pieces.ts';
import { removeNamelessPieces } from '../../../electron/host/backup/piece-care.ts';
import { found, matter, newEvent, newFolder, openHost, plainAbilities, random } from '../open-host.ts';

const day = 86_400_000;
const attachment = (piece: string) => ({ attachment: { name: '桥.jpg', type: 'image/jpeg', bytes: 4, pieces: [piece] } });

/** Every piece of this folder as if it had been kept so long ago. */
async function age(pieces: string, ms: number): Promise<void> {
  const then = new Date(Date.now() - ms);
  for (const path of await all(pieces)) await utimes(path, then, then);
}

async function all(pieces: string): Promise<string[]> {
  const parts = await readdir(pieces);
  return (await Promise.all(parts.map(async (part) => (await readdir(join(pieces, part))).map((name) => join(pieces, part, name))))).flat().sort();
}

/** A station with three pieces: one that an event names, one in a draft, one that nobody names. */
async function threePieces(): Promise<{ dataDir: string; pieces: string; names: { event: string; draft: string; nobody: string } }> {
  const dataDir = await newFolder();
  const { host, client } = await openHost(dataDir, { now: Date.now(), read: () => Date.now() });
  const staff = await found(client('a'));
  const keep = async (text: string): Promise<string> => {
    const kept = await client('a').backup.keepPiece({ bytes: Buffer.from(text).toString('base64') });
    return kept.ok ? kept.value.name : '';
  };
  const names = { event: await keep('照片'), draft: await keep('录音'), nobody: await keep('断了的') };
  const entry = matter({ staff });
  const written = await client('a').backup.append({ entries: [entry, { type: 'events', record: entry.record, events: [newEvent(entry.record, 'issue.attached', attachment(names.event), { staff })] }] });
  expect(written.ok).toBe(true);
  const draft = { id: newRecordId('issue', 'JY01', { now: Date.now, randomBytes: random }), startedAt: '2026-03-02T00:10:00.000Z', form: { words: '', attachments: [attachment(names.draft).attachment] }, contact: null };
  await client('a').reception.saveDraft({ draft });
  await host.close();
  return { dataDir, pieces: join(dataDir, 'pieces'), names };
}

/** A start of the host; what it does when there is time is done when the wished is seen. */
async function start(dataDir: string): Promise<() => Promise<void>> {
  const made = await createHost({ dataDir, abilities: plainAbilities, clock: Date.now, randomBytes: random, version: '0.0.0-test', lookAfterMs: 0 });
  if (!made.ok) throw new Error(made.problem);
  return made.value.close;
}

const endsOf = async (pieces: string) => (await all(pieces)).map((path) => path.slice(-64)).sort();

test('a start removes what is older than a day and named nowhere, and nothing else', async () => {
  const { dataDir, pieces, names } = await threePieces();
  await age(pieces, 2 * day);
  const close = await start(dataDir);
  await expect.poll(() => endsOf(pieces)).toEqual([names.event, names.draft].sort());
  await close();
});

test('what is younger than a day waits, and one that is kept again is young again', async () => {
  const { dataDir, pieces, names } = await threePieces();
  const care = (isNamed: (name: string) => boolean, whole = true) => removeNamelessPieces({ folder: pieces, drafts: join(dataDir, 'drafts'), isNamed, journalIsWhole: () => whole, nowMs: Date.now() });
  const named = (name: string) => name === names.event;
  await age(pieces, day - 60_000);
  expect(await care(named)).toEqual({ pieces: 0, bytes: 0 });
  await age(pieces, 2 * day);
  const { host, client } = await openHost(dataDir, { now: Date.now(), read: () => Date.now() });
  await client('a').backup.keepPiece({ bytes: Buffer.from('断了的').toString('base64') });
  await host.close();
  expect(await care(named)).toEqual({ pieces: 0, bytes: 0 });
  expect(await endsOf(pieces)).toHaveLength(3);
});

test('while a line of the journal cannot be read nothing goes: the name may stand in it', async () => {
  const { dataDir, pieces } = await threePieces();
  await age(pieces, 2 * day);
  expect(await removeNamelessPieces({ folder: pieces, drafts: join(dataDir, 'drafts'), isNamed: () => false, journalIsWhole: () => false, nowMs: Date.now() })).toEqual({ pieces: 0, bytes: 0 });
});

test('a draft that cannot be read any more still keeps its pieces; a write that was killed goes', async () => {
  const { dataDir, pieces, names } = await threePieces();
  await writeFile(join(dataDir, 'drafts', 'x.json.damaged-1'), `{"form":{"attachments":[{"pieces":["${names.nobody}"`);
  const torn = join(pieces, names.event.slice(0, 2), `${'a'.repeat(64)}.4711-3.tmp`);
  await writeFile(torn, 'half');
  await age(pieces, 2 * day);
  const gone = await removeNamelessPieces({ folder: pieces, drafts: join(dataDir, 'drafts'), isNamed: (name) => name === names.event, journalIsWhole: () => true, nowMs: Date.now() });
  expect(gone).toEqual({ pieces: 1, bytes: 4 });
  expect(await endsOf(pieces)).toHaveLength(3);
});

test('a full segment’s names are known from its summary, without reading it', () => {
  const piece = 'b'.repeat(64);
  const line = { seq: 1, left: 0, at: '2026-03-02T00:10:00.000Z', record: 'issue:x', json: Buffer.from(JSON.stringify(attachment(piece))) };
  const gathering = createNamedPieces().gather();
  gathering.see(line);
  const later = createNamedPieces();
  expect(later.recall(7)).toBeNull();
  later.recall(gathering.digest())?.();
  expect(later.has(piece)).toBe(true);
});
