/**
 * The county office in a real Chromium: the whole window with its navigation, real host, real store. What stations' computers
 * say of themselves is given, as it would lie in their status documents.
 */
import axe from 'axe-core';
import { ConfigProvider } from 'antd';
import { createRoot, type Root } from 'react-dom/client';
import { map, of } from 'rxjs';
import { afterEach, beforeEach } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Frame } from '../../../renderer/app/Frame.tsx';
import type { Store } from '../../../renderer/db/store.ts';
import { StoreContext } from '../../../renderer/db/use-store.ts';
import { HostContext } from '../../../renderer/host/use-host.ts';
import { LanguageContext } from '../../../renderer/text/catalogue.ts';
import { LiveRegion } from '../../../renderer/ui/LiveRegion.tsx';
import { navigate, type Route } from '../../../renderer/ui/route.ts';
import { StationContext, type StationValue } from '../../../renderer/ui/station-context.ts';
import { antdTheme } from '../../../renderer/ui/theme/antd-theme.ts';
import '../../../renderer/ui/theme/tokens.css';
import '../../../renderer/ui/theme/global.css';
import type { HostClient } from '../../../shared/contract/client.ts';
import type { DeviceStatus } from '../../../shared/county/documents.ts';
import { newRecordId, type RecordId } from '../../../shared/kernel/ids.ts';
import type { JsonObject } from '../../../shared/kernel/json.ts';
import { tick } from '../../../shared/kernel/record/clock.ts';
import { type Event, sealEvent } from '../../../shared/kernel/record/event.ts';
import { toInstant } from '../../../shared/kernel/time.ts';
import type { Language, Station } from '../../../shared/settings/station.ts';
import { registration } from '../../fixtures/build-history.ts';
import { openStation, type TestStation } from '../open-station.ts';
import { seen } from '../reception/show-room.tsx';

export const officeProfile: Partial<Station> = { party: 'office', name: '城固县人大常委会代表工作委员会', shortName: '县人大代表工委', code: 'CG00' };

export let office: TestStation;
export let store: Store;
let root: Root | null = null;
let element: HTMLElement | null = null;

/** A fresh office before each test of a file that calls this. */
export function opensOffice(profile: Partial<Station> = officeProfile): void {
  beforeEach(async () => {
    office = await openStation(profile);
    ({ store } = await office.open());
  });
  afterEach(async () => {
    hide();
    await office.close();
  });
}

export function hide(): void {
  root?.unmount();
  element?.remove();
  root = null;
}

type Shown = {
  /** what computers say; left out: what came by sync */
  readonly devices?: readonly DeviceStatus[];
  /** as an office that is connected to its server, and level with it */
  readonly joined?: boolean;
  /** another host and store than the office's of this file */
  readonly of?: { readonly host: HostClient; readonly store: Store };
  readonly language?: Language; readonly textSize?: number; readonly size?: readonly [number, number] };

export async function show(at: Route, { devices, joined = false, of: party = { host: office.host, store }, language = 'zh', textSize = 100, size = [1366, 768] }: Shown = {}): Promise<void> {
  hide();
  await page.viewport(size[0], size[1]);
  document.documentElement.style.fontSize = `${(16 * textSize) / 100}px`;
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  navigate(at, { replace: true });
  const { host } = party;
  const [settings, session] = [await host.settings.station({}), await host.access.session({})];
  if (!settings.ok || !session.ok || settings.value.station === null || session.value.session === null) throw new Error('nobody is signed in');
  const value: StationValue = {
    ...settings.value, station: settings.value.station, session: session.value.session, preferences: { language, textSize }, lock: () => undefined, changePreferences: () => Promise.resolve(true),
  };
  const { sync } = party.store;
  const shown: Store = {
    ...party.store,
    sync: { ...sync, ...(devices === undefined ? {} : { devices: of(devices) }), ...(joined ? { status: sync.status.pipe(map((status) => ({ ...status, phase: 'resting' }) as const)) } : {}) },
  };
  element = document.createElement('div');
  element.style.cssText = 'height: 100vh; container: window / size;';
  document.body.append(element);
  root = createRoot(element);
  root.render(
    <HostContext value={host}>
      <StoreContext value={shown}>
        <LanguageContext value={language}>
          <StationContext value={value}>
            <ConfigProvider theme={antdTheme(textSize)} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
              <Frame rebuilt={null} hostGone={false} />
              <LiveRegion />
            </ConfigProvider>
          </StationContext>
        </LanguageContext>
      </StoreContext>
    </HostContext>,
  );
}

export const keys = (text: string) => userEvent.keyboard(text);
export const chord = (key: string) => keys(`{Control>}${key}{/Control}`);
export const press = (name: string) => seen(name, () => [...document.querySelectorAll('button')].find((button) => button.textContent.startsWith(name) && !button.disabled)).then((button) => button.click());

export async function blemishes(): Promise<string[]> {
  const found = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return found.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).join(' ')}`);
}

/** An instant so many days ago. */
export const daysAgo = (days: number): string => toInstant(Date.now() - days * 86_400_000);

export function statusOf(device: string, more: Partial<DeviceStatus> = {}): DeviceStatus {
  const at = more.at ?? daysAgo(0);
  return { _id: `status:${device}`, v: 1, device, at, unsent: 0, unsentBytes: 0, refused: 0, conflicts: 0, version: '1.0.4', backupAt: daysAgo(1), skewMs: 0, days: [], by: 'line', ...more };
}

/** A matter that a station registered and that came by sync: its own person, its own computer. */
export async function arrives(code: string, number: string, data: JsonObject = {}): Promise<RecordId> {
  const source = { now: () => Date.now(), randomBytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)) };
  const record = newRecordId('issue', code, source);
  const at = Date.now() - 60_000;
  const event: Event = sealEvent(record, {
    type: 'issue.registered', v: 1, at: toInstant(at), hlc: tick(at, []), by: { staff: newRecordId('staff', code, source), role: 'clerk', device: `${code}-A` }, after: [],
    data: { ...registration, number, place: '', on: '2024-11-15', ...data },
  });
  const kept = await office.host.sync.keep({ entries: [{ type: 'events', record, events: [event] }] });
  if (!kept.ok) throw new Error(kept.problem);
  return record;
}

/** A station as the office wrote it down; also lets the store take in what came before. */
export async function entered(code: string, name: string, head = '', telephone = ''): Promise<RecordId> {
  const record = store.newId('station');
  const done = await store.commit([{ record, events: [{ type: 'station.entered', data: { code, name, head, telephone } }] }]);
  if (!done.ok) throw new Error(done.problem);
  return record;
}
