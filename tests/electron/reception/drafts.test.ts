/** Drafts, numbers and keys at a real host, over restarts. */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newRecordId } from '../../../shared/kernel/ids.ts';
import { found, matter, newFolder, openHost, pin, plainAbilities, random } from '../open-host.ts';

const newId = () => newRecordId('issue', 'JY01', { now: Date.now, randomBytes: random });
const form = { words: '村口的桥\n没有护栏 "急" 🌉', people: 3, deputies: ['罗春芳'], nature: null, deep: { a: [1, [2, { b: '' }]] } };
const startedAt = '2026-03-02T00:10:00.000Z';

describe('a draft', () => {
  test('is there again after a restart, as it was left', async () => {
    const folder = await newFolder();
    const first = await openHost(folder);
    const staff = await found(first.client('a'));
    const draft = { id: newId(), startedAt, form, contact: null };
    expect(await first.client('a').reception.saveDraft({ draft })).toEqual({ ok: true, value: { savedAt: '2026-03-02T00:30:00.000Z' } });
    await first.host.close();
    const { client } = await openHost(folder);
    await client('b').access.signIn({ staff, pin });
    expect(await client('b').reception.drafts({})).toEqual({ ok: true, value: { drafts: [{ ...draft, savedAt: '2026-03-02T00:30:00.000Z', by: staff }] } });
  });

  test('saved many times at once is the last one that was sent', async () => {
    const { client } = await openHost(await newFolder());
    await found(client('a'));
    const id = newId();
    await Promise.all(Array.from({ length: 40 }, (_, i) => client('a').reception.saveDraft({ draft: { id, startedAt, form: { words: `第${i}稿` }, contact: null } })));
    expect(await client('a').reception.drafts({})).toMatchObject({ value: { drafts: [{ form: { words: '第39稿' } }] } });
  });

  test('that is damaged is set aside and hides no other', async () => {
    const folder = await newFolder();
    const { client } = await openHost(folder);
    await found(client('a'));
    for (const id of [newId(), newId()]) await client('a').reception.saveDraft({ draft: { id, startedAt, form, contact: null } });
    const [name = ''] = await readdir(join(folder, 'drafts'));
    await writeFile(join(folder, 'drafts', name), '{"id":');
    const answer = await client('a').reception.drafts({});
    expect(answer.ok && answer.value.drafts.length).toBe(1);
    expect((await readdir(join(folder, 'drafts'))).some((kept) => kept.startsWith(`${name}.damaged-`))).toBe(true);
  });

  test('of a matter that was registered does not come back, not even by a save that was under way', async () => {
    const { client } = await openHost(await newFolder());
    const staff = await found(client('a'));
    const entry = matter({ staff });
    const draft = { id: entry.record, startedAt, form, contact: null };
    await client('a').reception.saveDraft({ draft });
    await client('a').backup.append({ entries: [entry] });
    expect(await client('a').reception.drafts({})).toEqual({ ok: true, value: { drafts: [] } });
    await client('a').reception.discardDraft({ id: entry.record, keepKey: true });
    await client('a').reception.saveDraft({ draft });
    expect(await client('a').reception.drafts({})).toEqual({ ok: true, value: { drafts: [] } });
  });
});

describe('numbers', () => {
  test('count on from the highest journalled of the year and letter, over a restart, and are never given twice', async () => {
    const folder = await newFolder();
    const first = await openHost(folder);
    const staff = await found(first.client('a'));
    expect(await first.client('a').reception.reserveNumbers({ year: 2026, count: 2 })).toEqual({ ok: true, value: { numbers: ['JY01-2026-A-0001', 'JY01-2026-A-0002'] } });
    await first.client('a').backup.append({
      entries: [
        matter({ staff }, { number: 'JY01-2026-A-0007', words: '他说 "number":"JY01-2026-A-0999" 才对' }),
        matter({ staff }, { number: 'JY01-2025-A-9999' }),
        matter({ staff }, { number: 'JY01-2026-B-0500' }),
      ],
    });
    await first.host.close();

    const { client } = await openHost(folder);
    await client('a').access.signIn({ staff, pin });
    const asked = await Promise.all([
      client('a').reception.reserveNumbers({ year: 2026, count: 2 }),
      client('a').reception.reserveNumbers({ year: 2026, count: 1 }),
      client('a').reception.reserveNumbers({ year: 2025, count: 1 }),
    ]);
    expect(asked.map((answer) => (answer.ok ? answer.value.numbers : []))).toEqual([['JY01-2026-A-0008', 'JY01-2026-A-0009'], ['JY01-2026-A-0010'], ['JY01-2025-A-10000']]);
  });
});

describe('the key of contact data', () => {
  test('is the same until it is destroyed, and then gone from the folder', async () => {
    const folder = await newFolder();
    const { client } = await openHost(folder);
    await found(client('a'));
    const id = newId();
    expect(await client('a').reception.contactKey({ record: id, create: false })).toEqual({ ok: false, problem: 'no_key' });
    const made = await client('a').reception.contactKey({ record: id, create: true });
    if (!made.ok) throw new Error(made.problem);
    expect(Buffer.from(made.value.key, 'base64').length).toBe(32);
    expect(await client('a').reception.contactKey({ record: id, create: true })).toEqual(made);
    expect(await client('a').reception.contactKey({ record: newId(), create: true })).not.toEqual(made);
    const names = await readdir(join(folder, 'keys'));
    expect(((await stat(join(folder, 'keys', names[0] ?? ''))).mode & 0o777).toString(8)).toBe('600');

    expect(await client('a').reception.discardDraft({ id, keepKey: false })).toEqual({ ok: true, value: {} });
    expect((await readdir(join(folder, 'keys'))).length).toBe(names.length - 1);
    expect(await client('a').reception.contactKey({ record: id, create: false })).toEqual({ ok: false, problem: 'no_key' });
  });

  test('of many matters is made at once, in their order, and is the one that was there where there was one', async () => {
    const folder = await newFolder();
    const { client } = await openHost(folder);
    await found(client('a'));
    const records = Array.from({ length: 60 }, newId);
    const seventh = await client('a').reception.contactKey({ record: records[7] ?? newId(), create: true });
    const made = await client('a').reception.contactKeys({ records });
    if (!made.ok || !seventh.ok) throw new Error('no keys');
    expect(made.value.keys[7]).toBe(seventh.value.key);
    expect(new Set(made.value.keys).size).toBe(60);
    expect(await readdir(join(folder, 'keys'))).toHaveLength(60);
    expect(await client('a').reception.contactKeys({ records: [...records].reverse() })).toEqual({ ok: true, value: { keys: [...made.value.keys].reverse() } });
    expect(await client('a').reception.contactKey({ record: records[30] ?? newId(), create: false })).toEqual({ ok: true, value: { key: made.value.keys[30] } });
    const twice = await client('a').reception.contactKeys({ records: [records[0] ?? newId(), ...records.slice(0, 1)] });
    expect(twice.ok && twice.value.keys[0] === twice.value.keys[1]).toBe(true);
  });

  test('of a registered matter outlives its draft', async () => {
    const { client } = await openHost(await newFolder());
    const staff = await found(client('a'));
    const entry = matter({ staff });
    const made = await client('a').reception.contactKey({ record: entry.record, create: true });
    await client('a').backup.append({ entries: [entry] });
    await client('a').reception.discardDraft({ id: entry.record, keepKey: false });
    expect(await client('a').reception.contactKey({ record: entry.record, create: false })).toEqual(made);
  });

  test('is sealed where the system can, and one that cannot be opened is never replaced', async () => {
    const folder = await newFolder();
    const flip = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0xff);
    const first = await openHost(folder, undefined, { ...plainAbilities, secretBox: { seal: flip, open: flip } });
    const staff = await found(first.client('a'));
    const id = newId();
    const made = await first.client('a').reception.contactKey({ record: id, create: true });
    if (!made.ok) throw new Error(made.problem);
    const [name = ''] = await readdir(join(folder, 'keys'));
    expect(await readFile(join(folder, 'keys', name), 'utf8')).not.toContain(made.value.key);
    await first.host.close();

    const cannot = () => {
      throw new Error('sealed for another account');
    };
    const { client } = await openHost(folder, undefined, { ...plainAbilities, secretBox: { seal: flip, open: cannot } });
    await client('a').access.signIn({ staff, pin });
    const before = await readFile(join(folder, 'keys', name));
    expect(await client('a').reception.contactKey({ record: id, create: true })).toEqual({ ok: false, problem: 'disk_failed', facts: { code: 'KEY_UNREADABLE' } });
    expect((await readFile(join(folder, 'keys', name))).equals(before)).toBe(true);
  });
});
