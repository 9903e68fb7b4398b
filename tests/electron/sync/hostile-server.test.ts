/** Servers that lie, drip, flood and break off: each on a real socket. The line answers with a problem, and works on. */
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openLine } from '../../../electron/host/sync/line.ts';
import type { Question } from '../../../electron/host/sync/question.ts';
import { json, serve, serveRaw } from './county-server.ts';

function lineTo(url: string) {
  const line = openLine({ url, certificate: null, sockets: 2 });
  onTestFinished(line.close);
  return line;
}

const question: Question = { method: 'GET', path: '/lx-chenggu-reference', body: null, account: { user: 'u', password: 'p' }, timeoutMs: 10_000 };
const ask = (url: string, changes: Partial<Question> = {}) => lineTo(url).ask({ ...question, ...changes });

describe('what is not CouchDB', () => {
  test('a login page with status 200 is no answer of a county', async () => {
    const { url } = await serve((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>请登录 Wi-Fi</html>'));
    expect(await ask(url)).toEqual({ ok: false, problem: 'not_couchdb', facts: { status: 200 } });
  });

  test('an answer that is almost JSON, or nothing at all, is none', async () => {
    for (const text of ['{"results":[}', '', '{"a":1}{"a":1}', '{"a":"b', `${'['.repeat(100_000)}`]) {
      const { url } = await serve((_, response) => response.end(text));
      expect(await ask(url), text.slice(0, 20)).toEqual({ ok: false, problem: 'not_couchdb', facts: { status: 200 } });
    }
  });

  test('a redirect is not followed, so no password goes elsewhere', async () => {
    const elsewhere = await serve((_, response) => json(response, 200, {}));
    for (const status of [301, 302, 307, 308]) {
      const { url } = await serve((_, response) => response.writeHead(status, { location: elsewhere.url }).end());
      expect(await ask(url)).toEqual({ ok: false, problem: 'not_couchdb', facts: { status } });
    }
    expect(elsewhere.asked).toEqual([]);
  });

  test('what speaks no HTTP says so', async () => {
    const { url } = await serveRaw((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'));
    expect(await ask(url)).toMatchObject({ ok: false, problem: 'not_couchdb', facts: { code: expect.stringMatching(/^HPE_/) as string } });
  });

  test('an encoding that nobody asked for is not read', async () => {
    const { url } = await serve((_, response) => response.writeHead(200, { 'content-encoding': 'br' }).end('xx'));
    expect(await ask(url)).toMatchObject({ problem: 'not_couchdb' });
  });

  test('a page of a proxy whose server is away is an absent server; another page of 5xx is no county', async () => {
    const { url } = await serve(({ url: path }, response) => response.writeHead(Number(path.slice(1)), { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>'));
    for (const status of [502, 503, 504]) expect(await ask(url, { path: `/${status}` })).toEqual({ ok: false, problem: 'unreachable', facts: { status } });
    expect(await ask(url, { path: '/500' })).toEqual({ ok: false, problem: 'not_couchdb', facts: { status: 500 } });
  });
});

describe('what floods', () => {
  test('an answer without end is cut at 64 MiB', async () => {
    const piece = Buffer.alloc(1_048_576, 0x20);
    const { url } = await serve((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(piece)) continue;
      };
      response.on('drain', more);
      more();
    });
    expect(await ask(url)).toMatchObject({ ok: false, problem: 'too_large' });
  });

  test('an answer that announces too much is not begun', async () => {
    const { url } = await serve((_, response) => response.writeHead(200, { 'content-length': '99999999999' }).write('{'));
    expect(await ask(url)).toMatchObject({ problem: 'too_large' });
  });

  test('a small packed answer that unpacks to a gigabyte is cut', async () => {
    const layer = gzipSync(Buffer.alloc(8_388_608));
    const bomb = Buffer.concat(Array.from({ length: 128 }, () => layer)); // members of one gzip stream follow each other
    const { url } = await serve((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    expect(await ask(url)).toMatchObject({ problem: 'too_large' });
  });

  test('heads without end are not read', async () => {
    const { url } = await serveRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const more = () => {
        while (!socket.destroyed && socket.write(`x-more: ${'y'.repeat(4000)}\r\n`)) continue;
      };
      socket.on('drain', more);
      more();
    });
    expect(await ask(url)).toMatchObject({ problem: 'not_couchdb', facts: { code: 'HPE_HEADER_OVERFLOW' } });
  });
});

describe('what never ends', () => {
  test('a server that says nothing is given up after the silence', async () => {
    const { url } = await serve(() => undefined);
    expect(await ask(url, { silenceMs: 50 })).toEqual({ ok: false, problem: 'timed_out', facts: { phase: 'silence' } });
  });

  test('a server that drips is given up when the whole has taken too long', async () => {
    const { url } = await serve((_, response) => {
      response.write('{"results":[');
      const drip = setInterval(() => response.write('\n'), 5);
      response.on('close', () => clearInterval(drip));
    });
    expect(await ask(url, { silenceMs: 10_000, timeoutMs: 150 })).toEqual({ ok: false, problem: 'timed_out', facts: { phase: 'whole' } });
  });

  test('a line that is closed gives everybody an answer at once', async () => {
    const { url, asked } = await serve(() => line.close());
    const line = lineTo(url);
    expect(await line.ask(question)).toEqual({ ok: false, problem: 'unreachable', facts: { code: 'CLOSED' } });
    expect(asked.length).toBe(1);
    expect(await line.ask(question)).toEqual({ ok: false, problem: 'unreachable', facts: { code: 'CLOSED' } });
  });
});

describe('what breaks off', () => {
  test('nobody listens there', async () => {
    const gone = await serve(() => undefined);
    await gone.close();
    expect(await ask(gone.url)).toEqual({ ok: false, problem: 'unreachable', facts: { code: 'ECONNREFUSED' } });
    expect(await ask('http://127.0.0.1:99999')).toMatchObject({ problem: 'unreachable' });
  });

  test('in the middle of an answer, by a reset or by an early end', async () => {
    for (const end of ['resetAndDestroy', 'end', 'destroy'] as const) {
      const { url } = await serveRaw((socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"half":', () => socket[end]()));
      expect(await ask(url), end).toEqual({ ok: false, problem: 'unreachable', facts: { code: 'ECONNRESET' } });
    }
  });

  test('in the middle of a packed answer', async () => {
    const bytes = gzipSync(JSON.stringify({ text: 'x'.repeat(50_000) }));
    const { url } = await serveRaw((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: ${bytes.length}\r\n\r\n`);
      socket.end(bytes.subarray(0, bytes.length / 2));
    });
    expect(await ask(url)).toMatchObject({ ok: false, problem: 'unreachable' });
    const torn = await serve((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bytes.subarray(0, bytes.length / 2)));
    expect(await ask(torn.url)).toMatchObject({ ok: false, problem: 'not_couchdb' });
  });

  test('what lies behind a length that was too short is never taken for the next answer', async () => {
    const next = 'HTTP/1.1 200 OK\r\ncontent-length: 13\r\n\r\n{"evil":true}';
    const { url } = await serveRaw((socket) => socket.write(`HTTP/1.1 200 OK\r\ncontent-length: 7\r\n\r\n{"a":1}${next}`));
    const line = lineTo(url);
    for (let i = 0; i < 3; i++) expect(await line.ask(question)).not.toMatchObject({ value: { json: { evil: true } } });
    const torn = await serveRaw((socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n{"a":1}'));
    expect(await ask(torn.url)).toMatchObject({ ok: false, problem: 'not_couchdb' });
  });
});

test('after all of that, the same line carries a good request', async () => {
  let turn = 0;
  const { url } = await serve((_, response) => {
    turn++;
    if (turn === 1) response.end('<html>');
    else if (turn === 2) response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    else json(response, 200, { good: true });
  });
  const line = lineTo(url);
  const problems = [];
  for (let i = 0; i < 2; i++) problems.push(await line.ask(question));
  expect(problems.map((answer) => answer.ok)).toEqual([false, false]);
  expect(await line.ask(question)).toMatchObject({ ok: true, value: { status: 200, json: { good: true } } });
});
