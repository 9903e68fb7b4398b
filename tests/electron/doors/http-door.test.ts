/** The loopback door against what reaches it from outside: raw requests on a real socket, as an attacker would send them. */
import { request } from 'node:http';
import { connect } from 'node:net';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openHttpDoor } from '../../../electron/doors/http-door.ts';
import { createPageDoor } from '../../../electron/doors/page-door.ts';
import { found, newFolder, openHost, random } from '../open-host.ts';
import { createHostClient } from '../../../shared/contract/client.ts';
import { openTab } from '../../contract/http-client.ts';

const token = 'Zm9yIHRoaXMgdGVzdCBvbmx5';

async function openDoor() {
  const folder = await newFolder();
  const pages = join(folder, 'pages');
  await mkdir(join(pages, 'assets'), { recursive: true });
  await writeFile(join(pages, 'index.html'), '<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__">');
  await writeFile(join(pages, 'assets', 'index-Ab12.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), '访客电话');
  await symlink(join(folder, 'secret.txt'), join(pages, 'assets', 'linked.txt'));
  await symlink(folder, join(pages, 'up'));
  const { host } = await openHost(join(folder, 'data'));
  const door = await openHttpDoor({ host, token, port: 0, pages: createPageDoor({ root: pages, randomBytes: random, files: host.files }) });
  onTestFinished(door.close);
  return { door, host, port: door.port };
}

type Answer = { readonly status: number; readonly headers: Record<string, unknown>; readonly text: string };

/** Sends exactly these headers: fetch would not let a test lie about Host. */
function send(port: number, method: string, path: string, headers: Record<string, string>, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, method, path, headers: { host: `127.0.0.1:${port}`, ...headers }, agent: false, setHost: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(parts).toString() }));
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

const ours = { 'x-lianxin-token': token, 'x-lianxin-client': 'test-client', 'content-type': 'application/json' };
const call = (port: number, headers: Record<string, string>, body = '{}') => send(port, 'POST', '/api/settings.station', headers, body);

describe('a call is refused', () => {
  test('that comes by a name which somebody made to point here', async () => {
    const { port } = await openDoor();
    for (const host of ['evil.example', `evil.example:${port}`, `127.0.0.1.evil.example:${port}`, `127.0.0.1:${port + 1}`, '127.0.0.1', `[::1]:${port}`, '']) {
      expect(await call(port, { ...ours, host }), host).toMatchObject({ status: 403, text: expect.stringContaining('wrong_host') as string });
      expect((await send(port, 'GET', '/', { host })).status, host).toBe(403);
    }
  });

  test('that a page of another site sends, with or without the token', async () => {
    const { port } = await openDoor();
    for (const origin of ['http://evil.example', 'null', `https://127.0.0.1:${port}`, `http://127.0.0.1:${port + 1}`, `http://127.0.0.1:${port}.evil.example`]) {
      expect((await call(port, { ...ours, origin })).text, origin).toContain('foreign_origin');
    }
    for (const site of ['cross-site', 'same-site']) expect((await call(port, { ...ours, 'sec-fetch-site': site })).text, site).toContain('cross_site');
  });

  test('without the token, with a wrong one, with a part of it', async () => {
    const { port } = await openDoor();
    for (const given of ['', 'x', token.slice(0, -1), `${token}x`, token.toLowerCase()]) {
      expect(await call(port, { ...ours, 'x-lianxin-token': given })).toMatchObject({ status: 401, text: '{"ok":false,"problem":"host_unreachable","facts":{"refused":"no_token"}}' });
      expect((await send(port, 'GET', '/api/events', { 'x-lianxin-token': given, 'x-lianxin-client': 'test-client' })).status).toBe(401);
    }
  });

  test('as a form that needs no leave of ours to be posted', async () => {
    const { port } = await openDoor();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonx']) {
      expect((await call(port, { ...ours, 'content-type': type })).status, type).toBe(415);
    }
    expect((await send(port, 'GET', '/api/settings.station', ours)).status).toBe(405);
  });

  test('that names no window, is no JSON, or is larger than 32 MiB', async () => {
    const { port } = await openDoor();
    expect((await call(port, { ...ours, 'x-lianxin-client': 'a b' })).status).toBe(400);
    expect((await call(port, ours, '{"half":')).status).toBe(400);
    expect((await call(port, { ...ours, 'content-length': String(33_554_433) }, '')).status).toBe(413);
    const chunked = { ...ours, 'transfer-encoding': 'chunked' };
    expect((await call(port, chunked, ' '.repeat(33_554_433))).status).toBe(413);
    expect((await call(port, ours, `{}${' '.repeat(33_554_430)}`)).status).toBe(200);
  });

  test('and the same call by our own page is answered', async () => {
    const { port } = await openDoor();
    for (const headers of [{}, { origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }]) {
      expect(await call(port, { ...ours, ...headers })).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } });
    }
  });
});

describe('pages', () => {
  test('come with a policy whose nonce is new each time, and with none of the answers cached', async () => {
    const { port } = await openDoor();
    const [one, two] = [await send(port, 'GET', '/', {}), await send(port, 'GET', '/index.html?x=1', {})];
    const nonces = [one, two].map((page) => /content="([^"]{20,})"/.exec(page.text)?.[1] ?? '');
    expect(new Set(nonces).size).toBe(2);
    for (const [index, page] of [one, two].entries()) {
      const policy = String(page.headers['content-security-policy']);
      expect(policy).toContain(`style-src 'self' 'nonce-${nonces[index]}'`);
      expect(policy).toContain("default-src 'none'; script-src 'self';");
      expect(policy).not.toMatch(/unsafe/);
      expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin' });
    }
    expect((await send(port, 'GET', '/assets/index-Ab12.js', {})).headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'text/javascript; charset=utf-8' });
    expect(await send(port, 'HEAD', '/', {})).toMatchObject({ status: 200, text: '' });
  });

  test('never lead out of their folder', async () => {
    const { port } = await openDoor();
    const ways = [
      '/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/%2e%2e%2fsecret.txt', '/..%5csecret.txt', '/..\\secret.txt', '/assets/../../secret.txt',
      '/assets/..%2f..%2fsecret.txt', '/%252e%252e%252fsecret.txt', '/assets/linked.txt', '/up/secret.txt', '/up/data/door-token', '//secret.txt', '/C:/secret.txt', '/assets/%00',
      '/.%2e/secret.txt', '/%c0%ae%c0%ae/secret.txt', '/secret.txt', '/assets', '/assets/', '/assets/index-Ab12.js/', '/%',
    ];
    for (const way of ways) {
      const answer = await send(port, 'GET', way, {});
      expect([403, 404], way).toContain(answer.status);
      expect(answer.text, way).not.toContain('访客');
    }
    expect((await send(port, 'POST', '/', {})).status).toBe(405);
  });

  test('may be opened by a link elsewhere, but not loaded into another site\'s page', async () => {
    const { port } = await openDoor();
    const cross = { 'sec-fetch-site': 'cross-site' };
    expect((await send(port, 'GET', '/', { ...cross, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' })).status).toBe(200);
    expect((await send(port, 'GET', '/', { ...cross, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' })).status).toBe(403);
    expect((await send(port, 'GET', '/assets/index-Ab12.js', { ...cross, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' })).status).toBe(403);
    expect((await send(port, 'GET', '/', { host: `localhost:${port}` }))).toMatchObject({ status: 308, headers: { location: `http://127.0.0.1:${port}/` } });
  });
});

describe('a file that was handed out', () => {
  test('is a download under its title, for those who know its reference', async () => {
    const { port, host } = await openDoor();
    const ref = host.files.add({ title: '接待回执 "22"/2026', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') });
    const answer = await send(port, 'GET', `/files/${ref}`, { 'sec-fetch-site': 'same-origin' });
    expect(answer).toMatchObject({ status: 200, text: '%PDF-1.7', headers: { 'content-type': 'application/pdf', 'cache-control': 'no-store' } });
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="____  22  2026.pdf"; filename*=UTF-8''${encodeURIComponent('接待回执  22  2026.pdf')}`);
    const other = (ref.startsWith('A') ? 'B' : 'A') + ref.slice(1);
    for (const path of [`/files/${other}`, '/files/', `/files/${ref}/x`, `/files/../files/${ref}`]) expect((await send(port, 'GET', path, {})).status, path).toBeGreaterThanOrEqual(403);
    expect((await send(port, 'GET', `/files/${ref}`, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' })).status).toBe(403);
  });
});

describe('the door', () => {
  test('listens on the loopback address only', async () => {
    const { door, port } = await openDoor();
    expect(door.origin).toBe(`http://127.0.0.1:${port}`);
    await expect(new Promise((resolve, reject) => {
      const socket = connect({ host: '127.0.0.2', port });
      socket.on('connect', resolve);
      socket.on('error', reject);
    })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('closes although pages still listen, and then its port is free', async () => {
    const { door, host } = await openDoor();
    const tab = await openTab(door.origin, token, 'a-listening-tab');
    await found(createHostClient(tab));
    await door.close();
    const again = await openHttpDoor({ host, token, port: door.port, pages: createPageDoor({ root: '/', randomBytes: random, files: host.files }) });
    await again.close();
  });

  test('says so when its port is taken', async () => {
    const { port, host } = await openDoor();
    const pages = createPageDoor({ root: '/', randomBytes: random, files: host.files });
    await expect(openHttpDoor({ host, token, port, pages })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
