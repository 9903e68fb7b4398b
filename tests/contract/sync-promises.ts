/** What every door promises about the county: the requests of a station that joined, its bells, and what it keeps. */
import assert from 'node:assert/strict';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { encodeCard } from '../../shared/county/card.ts';
import type { HostClient } from '../../shared/contract/client.ts';
import { act, clients, found, heard, type HostPromise, newId } from './suite-tools.ts';

const db = 'lx-chenggu-station-jy01';
const odd = '原话：“桥没有护栏” \\ " \u2028 🌉 𠮷 \n\t结束';
const choices = { paused: false, smallOnly: true };

type County = { readonly url: string; readonly bodies: string[]; readonly ring: () => void; readonly close: () => void };

/** Sends back what it gets, and holds one long-poll until it is told to ring. */
async function openCounty(): Promise<County> {
  const bodies: string[] = [];
  const polls: ServerResponse[] = [];
  let ringing = false;
  const answer = (response: ServerResponse, value: unknown) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  const answerPolls = () => {
    if (ringing) for (const poll of polls.splice(0)) answer(poll, { results: [{ seq: '7-x', id: 'issue:x' }], last_seq: '7-x' });
  };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if ((request.url ?? '').includes('feed=longpoll')) {
        polls.push(response);
        return answerPolls();
      }
      const bytes = Buffer.concat(parts);
      bodies.push((request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString('utf8'));
      answer(response, { asked: request.url, text: odd });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    ring: () => {
      ringing = true;
      answerPolls();
    },
    close: () => {
      server.close();
      for (const poll of polls) poll.destroy();
    },
  };
}

function cardOf(url: string): string {
  return encodeCard({
    county: 'chenggu', countyName: '城固县', url, office: 'CG00', station: 'JY01', stationName: '桔园镇中心站', device: 'A', password: 'geheim-und-lang-genug-01',
    carrier: null, seed: 'A'.repeat(43), fingerprint: '0011223344556677', certificate: null, issuedOn: '2020-01-01', validUntil: '2099-12-31', issuedBy: '李主任', practice: false,
  });
}

async function joined(here: HostClient, county: County): Promise<void> {
  await found(here);
  const done = await here.sync.join({ text: cardOf(county.url), choices });
  assert.equal(done.ok, true);
}

async function withCounty(work: (county: County) => Promise<void>): Promise<void> {
  const county = await openCounty();
  try {
    await work(county);
  } finally {
    county.close();
  }
}

export const syncPromises: readonly HostPromise[] = [
  {
    name: 'a card is read and joined; every window hears of it, and none gets the password',
    keep: (station) =>
      withCounty(async (county) => {
        const [here, there] = clients(station);
        const told = heard(there, 'sync.changed', 1);
        assert.deepEqual(await there.sync.county({}), { ok: true, value: { joined: null, choices: { paused: false, smallOnly: false } } });
        await joined(here, county);
        await told;
        const answer = await there.sync.county({});
        assert.deepEqual(answer.ok && [answer.value.joined?.station, answer.value.joined?.party, answer.value.choices], ['JY01', 'station', choices]);
        assert.doesNotMatch(JSON.stringify([answer, await there.sync.readCard({ text: cardOf(county.url) })]), /geheim|password|seed/);
        assert.deepEqual(await there.sync.readCard({ text: '' }), { ok: false, problem: 'not_a_card' });
        assert.deepEqual(await there.sync.leave({}), { ok: false, problem: 'not_signed_in' });
      }),
  },
  {
    name: 'a request to the county goes out and comes back byte for byte, large ones too, from any window',
    keep: (station) =>
      withCounty(async (county) => {
        const [here, there] = clients(station);
        const input = { db, path: '_bulk_docs', method: 'POST', body: JSON.stringify({ docs: [odd.repeat(40_000)] }), as: 'self', timeoutMs: 20_000 } as const;
        assert.deepEqual(await there.sync.exchange(input), { ok: false, problem: 'not_joined' });
        await joined(here, county);
        const answer = await there.sync.exchange(input);
        assert.equal(answer.ok, true);
        assert.deepEqual(JSON.parse(answer.ok ? answer.value.body : ''), { asked: `/${db}/_bulk_docs`, text: odd });
        assert.equal(county.bodies.at(-1), input.body);
        assert.deepEqual(await there.sync.exchange({ ...input, path: '_security' }), { ok: false, problem: 'not_allowed' });
      }),
  },
  {
    name: 'a bell is heard in the window that asked for it, and only there',
    keep: (station) =>
      withCounty(async (county) => {
        const [here, there] = clients(station);
        await joined(here, county);
        const others: unknown[] = [];
        here.on('sync.bell', (payload) => others.push(payload));
        const rung = heard(there, 'sync.bell', 1);
        const changed = heard(here, 'sync.changed', 1);
        assert.deepEqual(await there.sync.listen({ feeds: [{ db, since: '6-x' }] }), { ok: true, value: {} });
        county.ring();
        assert.deepEqual(await rung, [{ db, seq: '7-x' }]);
        await there.sync.choose({ choices });
        await changed; // the other window does hear what is for all
        assert.deepEqual(others, []);
      }),
  },
  {
    name: 'events of others are kept as they are, altered ones are not, and every window hears of them',
    keep: async (station) => {
      const [here, there] = clients(station);
      assert.deepEqual(await there.sync.keep({ entries: [act(newId('issue'), 'issue.addendum', { text: odd }, newId('staff'))] }), { ok: false, problem: 'no_station' });
      await found(here);
      const entry = act(newId('issue'), 'issue.addendum', { text: odd }, newId('staff'), 'SC02-B');
      const told = heard(here, 'backup.appended', 1);
      const kept = await there.sync.keep({ entries: [entry] });
      assert.deepEqual(await told, [{ last: 2, at: kept.ok ? kept.value.at : '' }]);
      assert.deepEqual(await here.backup.read({ after: 1, maxBytes: 65_536 }), { ok: true, value: { entries: [{ seq: 2, entry }], last: 2, done: true } });
      const moved = { ...entry, record: newId('issue') };
      assert.deepEqual(await there.sync.keep({ entries: [moved] }), { ok: false, problem: 'event_altered', facts: { record: moved.record } });
    },
  },
];
