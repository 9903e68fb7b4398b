/** `npm run county` as a person runs it: a process of its own, against a real server. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeCard } from '../../../shared/county/card.ts';
import { must } from '../../must.ts';
import { countyHookMs, openTestCounty, type TestCounty } from '../../county/server.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const program = ['--import', import.meta.resolve('tsx'), join(root, 'electron', 'county.ts')];
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianxin-command-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(values: readonly string[], environment: Record<string, string> = {}): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn(process.execPath, [...program, ...values], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

describe('on a server', () => {
  let ground: TestCounty;
  let admin: Record<string, string>;
  beforeAll(async () => {
    ground = await openTestCounty();
    admin = { COUCHDB_ADMIN: `${ground.admin.user}:${ground.admin.password}` };
  }, countyHookMs);
  afterAll(() => ground.close());
  const at = (verb: string, ...values: string[]) => run([verb, ground.url, '--county', ground.county, ...values], admin);

  // A CouchDB that others use keeps its settings: there the whole of apply is shown by provisioning.test.ts.
  test('plan says, apply does, again there is nothing to do; a card is given out once, on the terminal and on paper', async (context) => {
    context.skip(ground.kind === 'couchdb', 'apply would change the settings of a server that others use');
    const first = await at('plan', '--name', '城固县人大代表工委', '--office', 'CG00');
    expect(first).toMatchObject({ code: 0 });
    expect(first.said).toContain(`建县里的库 lx-${ground.county}-office`);
    expect(await at('apply', '--name', '城固县人大代表工委', '--office', 'CG00')).toMatchObject({ code: 0 });
    expect((await at('plan')).said).toContain('没有要做的');

    const paper = join(folder, 'jy01.html');
    const given = await at('add-station', '--station', 'JY01', '--name', '桔园镇中心站', '--letter', 'A', '--by', '韩雪', '--card-file', paper);
    expect(given.code).toBe(0);
    const card = must(decodeCard(given.said));
    expect(card).toMatchObject({ station: 'JY01', issuedBy: '韩雪', url: ground.url });
    expect(await readFile(paper, 'utf8')).toContain('桔园镇中心站');
    expect((await stat(paper)).mode & 0o777).toBe(0o600);
    expect(given.said).not.toContain(card.password);
    expect(given.said).not.toContain(ground.admin.password);

    expect(await at('add-station', '--station', 'JY01', '--name', '桔园镇中心站', '--letter', 'A')).toMatchObject({ code: 1, said: expect.stringContaining('下一个可用：B') as string });
    expect((await at('cards')).said).toContain('JY01-A');
    expect((await at('remove-station', '--station', 'JY01')).said).toContain('数据都在');
    expect((await at('verify', '--en')).said).toMatch(/0 are broken/);
  });

  test('what is wrong is said in words, with an exit code of its own kind', async () => {
    expect(await run(['plan', ground.url, '--county', 'Nowhere', '--name', 'x', '--office', 'CG00'], admin)).toMatchObject({ code: 2, said: expect.stringContaining('--county') as string });
    expect(await run(['cards', ground.url, '--county', 'nowhere'], admin)).toMatchObject({ code: 1, said: expect.stringContaining('还没有这个县') as string });
    expect(await run(['cards', ground.url], { COUCHDB_ADMIN: 'nobody-here:wrong' })).toMatchObject({ code: 1, said: expect.stringContaining('不对') as string });
    expect(await run(['cards', 'http://127.0.0.1:9'], admin)).toMatchObject({ code: 1, said: expect.stringContaining('连不上') as string });
    expect(await run(['cards', ground.url], { COUCHDB_ADMIN: '' })).toMatchObject({ code: 1, said: expect.stringContaining('没有管理员口令') as string });
  });
});

describe('the practice county', () => {
  const port = 20_000 + (process.pid % 20_000);
  const begin = (): { readonly child: ChildProcess; readonly cards: Promise<string[]> } => {
    const child = spawn(process.execPath, [...program, '--data', join(folder, 'practice'), '--port', String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
    const cards = (async () => {
      let said = '';
      for await (const line of createInterface({ input: child.stdout })) {
        said += `${line}\n`;
        if (line.includes('Ctrl+C')) break;
      }
      return said.split('LXK1').slice(1).map((part) => `LXK1${part.split('\n\n')[0] ?? ''}`);
    })();
    return { child, cards };
  };
  const end = (child: ChildProcess, signal: NodeJS.Signals) =>
    new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill(signal);
    });

  test('gives the sample station its card; tomorrow it is the same county with the same cards', async () => {
    const first = begin();
    const [station = '', office = ''] = await first.cards;
    const card = must(decodeCard(station));
    expect(card).toMatchObject({ station: 'JY01', device: 'A', practice: true, url: `http://127.0.0.1:${port}` });
    expect(must(decodeCard(office))).toMatchObject({ station: 'CG00', carrier: expect.any(String) as string });
    expect(await fetch(`${card.url}/lx-chenggu-station-jy01`, { headers: { authorization: `Basic ${btoa(`lx-chenggu-jy01-a:${card.password}`)}` } })).toMatchObject({ status: 200 });
    expect(await run(['--data', join(folder, 'practice'), '--port', String(port)])).toMatchObject({ code: 1, said: expect.stringContaining('已经有程序在用') as string });
    await end(first.child, 'SIGTERM');

    const second = begin();
    expect(await second.cards).toEqual([station, office]);
    // Pulled out from under it: the server does not stay behind alone.
    await end(second.child, 'SIGKILL');
    await expect.poll(() => fetch(card.url).then(() => 'there', () => 'gone'), { timeout: 10_000 }).toBe('gone');
  });
});
