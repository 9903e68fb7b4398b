/** A page of a room in a signed-in station: the contexts that the app provides, around the page under test. */
import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../../renderer/ui/theme/tokens.css';
import '../../../renderer/ui/theme/global.css';
import type { Store } from '../../../renderer/db/store.ts';
import { StoreContext } from '../../../renderer/db/use-store.ts';
import { HostContext } from '../../../renderer/host/use-host.ts';
import { LanguageContext } from '../../../renderer/text/catalogue.ts';
import { LiveRegion } from '../../../renderer/ui/LiveRegion.tsx';
import { StationContext, type StationValue } from '../../../renderer/ui/station-context.ts';
import { antdTheme } from '../../../renderer/ui/theme/antd-theme.ts';
import type { Language } from '../../../shared/settings/station.ts';
import type { TestStation } from '../open-station.ts';

/** @returns a function that takes the page away */
export async function renderPage(station: TestStation, store: Store, page: ReactNode, language: Language = 'zh'): Promise<() => void> {
  const [session, settings] = [await station.host.access.session({}), await station.host.settings.station({})];
  if (!session.ok || session.value.session === null || !settings.ok || settings.value.station === null) throw new Error('test: nobody signed in');
  const value: StationValue = {
    session: session.value.session, station: settings.value.station, preferences: { language, textSize: 100 }, capabilities: settings.value.capabilities,
    version: '0', folder: '', lock: () => undefined, changePreferences: () => Promise.resolve(true),
  };
  const place = document.createElement('div');
  place.style.cssText = 'position:fixed;inset:0;container:page/inline-size';
  document.body.append(place);
  const root = createRoot(place);
  root.render(
    <LanguageContext value={language}>
      <HostContext value={station.host}>
        <StoreContext value={store}>
          <StationContext value={value}>
            <ConfigProvider theme={antdTheme(100)} wave={{ disabled: true }} button={{ autoInsertSpace: false }}>
              {page}
              <LiveRegion />
            </ConfigProvider>
          </StationContext>
        </StoreContext>
      </HostContext>
    </LanguageContext>,
  );
  return () => {
    root.unmount();
    place.remove();
  };
}
