/** The rota's page in a window of Chromium: real host, real store, the frame's measures without its navigation. */
import { ConfigProvider } from 'antd';
import { createRoot } from 'react-dom/client';
import { page } from 'vitest/browser';
import { StoreContext } from '../../../renderer/db/use-store.ts';
import type { Store } from '../../../renderer/db/store.ts';
import { RotaPage } from '../../../renderer/rooms/deputies/rota/RotaPage.tsx';
import { LanguageContext } from '../../../renderer/text/catalogue.ts';
import { LiveRegion } from '../../../renderer/ui/LiveRegion.tsx';
import { navigate, useRoute } from '../../../renderer/ui/route.ts';
import { StationContext, type StationValue } from '../../../renderer/ui/station-context.ts';
import { antdTheme } from '../../../renderer/ui/theme/antd-theme.ts';
import '../../../renderer/ui/theme/tokens.css';
import '../../../renderer/ui/theme/global.css';
import type { HostClient } from '../../../shared/contract/client.ts';
import type { Language } from '../../../shared/settings/station.ts';

type Parts = { readonly host: HostClient; readonly store: Store; readonly year: number; readonly language?: Language; readonly textSize?: number };

/** @returns ends it */
export async function showRota({ host, store, year, language = 'zh', textSize = 100 }: Parts): Promise<() => void> {
  await page.viewport(1366, 768);
  document.documentElement.style.fontSize = `${(16 * textSize) / 100}px`;
  navigate({ page: 'rota', year }, { replace: true });
  const [settings, session] = [await host.settings.station({}), await host.access.session({})];
  if (!settings.ok || !session.ok || settings.value.station === null || session.value.session === null) throw new Error('nobody is signed in');
  const value: StationValue = { ...settings.value, station: settings.value.station, session: session.value.session, preferences: { language, textSize }, lock: () => undefined, changePreferences: () => Promise.resolve(true) };
  const element = document.createElement('div');
  document.body.append(element);
  const root = createRoot(element);
  root.render(
    <StoreContext value={store}>
      <LanguageContext value={language}>
        <StationContext value={value}>
          <ConfigProvider theme={antdTheme(textSize)} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
            <Frame navigation={(184 * textSize) / 100} />
            <LiveRegion />
          </ConfigProvider>
        </StationContext>
      </LanguageContext>
    </StoreContext>,
  );
  return () => {
    root.unmount();
    element.remove();
    document.documentElement.style.fontSize = '';
  };
}

function Frame({ navigation }: { readonly navigation: number }) {
  const route = useRoute();
  return (
    <div style={{ display: 'grid', gridTemplateColumns: `${navigation}px minmax(0, 1fr)`, height: '100vh' }}>
      <nav style={{ background: 'var(--nav)' }} />
      <main style={{ minWidth: 0, minHeight: 0, height: '100vh', overflow: 'hidden', containerType: 'inline-size', containerName: 'page' }}>{route.page === 'rota' && <RotaPage {...route} />}</main>
    </div>
  );
}
