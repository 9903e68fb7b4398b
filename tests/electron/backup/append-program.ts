/**
 * A program that appends until it is killed, and says each entry's number on standard output once it is acknowledged.
 * Usage: append-program FOLDER NAME [once a line is read from standard input: append once, and say how it went]
 */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openJournal } from '../../../electron/host/backup/journal.ts';
import { lockDataDir } from '../../../electron/host/files/data-lock.ts';
import type { JournalEntry } from '../../../shared/backup/journal-entry.ts';
import { sealEvent } from '../../../shared/kernel/record/event.ts';

void run(process.argv[2] ?? '', process.argv[3] ?? '', process.argv[4] === 'asked');

async function run(folder: string, name: string, whenAsked: boolean): Promise<void> {
  await mkdir(folder, { recursive: true });
  const lock = await lockDataDir(folder, randomBytes);
  if (!lock.ok) return say(lock.problem);
  say('held');
  const journal = await openJournal({ folder: join(folder, 'journal'), clock: Date.now, randomBytes, observers: [] });
  const append = async (i: number) => {
    const written = await journal.append(Array.from({ length: 1 + (i % 3) }, (_, k) => entry(`${name} ${i} ${k}`)));
    say(written.ok ? `${written.value.last} ${name} ${i}` : `${written.problem} ${JSON.stringify(written.facts ?? {})}`);
  };
  if (!whenAsked) for (let i = 0; ; i++) await Promise.all([append(2 * i), append(2 * i + 1)]);
  let i = 0;
  for await (const _line of createInterface({ input: process.stdin })) await append(i++);
}

function say(text: string): void {
  writeSync(1, `${text}\n`);
}

function entry(text: string): JournalEntry {
  const record = 'issue:JY01:01JCQ0000000000000000000A1';
  const by = { staff: 'staff:JY01:01JCQ0000000000000000000S1', role: 'clerk' as const, device: 'JY01-A' };
  const body = { type: 'issue.addendum', v: 1, at: '2026-03-02T00:30:00.000Z', hlc: '1772411400000-0000', by, after: [], data: { text: `${text} ${'字'.repeat(300)}` } };
  return { type: 'events', record, events: [sealEvent(record, body)] };
}
