/** From a bare server to a station's card, all from the office's board: real server, real host, real keys. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { decodeCard } from '../../../shared/county/card.ts';
import type { BareServer } from '../county-commands.ts';
import { seen, seenText } from '../reception/show-room.tsx';
import { blemishes, chord, entered, keys, office, opensOffice, press, show } from './at-the-office.tsx';

opensOffice();
let server: BareServer;
beforeEach(async () => {
  server = await commands.openServer();
}, 240_000);
afterEach(() => commands.closeServer(server.county));

const type = async (id: string, text: string): Promise<void> => {
  const field = await seen(id, () => document.getElementById(id) as HTMLInputElement | null);
  field.focus();
  field.select();
  await keys(text.replaceAll('{', '{{').replaceAll('[', '[['));
};
const gone = () => seen('the dialog is gone', () => document.querySelector('[role="dialog"]') === null);
/** The card on the sheet. */
const shown = () => decodeCard(document.querySelector('article p + ol')?.previousElementSibling?.textContent ?? '');
const joined = async () => {
  const answer = await office.host.sync.county({});
  return answer.ok ? answer.value.joined : null;
};

describe('the board of an office that has no server yet', () => {
  test('shows what would be done, does it, joins by itself, gives out a card, never two for one letter, and closes the station', async () => {
    await entered('SM01', '石门镇中心联络站');
    await show({ page: 'board', station: 'SM01' });
    await seenText('还没有联上县里的服务器');
    expect(document.body.textContent).not.toContain('发入网卡Ctrl');
    await press('联上县里的服务器');
    await type('server-url', server.url);
    await type('server-user', server.user);
    await type('server-password', 'wrong');
    await type('server-county', server.county);
    await chord('{Enter}');
    await seenText('没有做成：管理员的名字或口令不对');
    await type('server-password', server.password);
    await chord('{Enter}');
    await seenText(`建数据库 lx-${server.county}-reference`);
    expect(await blemishes()).toEqual([]);
    expect(await joined()).toBeNull();
    await chord('{Enter}');
    await gone();
    expect(await joined()).toMatchObject({ station: 'CG00', office: 'CG00', party: 'office', county: server.county });

    await press('发入网卡');
    await type('server-user', server.user);
    await type('server-password', server.password);
    await chord('{Enter}');
    await seenText('这张卡只在这里显示一次');
    expect(shown()).toMatchObject({ ok: true, value: { station: 'SM01', device: 'A', stationName: '石门镇中心联络站', issuedBy: '周启明', url: server.url, certificate: null } });
    expect(document.querySelector('article svg')).not.toBeNull();
    expect(await blemishes()).toEqual([]);
    await keys('{Escape}');
    await seenText('记一次电话');
    expect(document.body.textContent).not.toContain('LXK1-');

    await press('发入网卡');
    await type('server-user', server.user);
    await type('server-password', server.password);
    await chord('{Enter}');
    await seenText('这个机号已经发过卡');
    await seenText('又多一台就用B');
    await type('card-letter', 'B');
    await seenText('只有服务器那台电脑自己连得上');
    await type('server-address', 'https://county.example/');
    await type('server-certificate', '0f:1e');
    await chord('{Enter}');
    await seenText('要64位的SHA-256指纹');
    expect(await blemishes()).toEqual([]);
    await type('server-certificate', `SHA256 Fingerprint=${'0F:1E:2D:3C:'.repeat(8).slice(0, -1)}`);
    await chord('{Enter}');
    await seenText('这张卡只在这里显示一次');
    expect(shown()).toMatchObject({ ok: true, value: { station: 'SM01', device: 'B', url: 'https://county.example', certificate: '0f1e2d3c'.repeat(8) } });
    await keys('{Escape}');
    await press('发入网卡');
    expect(await seen('the address of the last card', () => document.querySelector<HTMLInputElement>('#server-address')?.value)).toBe('https://county.example');
    expect(document.querySelector<HTMLInputElement>('#server-url')?.value).toBe(server.url);
    await keys('{Escape}');
    await gone();

    await press('停用');
    await type('server-user', server.user);
    await type('server-password', server.password);
    await chord('{Enter}');
    await seenText('先写下一个站');
    const kept = await office.host.backup.read({ after: 0, maxBytes: 4_000_000 });
    expect(JSON.stringify(kept)).toContain('station.removed');
    expect(JSON.stringify(kept)).not.toContain(server.password);
  });
});
