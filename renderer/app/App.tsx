/**
 * The whole page: asks the host what there is and shows the first run, the sign-in or the station. The store opens as soon
 * as there is a station, while a person types the PIN.
 */
import { useState } from 'react';
import type { HostClient } from '../../shared/contract/client.ts';
import { defaultPreferences } from '../../shared/settings/station.ts';
import { StoreContext } from '../db/use-store.ts';
import { HostContext } from '../host/use-host.ts';
import { SignInPage } from '../rooms/access/SignInPage.tsx';
import { FirstRun } from '../rooms/settings/first-run/FirstRun.tsx';
import { StationContext } from '../ui/station-context.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { HostErrorScreen, StoreErrorScreen } from './ErrorScreen.tsx';
import { Frame } from './Frame.tsx';
import { Opening } from './Opening.tsx';
import { UnderSignIn } from './SignInAgain.tsx';
import { ThemeRoot } from './ThemeRoot.tsx';
import { type OpenStore, type StationState, useStationState } from './use-station-state.ts';

export type AppProps = { readonly host: HostClient; readonly openStore: OpenStore };

export function App({ host, openStore }: AppProps) {
  const state = useStationState(host, openStore);
  return (
    <HostContext value={host}>
      <ThemeRoot preferences={state.settings?.preferences ?? defaultPreferences}>
        <ErrorBoundary>
          <Screen state={state} />
        </ErrorBoundary>
      </ThemeRoot>
    </HostContext>
  );
}

function Screen({ state }: { readonly state: StationState }) {
  const { settings, session, opening } = state;
  // The first run goes on after the station exists: a sample is still being filled.
  const [firstRun, setFirstRun] = useState(false);
  const [offer, setOffer] = useState(false);
  if (state.problem !== null) return <HostErrorScreen problem={state.problem.problem} refused={state.problem.refused} />;
  if (settings === null) return <Opening progress={null} />;
  if (settings.station === null || firstRun) {
    return (
      <FirstRun
        preferences={settings.preferences}
        capabilities={settings.capabilities}
        onLanguage={(language) => void state.changePreferences({ ...settings.preferences, language })}
        openStore={async () => {
          setFirstRun(true);
          return state.openFirst();
        }}
        onDone={() => {
          setFirstRun(false);
          setOffer(true);
        }}
      />
    );
  }
  const signIn = <SignInPage station={settings.station} version={settings.version} onSignedIn={state.signedIn} />;
  if (session === null) return signIn;
  if (opening.state === 'failed') return <StoreErrorScreen error={opening.error} />;
  if (opening.state !== 'open') return <Opening progress={opening.progress} />;
  return (
    <StationContext
      value={{
        session,
        station: settings.station,
        preferences: settings.preferences,
        capabilities: settings.capabilities,
        version: settings.version,
        folder: settings.folder,
        lock: () => void state.lock(),
        reload: state.reload,
        changePreferences: state.changePreferences,
      }}
    >
      <StoreContext value={opening.opened.store}>
        <UnderSignIn signIn={state.signInAgain ? signIn : null}>
          <Frame rebuilt={opening.opened.rebuilt} hostGone={state.hostGone} {...(offer && settings.station.party === 'station' ? { offer: () => setOffer(false) } : {})} />
        </UnderSignIn>
      </StoreContext>
    </StationContext>
  );
}
