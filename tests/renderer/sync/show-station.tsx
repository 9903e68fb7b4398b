/** The signed-in station in a window of Chromium, frame and all: real host, real store. */
import axe from 'axe-core';
import { page, userEvent } from 'vitest/browser';
import { Frame } from '../../../renderer/app/Frame.tsx';
import { StoreContext } from '../../../renderer/db/use-store.ts';
import { HostContext } from '../../../renderer/host/use-host.ts';
import { navigate, type Route } from '../../../renderer/ui/route.ts';
import { StationContext, type StationValue } from '../../../renderer/ui/station-context.ts';
import type { Language } from '../../../shared/settings/station.ts';
import { seen } from '../reception/show-room.tsx';
import { show } from '../ui/show.tsx';
import type { Party } from './open-party.ts';

export type Look = { readonly language?: Language; readonly textSize?: number; readonly size?: readonly [number, number] };

export async function showStation({ host, store }: Pick<Party, 'host' | 'store'>, at: Route, { language = 'zh', textSize = 100, size = [1366, 768] }: Look = {}): Promise<void> {
  await page.viewport(size[0], size[1]);
  navigate(at, { replace: true });
  const [settings, session] = [await host.settings.station({}), await host.access.session({})];
  if (!settings.ok || !session.ok || settings.value.station === null || session.value.session === null) throw new Error('test: nobody is signed in');
  const preferences = { language, textSize };
  const value: StationValue = {
    ...settings.value, station: settings.value.station, session: session.value.session, preferences, lock: () => undefined, changePreferences: () => Promise.resolve(true),
  };
  await show(
    <HostContext value={host}>
      <StoreContext value={store()}>
        <StationContext value={value}>
          <Frame rebuilt={null} hostGone={false} />
        </StationContext>
      </StoreContext>
    </HostContext>,
    preferences,
  );
}

export const keys = (text: string) => userEvent.keyboard(text);
export const chord = (key: string) => keys(`{Control>}${key}{/Control}`);
export const button = (name: string) => seen(name, () => [...document.querySelectorAll('button')].find((found) => found.textContent.startsWith(name) && !found.disabled));
export const press = (name: string) => button(name).then((found) => found.click());
export const gone = (text: string) => seen(`no ${text}`, () => !document.body.textContent.includes(text));

/** What a reader, a keyboard or large letters would stumble over. */
export async function blemishes(): Promise<string[]> {
  const found = await axe.run(document.body, { rules: { region: { enabled: false } } });
  const wide = document.documentElement.scrollWidth > window.innerWidth ? [`wider than the window: ${document.documentElement.scrollWidth}`] : [];
  return [...wide, ...found.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 120)).join(' ')}`)];
}
