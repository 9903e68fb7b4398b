/**
 * The reverse proxy configuration that we ship, in a real nginx before a real server: it closes what CouchDB leaves open, and the
 * app's own requests pass. Needs nginx and openssl (LIANXIN_NGINX names another nginx); where they are missing it is skipped.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openServer, serverAs } from '../../../electron/host/county/server.ts';
import { tries } from '../../../electron/host/county/tries.ts';
import { decodeCard } from '../../../shared/county/card.ts';
import { accountOf } from '../../../shared/county/names.ts';
import { openCounty, type ProvisionedCounty } from '../../county/open-county.ts';
import { countyHookMs } from '../../county/server.ts';
import { must } from '../../must.ts';

const nginx = process.env['LIANXIN_NGINX'] ?? 'nginx';
const missing = spawnSync(nginx, ['-v']).error !== undefined || spawnSync('openssl', ['version']).error !== undefined;
const shipped = join(import.meta.dirname, '..', '..', '..', 'electron', 'host', 'county', 'proxy', 'nginx.conf');

describe.skipIf(missing)('behind the shipped nginx configuration', () => {
  let ground: ProvisionedCounty;
  let proxy: ChildProcess;
  let folder = '';
  let port = 0;
  let certificate = '';

  beforeAll(async () => {
    // A second computer of the station: the one whose password is guessed at.
    ground = await openCounty(['ZZ01-A', 'ZZ01-B', 'ZZ02-A'], { settings: false });
    folder = mkdtempSync(join(tmpdir(), 'lianxin-proxy-'));
    port = await freePort();
    execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', join(folder, 'county.key'), '-out', join(folder, 'county.crt')], { stdio: 'ignore' });
    certificate = readFileSync(join(folder, 'county.crt'), 'utf8');
    mkdirSync(join(folder, 'tmp'));
    writeFileSync(join(folder, 'nginx.conf'), configuration());
    proxy = spawn(nginx, ['-p', folder, '-c', 'nginx.conf', '-e', 'error.log', '-g', 'daemon off; master_process off;'], { stdio: 'inherit' });
    await vi.waitFor(() => ask('GET', '/', null), { timeout: 10_000 });
  }, countyHookMs);
  afterAll(async () => {
    proxy.kill();
    await ground.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The shipped file as it is, with the four things changed that are the administrator's. */
  function configuration(): string {
    const ours = readFileSync(shipped, 'utf8')
      .replace('server 127.0.0.1:5984;', `server ${new URL(ground.url).host};`)
      .replace('listen 443 ssl http2;', `listen 127.0.0.1:${port} ssl http2;`)
      .replaceAll('/etc/nginx/lianxin/', `${folder}/`);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path tmp/${name};`).join(' ');
    return `pid nginx.pid; events {} http { access_log off; ${temporary}\n${ours}\n}`;
  }

  const account = (device: string) => ({ user: accountOf(ground.county, device), password: must(decodeCard(ground.cards[device] ?? '')).password });

  /** Sent byte for byte as written: no client tidies the path. */
  function ask(method: string, path: string, as: { user: string; password: string } | null, headers: Record<string, string> = {}): Promise<{ status: number; encoding: string; body: string }> {
    return new Promise((resolve, reject) => {
      const auth = as === null ? {} : { auth: `${as.user}:${as.password}` };
      const asked = request({ host: '127.0.0.1', port, method, path, ca: certificate, headers: { 'content-type': 'application/json', ...headers }, ...auth }, (answer) => {
        let body = '';
        answer.on('data', (part: Buffer) => (body += part.toString('latin1')));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, encoding: answer.headers['content-encoding'] ?? '', body }));
      });
      asked.on('error', reject);
      asked.end(method === 'POST' || method === 'PUT' ? '{}' : undefined);
    });
  }
  const mine = () => `lx-${ground.county}-station-zz01`;

  test('the app’s own requests pass, and answers come compressed', async () => {
    expect((await ask('GET', `/${mine()}`, account('ZZ01-A'))).status).toBe(200);
    expect((await ask('GET', `/lx-${ground.county}-reference/county%3Ainfo`, account('ZZ01-A'))).status).toBe(200);
    const docs = await ask('POST', `/${mine()}/_all_docs?include_docs=true`, account('ZZ01-A'), { 'accept-encoding': 'gzip' });
    expect(docs).toMatchObject({ status: 200, encoding: 'gzip' });
    expect((await ask('GET', `/${mine()}/_changes?feed=longpoll&since=0&limit=1`, account('ZZ01-A'))).status).toBe(200);
  });

  test('nothing else of the server is reached, by whatever spelling', async () => {
    const closed: [string, string][] = [
      ['POST', '/_replicate'], ['POST', '//_replicate'], ['POST', '/%5Freplicate'], ['POST', `/_replicate/../${mine()}/_all_docs`], ['POST', `/${mine()}/../_replicate`],
      ['GET', '/_utils/'], ['GET', '/_all_dbs'], ['GET', '/_node/_local/_config'], ['GET', '/_users/_all_docs'], ['POST', '/_session'], ['PUT', `/${mine()}`], ['DELETE', `/${mine()}`],
      ['PUT', `/${mine()}/_local/junk`], ['PUT', `/${mine()}/_local%2Fjunk`], ['PUT', `/${mine()}/%5Flocal/junk`], ['PUT', `/${mine()}/_design/x`], ['PUT', `/${mine()}/_security`],
      ['PUT', `/${mine()}/issue:A/../_security`], ['PUT', `/${mine()}/issue:A%2F..%2F_security`], ['GET', '/lx-a-b/'], ['DELETE', `/${mine()}/issue:ZZ01:0`],
    ];
    for (const [method, path] of closed) {
      const answer = await ask(method, path, ground.admin);
      expect([method, path, answer.status]).toEqual([method, path, path.includes('//') || path.includes('..') ? expect.toSatisfy((status: number) => status === 403 || status === 400) : 403]);
    }
  });

  test('what CouchDB leaves open is closed: _local documents, _replicate, and an address of one’s own making', async () => {
    const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'; // our own certificate, on this machine
    try {
      const address = `https://127.0.0.1:${port}`;
      const station = serverAs(address, account('ZZ01-A'));
      const run = tries.filter(({ check }) => ['works_station', 'neighbour_read', 'history_cut', 'all_dbs', 'own_roles', 'local', 'replicate'].includes(check));
      const at = { county: ground.county, real: ground.county, admin: must(await openServer(ground.url, ground.admin)), account: account('ZZ01-A'), address, nowMs: Date.now(), nextId: (kind: string, code: string) => `${kind}:${code}:01${randomBytes(12).toString('hex').toUpperCase()}`, station, office: station, carrier: station, nobody: serverAs(address, null) };
      for (const each of run) expect({ check: each.check, ...(await each.run(at)) }).toMatchObject({ check: each.check, well: true });
      if (ground.kind === 'couchdb') {
        for (const check of ['lock_out', 'forwarded']) {
          const probe = tries.find((each) => each.check === check);
          expect({ check, ...(await probe?.run(at)) }).toMatchObject({ check, well: true });
        }
      }
    } finally {
      if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
      else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
    }
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
