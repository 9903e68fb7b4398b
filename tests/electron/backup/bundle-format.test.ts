/** Bundles of every past version, kept for ever: a stick that lay in a drawer is read by a newer app. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { checkBundle, unsealBundle } from '../../../electron/host/backup/bundle-file.ts';
import { isIntact } from '../../../shared/kernel/record/event.ts';

test('a bundle of version 1 is opened as it was sealed', async () => {
  const file = await readFile(new URL('../../fixtures/bundles/v1.lxb', import.meta.url));
  const head = checkBundle(file);
  expect(head).toMatchObject({ ok: true, value: { v: 1, from: 'JY01-A', to: 'CG00', number: 7 } });
  if (!head.ok) return;
  const opened = await unsealBundle(file, head.value, new Uint8Array(Buffer.from('B'.repeat(43), 'base64url')));
  expect(opened).toMatchObject({ ok: true, value: { body: { number: 7, confirmed: 6, known: { 'CG00-A': 3 }, status: { by: 'stick', conflicts: 1 }, receipts: [{ number: 3, taken: 5 }] } } });
  const [record] = opened.ok ? opened.value.body.records : [];
  expect(record?.events.every((event) => isIntact(record._id, event))).toBe(true);
  expect(record?.events[0]?.data).toMatchObject({ summary: '邻居之间宅基地纠纷' });
  expect(await unsealBundle(file, head.value, new Uint8Array(32))).toMatchObject({ ok: false, problem: 'bundle_foreign' });
});
