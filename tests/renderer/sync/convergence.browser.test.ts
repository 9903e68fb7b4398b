/**
 * Random runs: three stations' computers and the office act, are cut off and come back, are closed and opened, and leaf conflicts
 * are made on purpose. In the end all have the same union, and every event of every journal is in it. Repeatable from the seed.
 */
import { afterEach, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { JournalEntry } from '../../../shared/backup/journal-entry.ts';
import { databaseOfRecord } from '../../../shared/county/names.ts';
import { type RecordId, stationOf } from '../../../shared/kernel/ids.ts';
import type { Event } from '../../../shared/kernel/record/event.ts';
import { mergeHistories } from '../../../shared/kernel/record/history.ts';
import { chanceOf } from '../../chance.ts';
import type { OpenedCounty } from '../county-commands.ts';
import { openParty, type Party } from './open-party.ts';

const devices = ['JY01-A', 'JY01-B', 'QS01-A'];
let parties: Party[] = [];
let county: OpenedCounty | null = null;

afterEach(async () => {
  for (const party of parties) await party.close();
  parties = [];
  if (county !== null) await commands.closeCounty(county.id);
  county = null;
}, 60_000);

async function journalOf(party: Party): Promise<Extract<JournalEntry, { type: 'events' }>[]> {
  const entries: Extract<JournalEntry, { type: 'events' }>[] = [];
  for (let after = 0; ; ) {
    const step = await party.host.backup.read({ after, maxBytes: 4_000_000 });
    if (!step.ok) throw new Error(step.problem);
    for (const { seq, entry } of step.value.entries) {
      after = seq;
      if (entry.type === 'events') entries.push(entry);
    }
    if (step.value.done) return entries;
  }
}

/** Every issue event that this computer itself wrote. */
async function ownIssueEvents(party: Party): Promise<Map<RecordId, Event[]>> {
  const own = new Map<RecordId, Event[]>();
  for (const { record, events } of await journalOf(party)) {
    if (!record.startsWith('issue:')) continue;
    own.set(record, [...(own.get(record) ?? []), ...events.filter((event) => event.by.device === party.device)]);
  }
  return own;
}

async function setOnline(party: Party, online: boolean): Promise<void> {
  await party.host.sync.choose({ choices: { paused: !online, smallOnly: false } });
}

/** A leaf that loses or wins by chance: what a restored or clustered server brings. Holds events that the winner may lack. */
async function makeLeaf(id: string, record: RecordId, events: readonly Event[], chance: () => number): Promise<void> {
  const hash = Array.from({ length: 32 }, () => Math.floor(chance() * 16).toString(16)).join('');
  const doc = { _id: record, _rev: `1-${hash}`, _revisions: { start: 1, ids: [hash] }, v: 1, events };
  const done = await commands.askCounty(id, `/${databaseOfRecord(id, 'CG00', record)}/_bulk_docs`, 'POST', { new_edits: false, docs: [doc] });
  expect(done.status).toBe(201);
}

/** The first from there on that this computer has: how fast the line is decides which, never whether somebody acts. */
async function firstThere(party: Party, records: readonly RecordId[], from: number): Promise<RecordId | null> {
  for (const record of [...records.slice(from), ...records.slice(0, from)]) if ((await party.events(record)).length > 0) return record;
  return null;
}

async function run(seed: number, size: { records: number; acts: number }): Promise<{ events: number; leaves: number }> {
  const chance = chanceOf(seed);
  const pick = <T,>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  county = await commands.openCounty(devices);
  for (const device of [...devices, 'CG00-A']) parties.push(await openParty(device));
  const [a, b, , office] = parties as [Party, Party, Party, Party];
  const records: RecordId[] = [];
  for (let made = 0; made < size.records; made++) records.push(await pick(parties.slice(0, 3)).register(`第${made}件`));
  for (const party of parties) await party.join(party === office ? county.office : (county.cards[party.device] ?? ''));

  let leaves = 0;
  for (let act = 0; act < size.acts; act++) {
    const party = pick(parties);
    const dice = chance();
    if (dice < 0.06) await setOnline(party, chance() < 0.6);
    else if (dice < 0.07) await party.reopen();
    else {
      const record = await firstThere(party, records, Math.floor(chance() * records.length));
      if (record === null) continue; // nothing has come here yet
      if (party === office) await party.act(record, 'issue.county_note', { text: `县里意见${act}` });
      else if (chance() < 0.5) await party.act(record, 'issue.corrected', { set: { summary: `更正${act}` }, reason: '' });
      else await party.act(record, 'issue.addendum', { text: `补记${act}` });
      if (chance() < 0.08) {
        await makeLeaf(county.id, record, await party.events(record), chance);
        leaves += 1;
      }
    }
  }
  for (const party of parties) await setOnline(party, true);

  const own = await Promise.all(parties.map(ownIssueEvents));
  const all = new Map<RecordId, Event[]>();
  for (const map of own) for (const [record, events] of map) all.set(record, mergeHistories(all.get(record) ?? [], events));
  const sees = (party: Party) => records.filter((record) => party === office || stationOf(record) === party.device.slice(0, 4));
  const missing = async (party: Party) => {
    const gaps: string[] = [];
    for (const record of sees(party)) {
      const has = new Set((await party.events(record)).map((event) => event.id));
      const lacks = (all.get(record) ?? []).filter((event) => !has.has(event.id));
      if (lacks.length > 0) gaps.push(`${party.device} lacks of ${record}: ${lacks.map((event) => `${event.type} by ${event.by.device}`).join()}`);
    }
    return gaps;
  };
  for (const party of parties) await expect.poll(() => missing(party), { timeout: 60_000, interval: 300 }).toEqual([]);
  for (const record of records) {
    const [first, ...others] = await Promise.all(parties.filter((party) => sees(party).includes(record)).map((party) => party.events(record)));
    for (const other of others) expect(other).toEqual(first);
  }
  for (const party of parties) await party.until((status) => status.unsent.records === 0 && status.phase === 'resting');
  for (const record of records) {
    const answer = await commands.askCounty(county.id, `/${databaseOfRecord(county.id, 'CG00', record)}/${encodeURIComponent(record)}`, 'GET', null);
    const there = (answer.body as { events: Event[] }).events.map((event) => event.id);
    expect(new Set(there)).toEqual(new Set((all.get(record) ?? []).map((event) => event.id)));
    expect(there).toHaveLength(new Set(there).size);
  }
  expect(a).not.toBe(b);
  return { events: [...all.values()].reduce((sum, events) => sum + events.length, 0), leaves };
}

test.for([
  { records: 60, acts: 300, seed: 20_261_122 },
  { records: 500, acts: 900, seed: 7 },
])('$records matters, $acts random acts (seed $seed): all end with the same union, and no event of any journal is missing', { timeout: 300_000 }, async ({ seed, ...size }) => {
  const { events, leaves } = await run(seed, size);
  expect(events).toBeGreaterThan(size.records + size.acts / 2);
  expect(leaves).toBeGreaterThan(5);
});
