/** The pages of the reception in a window of Chromium: real host, real store, the frame's measures without its navigation. */
import { ConfigProvider } from 'antd';
import { createRoot } from 'react-dom/client';
import { vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Store } from '../../../renderer/db/store.ts';
import { StoreContext } from '../../../renderer/db/use-store.ts';
import { HostContext } from '../../../renderer/host/use-host.ts';
import { ContactsSection } from '../../../renderer/rooms/reception/contacts/ContactsSection.tsx';
import { LedgerPage } from '../../../renderer/rooms/reception/LedgerPage.tsx';
import { OutcomePage } from '../../../renderer/rooms/reception/outcome/OutcomePage.tsx';
import { ReceiptPage } from '../../../renderer/rooms/reception/ReceiptPage.tsx';
import { RegisterPage } from '../../../renderer/rooms/reception/RegisterPage.tsx';
import { SheetIndex } from '../../../renderer/rooms/reception/sheets/SheetIndex.tsx';
import { SheetPage } from '../../../renderer/rooms/reception/sheets/SheetPage.tsx';
import { TodayPage } from '../../../renderer/rooms/reception/desk/TodayPage.tsx';
import { LanguageContext } from '../../../renderer/text/catalogue.ts';
import { useKey } from '../../../renderer/ui/keys.ts';
import { LiveRegion } from '../../../renderer/ui/LiveRegion.tsx';
import { navigate, type Route, useRoute } from '../../../renderer/ui/route.ts';
import { StationContext, type StationValue } from '../../../renderer/ui/station-context.ts';
import { antdTheme } from '../../../renderer/ui/theme/antd-theme.ts';
import '../../../renderer/ui/theme/tokens.css';
import '../../../renderer/ui/theme/global.css';
import type { HostClient } from '../../../shared/contract/client.ts';
import type { Language } from '../../../shared/settings/station.ts';

export type Room = { readonly element: HTMLElement; readonly exported: { readonly total: number }[]; readonly close: () => void };

type RoomParts = { readonly host: HostClient; readonly store: Store; readonly at: Route; readonly language?: Language; readonly textSize?: number; readonly size?: readonly [number, number] };

/** @param parts.size of the window; the navigation takes 184 of its width */
export async function showRoom({ host, store, at, language = 'zh', textSize = 100, size = [1366, 768] }: RoomParts): Promise<Room> {
  await page.viewport(size[0], size[1]);
  document.documentElement.style.fontSize = `${(16 * textSize) / 100}px`;
  navigate(at, { replace: true });
  const [settings, session] = [await host.settings.station({}), await host.access.session({})];
  if (!settings.ok || !session.ok || settings.value.station === null || session.value.session === null) throw new Error('nobody is signed in');
  const value: StationValue = {
    ...settings.value, station: settings.value.station, session: session.value.session, preferences: { language, textSize }, lock: () => undefined, changePreferences: () => Promise.resolve(true),
  };
  const exported: { total: number }[] = [];
  const element = document.createElement('div');
  document.body.append(element);
  const root = createRoot(element);
  root.render(
    <HostContext value={host}>
      <StoreContext value={store}>
        <LanguageContext value={language}>
          <StationContext value={value}>
            <ConfigProvider theme={antdTheme(textSize)} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
              <Frame onExport={(total) => exported.push({ total })} navigation={(184 * textSize) / 100} />
              <LiveRegion />
            </ConfigProvider>
          </StationContext>
        </LanguageContext>
      </StoreContext>
    </HostContext>,
  );
  return {
    element,
    exported,
    close: () => {
      root.unmount();
      element.remove();
    },
  };
}

function Frame({ onExport, navigation }: { readonly onExport: (total: number) => void; readonly navigation: number }) {
  const route = useRoute();
  useKey('F2', () => navigate({ page: 'register' }));
  useKey('F9', () => navigate({ page: 'today', take: true }));
  return (
    <div style={{ display: 'grid', gridTemplateColumns: `${navigation}px minmax(0, 1fr)`, height: '100vh' }}>
      <nav style={{ background: 'var(--nav)' }} />
      <main style={{ minWidth: 0, minHeight: 0, height: '100vh', overflow: 'hidden', containerType: 'inline-size', containerName: 'page' }}>
        {route.page === 'today' && <TodayPage />}
        {route.page === 'register' && <RegisterPage />}
        {route.page === 'ledger' && <LedgerPage onExport={(_filter, total) => onExport(total)} />}
        {route.page === 'outcome' && <OutcomePage id={route.id} />}
        {route.page === 'receipt' && <ReceiptPage id={route.id} />}
        {route.page === 'settings' && <ContactsSection />}
        {route.page === 'sheet' && <SheetPage {...route} />}
        {route.page === 'settings' && route.section === 'print' && <SheetIndex />}
      </main>
    </div>
  );
}

/** Waits until something is there; fails with its name when it never comes. */
export async function seen<T>(what: string, look: () => T | null | undefined | false, ms = 8000): Promise<T> {
  return vi.waitFor(
    () => {
      const found = look();
      if (found === null || found === undefined || found === false) throw new Error(`not seen: ${what}`);
      return found;
    },
    { timeout: ms, interval: 20 },
  );
}

/** Waits for a text anywhere on the page. */
export async function seenText(text: string): Promise<void> {
  await seen(text, () => document.body.textContent.includes(text));
}
