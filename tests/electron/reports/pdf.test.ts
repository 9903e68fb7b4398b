/** A PDF of the sheet on screen: handed out for ten minutes, or a clear refusal. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { found, newFolder, openHost, plainAbilities } from '../open-host.ts';

const sheet = { title: '接待回执', paper: 'A5', landscape: false } as const;

describe('a PDF', () => {
  test('is of the caller\'s own window and paper, and its reference ends after ten minutes', async () => {
    const asked: unknown[] = [];
    const pdf = async (...values: unknown[]) => {
      asked.push(values);
      return Uint8Array.from(Buffer.from('%PDF-1.7'));
    };
    const { client, host, clock } = await openHost(await newFolder(), undefined, { ...plainAbilities, pdf });
    await found(client('window'));
    const made = await client('window').reports.pdf(sheet);
    if (!made.ok) throw new Error(made.problem);
    expect(asked).toEqual([[{ client: 'window' }, { paper: 'A5', landscape: false }]]);
    expect(made.value.bytes).toBe(8);
    expect(host.files.get(made.value.ref)).toMatchObject({ title: '接待回执', type: 'application/pdf' });
    clock.now += 10 * 60_000;
    expect(host.files.get(made.value.ref)).toBe(null);
  });

  test('that cannot be made is said; the log tells where it failed and nothing of what was on the sheet', async () => {
    const folder = await newFolder();
    const pdf = () => Promise.reject(new Error('失败：张三 13800000000'));
    const { client } = await openHost(folder, undefined, { ...plainAbilities, pdf });
    await found(client('window'));
    expect(await client('window').reports.pdf(sheet)).toEqual({ ok: false, problem: 'print_failed' });
    const log = await readFile(join(folder, 'log', 'host.log'), 'utf8');
    expect(log).toContain('print_failed error=Error');
    expect(log).not.toMatch(/张三|138/);
    const none = await openHost(await newFolder());
    await found(none.client('a'));
    expect(await none.client('a').reports.pdf(sheet)).toEqual({ ok: false, problem: 'not_supported' });
  });
});
