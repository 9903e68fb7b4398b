/** Leaves that a split cluster or a restore left behind: no event is lost, and in the end each document has one version. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prune } from '../../../electron/host/county/prune.ts';
import { type AdminServer, openServer } from '../../../electron/host/county/server.ts';
import { newWriter, people, wire } from '../../shared/county/build-writes.ts';
import { openCounty } from '../../county/open-county.ts';
import { countyHookMs, type TestCounty } from '../../county/server.ts';
import { must } from '../../must.ts';

let ground: TestCounty;
let server: AdminServer;
let database = '';
beforeAll(async () => {
  ground = await openCounty(['JY01-A'], { settings: false });
  server = must(await openServer(ground.url, ground.admin));
  database = `lx-${ground.county}-station-jy01`;
}, countyHookMs);
afterAll(() => ground.close());

/** As a replication would bring it: past the rules, as the admin. Of one generation, CouchDB lets the greatest digit win. */
const bring = async (document: object, generation: number, digit: 'a' | 'b' | 'c') =>
  ground.ask(`${database}/_bulk_docs`, { method: 'POST', body: { new_edits: false, docs: [{ ...document, _rev: `${generation}-${digit.repeat(32)}` }] } });

test.each([
  { winner: 'one of the two that added', record: 'issue:JY01:01JCR00000000000000000000A', bare: 'a', lifted: 1 },
  { winner: 'the one that added nothing', record: 'issue:JY01:01JCR00000000000000000000C', bare: 'c', lifted: 2 },
] as const)('events that only a losing version has are lifted, then the version goes; the winner is $winner', async ({ record: id, bare, lifted }) => {
  const write = newWriter(Date.now());
  const { record, events } = write.matter(id);
  const mine = write.addendum(record, people.clerkA, events, '一');
  const theirs = write.addendum(record, people.clerkB, events, '二');
  await bring(wire(record, [...events, mine]), 1, 'b');
  await bring(wire(record, [...events, theirs]), 1, bare === 'a' ? 'c' : 'a');
  await bring(wire(record, events), 1, bare);

  expect(await prune(server, ground.county, false)).toEqual({ ok: true, value: { documents: 1, leaves: 2, lifted, left: 0 } });
  expect(await prune(server, ground.county)).toEqual({ ok: true, value: { documents: 1, leaves: 2, lifted, left: 0 } });
  const { body } = await ground.ask(`${database}/${encodeURIComponent(record)}?conflicts=true`);
  const kept = body as { readonly _conflicts?: string[]; readonly events: { readonly id: string }[] };
  expect(kept._conflicts ?? []).toEqual([]);
  expect(kept.events.map(({ id }) => id).sort()).toEqual([...events, mine, theirs].map(({ id }) => id).sort());
  expect(await prune(server, ground.county)).toEqual({ ok: true, value: { documents: 0, leaves: 0, lifted: 0, left: 0 } });
});

test('a forged event in a losing version is not taken up', async () => {
  const write = newWriter(Date.now());
  const { record, events } = write.matter('issue:JY01:01JCR000000000000000000001');
  const forged = { ...write.addendum(record, people.clerkA, events, '真'), data: { text: '假' } };
  await bring(wire(record, events), 2, 'a');
  await bring(wire(record, [...events, forged]), 1, 'a');
  expect(await prune(server, ground.county)).toEqual({ ok: true, value: { documents: 1, leaves: 1, lifted: 0, left: 0 } });
  const { body } = await ground.ask(`${database}/${encodeURIComponent(record)}`);
  expect((body as { readonly events: unknown[] }).events).toEqual(events);
});
