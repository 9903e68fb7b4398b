/** The line to a good server: what it sends, what it counts, what it tries again. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { openLine } from '../../../electron/host/sync/line.ts';
import type { Question } from '../../../electron/host/sync/question.ts';
import { digestOf, ourCertificate } from './certificates.ts';
import { json, serve, serveRaw } from './county-server.ts';

function lineTo(url: string, sockets = 2) {
  const line = openLine({ url, certificate: null, sockets });
  onTestFinished(line.close);
  return line;
}

const get: Question = { method: 'GET', path: '/db', body: null, account: null, timeoutMs: 10_000 };
const post = (body: string): Question => ({ ...get, method: 'POST', path: '/db/_bulk_docs', body });
/** Like records: Chinese text that packs to about a third. */
const records = (count: number) => JSON.stringify({ docs: Array.from({ length: count }, (_, i) => ({ _id: `issue:JY01:${i}`, events: [{ text: `反映第${i}组道路损坏，希望尽快修复，雨天积水严重。` }] })) });
/** No gzip makes it smaller. */
const noise = (size: number) => JSON.stringify(Array.from({ length: size / 16 }, () => Math.random().toString(36).slice(2, 16)).join(''));

describe('a body', () => {
  test('goes up packed and arrives whole; the bytes that are counted are those of the wire', async () => {
    const server = await serve((_, response) => json(response, 201, []));
    const body = records(200);
    const answer = await lineTo(server.url).ask(post(body));
    expect(server.asked[0]?.headers['content-encoding']).toBe('gzip');
    expect(server.asked[0]?.body).toBe(body);
    if (!answer.ok) throw new Error(answer.problem);
    const onWire = Number(server.asked[0]?.headers['content-length']);
    expect(onWire).toBeLessThan(Buffer.byteLength(body) / 3);
    expect(answer.value.sentBytes).toBeGreaterThan(onWire);
    expect(answer.value.sentBytes).toBeLessThan(onWire + 500);
    expect(answer.value.receivedBytes).toBeGreaterThan(2);
    expect(answer.value.receivedBytes).toBeLessThan(500);
  });

  test('that is small goes as it is', async () => {
    const server = await serve((_, response) => json(response, 201, []));
    await lineTo(server.url).ask(post('{"docs":[]}'));
    expect(server.asked[0]?.headers['content-encoding']).toBeUndefined();
    expect(server.asked[0]?.body).toBe('{"docs":[]}');
  });

  test('goes unpacked, and from then on always, to a server that takes no packed ones', async () => {
    const server = await serve(({ headers }, response) => (headers['content-encoding'] === 'gzip' ? json(response, 415, { error: 'bad_content_type', reason: '' }) : json(response, 201, [])));
    const line = lineTo(server.url);
    expect(await line.ask(post(records(50)))).toMatchObject({ ok: true, value: { status: 201 } });
    expect(await line.ask(post(records(50)))).toMatchObject({ ok: true, value: { status: 201 } });
    expect(server.asked.map(({ headers }) => headers['content-encoding'] ?? 'plain')).toEqual(['gzip', 'plain', 'plain']);
  });
});

describe('a kept connection', () => {
  test('is used again, and counts each request by itself', async () => {
    const server = await serve((_, response) => json(response, 200, { text: 'x'.repeat(1000) }));
    const line = lineTo(server.url, 1);
    const sizes = [];
    for (let i = 0; i < 3; i++) {
      const answer = await line.ask(get);
      sizes.push(answer.ok ? [answer.value.sentBytes, answer.value.receivedBytes] : []);
    }
    expect(server.sockets.size).toBe(1);
    expect(sizes[1]).toEqual(sizes[0]);
    expect(sizes[2]).toEqual(sizes[0]);
  });

  test('that the other side had closed is noticed, and the request goes once more on a new one', async () => {
    let closedOnce = false;
    const server = await serveRaw((socket) => {
      const answer = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}';
      socket.write(answer);
      if (closedOnce) return void socket.on('data', () => socket.write(answer));
      closedOnce = true;
      socket.on('data', () => socket.resetAndDestroy()); // the second request on this socket meets its end
    });
    const line = lineTo(server.url, 1);
    expect(await line.ask(get)).toMatchObject({ ok: true });
    expect(await line.ask(get)).toMatchObject({ ok: true });
  });

  test('that breaks in the middle of work does not send a body twice: the server may have seen it', async () => {
    let bodies = 0;
    const server = await serve((_, response) => {
      bodies++;
      if (bodies === 1) json(response, 200, {});
      else response.socket?.destroy();
    });
    const line = lineTo(server.url, 1);
    await line.ask(get);
    expect(await line.ask(post(noise(50_000)))).toMatchObject({ ok: false, problem: 'unreachable' });
    expect(bodies).toBe(2);
  });
});

test('statuses of CouchDB are passed on with their words', async () => {
  const server = await serve(({ url }, response) => json(response, Number(url.slice(1)), { error: 'x', reason: '理由' }));
  for (const status of [200, 201, 400, 401, 403, 404, 409, 413, 500, 503]) {
    expect(await lineTo(server.url).ask({ ...get, path: `/${status}` })).toMatchObject({ ok: true, value: { status, json: { reason: '理由' } } });
  }
});

test('a refusal that comes while a large body is still going up is heard', async () => {
  const large = noise(2_000_000);
  for (const end of ['end', 'destroySoon'] as const) {
    const server = await serveRaw((socket) => {
      socket.pause();
      socket.write('HTTP/1.1 413 Payload Too Large\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: 21\r\n\r\n{"error":"too_large"}');
      socket[end]();
    });
    for (let i = 0; i < 3; i++) expect(await lineTo(server.url).ask(post(large)), end).toMatchObject({ ok: true, value: { status: 413 } });
  }
});

test('the server\'s clock comes with its answer, where it says it', async () => {
  const server = await serve(({ url }, response) => {
    response.sendDate = false;
    json(response, 200, {}, url === '/db' ? { date: 'Mon, 02 Mar 2026 00:30:00 GMT' } : {});
  });
  expect(await lineTo(server.url).ask(get)).toMatchObject({ value: { serverMs: Date.parse('2026-03-02T00:30:00.000Z') } });
  expect(await lineTo(server.url).ask({ ...get, path: '/other' })).toMatchObject({ value: { serverMs: null } });
});

test('over TLS, too, the bytes of each request are counted', async () => {
  const server = await serve((_, response) => json(response, 201, { text: 'x'.repeat(5000) }), ourCertificate);
  const line = openLine({ url: server.url, certificate: digestOf(ourCertificate), sockets: 1 });
  onTestFinished(line.close);
  const body = noise(20_000);
  for (let i = 0; i < 2; i++) {
    const answer = await line.ask(post(body));
    if (!answer.ok) throw new Error(answer.problem);
    const onWire = Number(server.asked[i]?.headers['content-length']);
    expect(answer.value.sentBytes).toBeGreaterThan(onWire);
    expect(answer.value.sentBytes).toBeLessThan(onWire + 1000);
    expect(answer.value.receivedBytes).toBeGreaterThan(5000);
    expect(answer.value.receivedBytes).toBeLessThan(8000);
  }
  expect(server.sockets.size).toBe(1);
});

test('a county below a path of its server is asked there', async () => {
  const server = await serve((_, response) => json(response, 200, {}));
  await lineTo(`${server.url}/county/couch`).ask(get);
  expect(server.asked[0]?.url).toBe('/county/couch/db');
});
