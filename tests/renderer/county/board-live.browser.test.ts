/** A station and the office on one real county: what the station's computer says stands on the board, its matter in the ledger. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import type { OpenedCounty } from '../county-commands.ts';
import { seen, seenText } from '../reception/show-room.tsx';
import { openParty, type Party } from '../sync/open-party.ts';
import { chord, hide, keys, show } from './at-the-office.tsx';

let county: OpenedCounty;
let station: Party;
let office: Party;
beforeEach(async () => {
  county = await commands.openCounty(['JY01-A']);
  station = await openParty('JY01-A');
  office = await openParty('CG00-A');
}, 240_000);
afterEach(async () => {
  hide();
  await office.close();
  await station.close();
  await commands.closeCounty(county.id);
});

test('the line of the station appears by itself, and the county’s note is on its way back', async () => {
  const matter = await station.register('集市东巷下水道堵塞');
  await station.join(county.cards['JY01-A'] ?? '');
  await office.join(county.office);
  await show({ page: 'board' }, { of: { host: office.host, store: office.store() } });
  const line = await seen('its line', () => [...document.querySelectorAll('tbody tr')].find((row) => row.textContent.startsWith('JY01')));
  expect(line.textContent).toContain('今天');
  // Its computer has said that it never made a backup.
  expect(line.textContent).toContain('没备份过');
  await seen('the corner', () => document.querySelector('[aria-haspopup="dialog"]')?.textContent.includes('各站1站，要看1站'));
  await show({ page: 'ledger', id: matter }, { of: { host: office.host, store: office.store() } });
  await seenText('写给站里');
  await chord('{Enter}');
  await seen('the form', () => document.querySelector('[role="dialog"] textarea'));
  await keys('请先装警示牌');
  await chord('{Enter}');
  await seenText('县里意见');
  await vi.waitFor(async () => expect((await station.events(matter)).map((event) => event.type)).toContain('issue.county_note'), { timeout: 15_000, interval: 100 });
});
