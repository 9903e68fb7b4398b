/**
 * A thousand generated calls on the loopback door: what is wrong in any one way is refused before it reaches the host, what is
 * right is answered, and nothing that anybody sends ends the host or keeps others waiting.
 */
import { connect, type Socket } from 'node:net';
import { request } from 'node:http';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { openHttpDoor } from '../../../electron/doors/http-door.ts';
import { newFolder, openHost } from '../open-host.ts';

const token = 'Zm9yIHRoaXMgdGVzdCBvbmx5';
const client = 'test-client';

/** A door before a real host; `reached` counts what got past the door. */
async function openDoor() {
  const { host } = await openHost(await newFolder());
  let reached = 0;
  const counting = { on: host.on, dispatch: (...asked: Parameters<typeof host.dispatch>) => (reached++, host.dispatch(...asked)) };
  const nothing = () => Promise.resolve({ status: 404, headers: {}, body: Buffer.alloc(0) });
  const door = await openHttpDoor({ host: counting, token, port: 0, pages: nothing });
  onTestFinished(door.close);
  return { port: door.port, reached: () => reached };
}

type Call = { readonly method: string; readonly path: string; readonly headers: Readonly<Record<string, string>>; readonly body: string };

function send(port: number, { method, path, headers, body }: Call): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, method, path, headers, agent: false, setHost: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part)).on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

const right = (port: number): Call => ({
  method: 'POST', path: '/api/settings.station', body: '{}',
  headers: { host: `127.0.0.1:${port}`, 'x-lianxin-token': token, 'x-lianxin-client': client, 'content-type': 'application/json' },
});

const visible = fc.string({ unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)), maxLength: 40 });
const longer = visible.filter((text) => text !== '');

/** One thing that is wrong with a call that is right otherwise. */
const wrongs: fc.Arbitrary<(call: Call) => Call> = fc.oneof(
  fc.oneof(visible, fc.constantFrom('evil.example', 'localhost.evil.example', '127.0.0.1', '[::1]', '127.0.0.1:0', '0.0.0.0:80')).map((host) => header('host', host)),
  fc.oneof(longer, fc.constantFrom('null', 'http://evil.example', 'file://', 'app://station', 'https://127.0.0.1')).map((origin) => header('origin', origin)),
  fc.constantFrom('cross-site', 'same-site', 'anything').map((site) => header('sec-fetch-site', site)),
  fc.oneof(visible, fc.constantFrom('', token.slice(1), `${token} x`, token.toUpperCase(), 'undefined', 'null')).filter((given) => given !== token).map((given) => header('x-lianxin-token', given)),
  fc.oneof(longer.filter((type) => !/^application\/json(;|$)/.test(type)), fc.constantFrom('text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x')).map((type) => header('content-type', type)),
  fc.constantFrom('', 'short', 'a b c d e f g h', '../../../../x', 'x'.repeat(65)).map((name) => header('x-lianxin-client', name)),
  fc.constantFrom('GET', 'PUT', 'DELETE', 'OPTIONS', 'PATCH').map((method) => (call: Call): Call => ({ ...call, method })),
  fc.oneof(visible, fc.constantFrom('{"half":', '', '{}{}', '\u0000', '[1,]', 'NaN')).filter(isNoJson).map((body) => (call: Call): Call => ({ ...call, body })),
);

function header(name: string, value: string) {
  return (call: Call): Call => ({ ...call, headers: { ...call.headers, [name]: value } });
}

function isNoJson(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
}

test('a thousand calls that are wrong in one way or several are refused, and none reaches the host', async () => {
  const { port, reached } = await openDoor();
  await fc.assert(
    fc.asyncProperty(fc.array(wrongs, { minLength: 1, maxLength: 3 }), async (some) => {
      const call = some.reduce((so, wrong) => wrong(so), right(port));
      const { status, text } = await send(port, call);
      expect([status >= 400 && status < 500, text.includes('"ok":true')]).toEqual([true, false]);
    }),
    { numRuns: 1000 },
  );
  expect(reached()).toBe(0);
  expect((await send(port, right(port))).status).toBe(200);
  expect(reached()).toBe(1);
}, 60_000);

test('methods that nobody has and inputs of every shape get a closed answer, and the host goes on', async () => {
  const { port } = await openDoor();
  const names = fc.oneof(
    fc.constantFrom('__proto__', 'constructor', 'settings.__proto__', 'settings.constructor', 'toString', 'settings', '.', 'settings.', '.station', 'access.signIn', 'backup.append', 'sync.exchange', 'reception.contactKey'),
    fc.stringMatching(/^[a-zA-Z._-]{1,30}$/),
  );
  await fc.assert(
    fc.asyncProperty(names, fc.jsonValue({ maxDepth: 4 }), async (name, input) => {
      const { status, text } = await send(port, { ...right(port), path: `/api/${name}`, body: JSON.stringify(input) });
      const said = JSON.parse(text) as { ok: boolean; problem?: string };
      // Nobody is signed in and no station exists: nothing but questions that anybody may ask is answered.
      expect(status).toBe(200);
      expect(said.ok || typeof said.problem === 'string').toBe(true);
      expect(said.problem).not.toBe('defect');
    }),
    { numRuns: 400 },
  );
  expect((await send(port, right(port))).status).toBe(200);
}, 60_000);

test('a hundred callers who never finish their sentence keep nobody else waiting', async () => {
  const { port, reached } = await openDoor();
  const slow: Socket[] = [];
  onTestFinished(() => slow.forEach((socket) => socket.destroy()));
  const heads = ['', 'POST /api/settings.station HTTP/1.1\r\nhost: 127.0', `POST /api/settings.station HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nx-lianxin-token: ${token}\r\nx-lianxin-client: ${client}\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"half`];
  for (let n = 0; n < 100; n++) {
    const socket = connect(port, '127.0.0.1');
    await new Promise((resolve, reject) => socket.once('connect', () => resolve(null)).once('error', reject));
    socket.on('error', () => undefined);
    socket.write(heads[n % heads.length] ?? '');
    slow.push(socket);
  }
  const began = performance.now();
  for (let n = 0; n < 20; n++) expect((await send(port, right(port))).status).toBe(200);
  expect(performance.now() - began).toBeLessThan(5000);
  expect(reached()).toBe(20);
});
