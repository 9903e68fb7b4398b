/**
 * A desk for tests in a real Chromium: real keys, the real host, the real store. Importing it opens a fresh station before
 * each test of the file and closes it afterwards.
 */
import axe from 'axe-core';
import { firstValueFrom } from 'rxjs';
import { afterEach, beforeEach } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Store } from '../../../renderer/db/store.ts';
import { registerIssue } from '../../../renderer/rooms/reception/actions.ts';
import { rememberChoice } from '../../../renderer/rooms/reception/last-choice.ts';
import { everything } from '../../../renderer/rooms/reception/ledger-filter.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { toInstant } from '../../../shared/kernel/time.ts';
import { type DraftForm, emptyForm } from '../../../shared/reception/draft-form.ts';
import { openStation, type TestStation } from '../open-station.ts';
import { type Room, seen, showRoom } from './show-room.tsx';

export let station: TestStation;
export let store: Store;
let room: Room | null = null;
beforeEach(async () => {
  rememberChoice(everything);
  station = await openStation();
  ({ store } = await station.open());
});
afterEach(async () => {
  room?.close();
  room = null;
  await station.close();
});

export const keys = (text: string) => userEvent.keyboard(text);
export const field = <T extends HTMLElement>(id: string) => document.getElementById(id) as T | null;
export const press = (name: string) => seen(name, () => [...document.querySelectorAll('button')].find((button) => button.textContent.startsWith(name) && !button.disabled)).then((button) => button.click());
export const chord = (key: string) => keys(`{Control>}${key}{/Control}`);

export async function show(at: Parameters<typeof showRoom>[0]['at'], more: Partial<Parameters<typeof showRoom>[0]> = {}): Promise<void> {
  room?.close();
  room = await showRoom({ host: station.host, store, at, ...more });
}

export async function register(part: Partial<DraftForm>, id: RecordId = store.newId('issue')): Promise<RecordId> {
  const form = { ...emptyForm('2024-11-15'), words: '夜里没有路灯。', ...part };
  const done = await registerIssue(station.host, store, { id, startedAt: toInstant(Date.now()), form, contact: null });
  if (!done.ok) throw new Error(done.problem);
  return id;
}

/** What lies on the disk of this station, as text. */
export async function onDisk(): Promise<string> {
  const [journal, drafts] = [await station.host.backup.read({ after: 0, maxBytes: 8_388_608 }), await station.host.reception.drafts({})];
  return JSON.stringify([journal, drafts]);
}

export async function eventTypes(id: RecordId): Promise<string[]> {
  const document = await firstValueFrom(store.record(id));
  return document?.events.map((event) => event.type) ?? [];
}

export async function blemishes(): Promise<string[]> {
  const found = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return found.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 120)).join(' ')}`);
}
