/** The host's side of sync on a provisioned county: the practice county's server, or the CouchDB that COUCHDB_URL names. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeCard } from '../../../shared/county/card.ts';
import { officeDatabase, referenceDatabase, stationDatabase } from '../../../shared/county/names.ts';
import { openCounty, type ProvisionedCounty } from '../../county/open-county.ts';
import { countyHookMs } from '../../county/server.ts';
import { matter } from '../open-host.ts';
import { choices, openStation } from './open-station.ts';

let county: ProvisionedCounty;
beforeAll(async () => {
  county = await openCounty(['JY01-A', 'SC02-A']);
}, countyHookMs);
afterAll(() => county.close());

const station = () => stationDatabase(county.county, 'JY01');
type Here = Awaited<ReturnType<typeof openStation>>['here'];
type Input = Parameters<Here['sync']['exchange']>[0];

async function ask(here: Here, changes: Partial<Input>): Promise<{ status: number; json: Record<string, unknown> }> {
  const answer = await here.sync.exchange({ db: station(), path: '', method: 'GET', body: null, as: 'self', timeoutMs: 20_000, ...changes });
  if (!answer.ok) throw new Error(`${answer.problem} ${JSON.stringify(answer.facts)}`);
  return { status: answer.value.status, json: JSON.parse(answer.value.body) as Record<string, unknown> };
}

/** Collects bells, so that one that rang before it was waited for is not lost. */
function bells(here: Here) {
  const rung: { db: string; seq: string | null }[] = [];
  const waiting = new Set<() => void>();
  here.on('sync.bell', (bell) => {
    rung.push(bell);
    for (const look of waiting) look();
  });
  const until = (enough: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!enough()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return { rung, until };
}

async function joined(card: string, profile: Parameters<typeof openStation>[0]) {
  const opened = await openStation(profile);
  const tried = await opened.here.sync.tryCard({ text: card });
  if (!tried.ok) throw new Error(tried.problem);
  const done = await opened.here.sync.join({ text: card, choices });
  if (!done.ok) throw new Error(done.problem);
  return { ...opened, checks: tried.value.checks };
}

const JY01 = { code: 'JY01', device: 'A' };
const all = ['reach', 'identity', 'access', 'device', 'clock'].map((check) => ({ check, ok: true }));

test('a station\'s card and the office\'s are tried and good; a card of nobody is not', async () => {
  expect((await joined(county.cards['JY01-A'] ?? '', JY01)).checks).toMatchObject(all);
  expect((await joined(county.office, { code: 'CG00', device: 'A', party: 'office' })).checks).toMatchObject(all);
  const { here } = await openStation({ code: 'SC02', device: 'A' });
  const card = decodeCard(county.cards['SC02-A'] ?? '');
  if (!card.ok) throw new Error(card.problem);
  await county.ask(`_users/org.couchdb.user:lx-${county.county}-sc02-a`).then(({ body }) =>
    county.ask(`_users/org.couchdb.user:lx-${county.county}-sc02-a`, { method: 'PUT', body: { ...(body as object), password: 'changed-behind-its-back' } }),
  );
  expect(await here.sync.tryCard({ text: county.cards['SC02-A'] ?? '' })).toMatchObject({
    ok: true,
    value: { checks: [{ check: 'reach', ok: true }, { check: 'identity', ok: false, facts: { problem: 'password_refused', status: 401 } }] },
  });
});

test('a matter goes up packed, the office hears the bell, and reads it', async () => {
  const { here, staff } = await joined(county.cards['JY01-A'] ?? '', JY01);
  const office = (await joined(county.office, { code: 'CG00', device: 'A', party: 'office' })).here;
  const { json: before } = await ask(office, {});
  const { rung, until } = bells(office);
  await office.sync.listen({ feeds: [station(), referenceDatabase(county.county), officeDatabase(county.county)].map((db) => ({ db, since: db === station() ? String(before['update_seq']) : '0' })) });

  const entry = matter({ staff }, { words: '反映二组道路损坏，雨天积水严重。'.repeat(100) });
  const document = { _id: entry.record, v: 1, events: entry.events };
  const written = await here.sync.exchange({ db: station(), path: '_bulk_docs', method: 'POST', body: JSON.stringify({ docs: [document] }), as: 'self', timeoutMs: 20_000 });
  if (!written.ok) throw new Error(written.problem);
  expect(JSON.parse(written.value.body)).toMatchObject([{ ok: true, id: entry.record }]);
  expect(written.value.sentBytes).toBeLessThan(JSON.stringify(document).length);

  await until(() => rung.some(({ db, seq }) => db === station() && seq !== null));
  const changes = await ask(office, { path: `_changes?since=${encodeURIComponent(String(before['update_seq']))}&include_docs=true` });
  expect(changes.json['results']).toMatchObject([{ id: entry.record, doc: { events: entry.events } }]);
});

test('a password that was replaced is a 401 and ends the bells; the new card goes on', async () => {
  const { here } = await joined(county.cards['JY01-A'] ?? '', JY01);
  const { rung, until } = bells(here);
  const { json } = await ask(here, {});
  const card = await county.newCard('JY01-A');
  // CouchDB keeps checked passwords in a memory of its own, which hears of the change a moment later.
  while ((await ask(here, {})).status !== 401) continue;
  await here.sync.listen({ feeds: [{ db: station(), since: String(json['update_seq']) }] });
  await until(() => rung.length === 1);
  expect(rung).toEqual([{ db: station(), seq: null }]);
  expect(await here.sync.join({ text: card, choices })).toMatchObject({ ok: true });
  expect((await ask(here, {})).status).toBe(200);
});
