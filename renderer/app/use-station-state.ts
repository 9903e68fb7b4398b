/** What the app knows of the host: settings, session, store. One place asks and listens; screens only show it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Session } from '../../shared/access/contract.ts';
import type { HostClient } from '../../shared/contract/client.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { invariant } from '../../shared/kernel/result.ts';
import type { settingsContract } from '../../shared/settings/contract.ts';
import type { Preferences } from '../../shared/settings/station.ts';
import type { OpenedStore, OpenStoreOptions } from '../db/open-store.ts';
import type { Store } from '../db/store.ts';
import { navigate } from '../ui/route.ts';
import { saveNow } from '../ui/save-now.ts';
import { lockFromPractice } from './practice/begin-practice.ts';
import { askAgainMs, useHostWatch } from './use-host-watch.ts';

export type OpenStore = (host: HostClient, options: OpenStoreOptions) => Promise<OpenedStore>;

type Settings = OutputOf<typeof settingsContract.station>;

export type Opening =
  | { readonly state: 'waiting' | 'opening'; readonly progress: { readonly done: number; readonly total: number } | null }
  | { readonly state: 'open'; readonly opened: OpenedStore }
  | { readonly state: 'failed'; readonly error: unknown };

export type StationState = {
  /** null while the host is being asked */
  readonly settings: Settings | null;
  readonly session: Session | null;
  readonly opening: Opening;
  /** why the host cannot be asked, or null; `refused`: it is there and does not know this address */
  readonly problem: { readonly problem: string; readonly refused: boolean } | null;
  /** it was there and does not answer now */
  readonly hostGone: boolean;
  /** it was started anew and knows nobody; the page below stays as it is */
  readonly signInAgain: boolean;
  readonly signedIn: (session: Session) => void;
  readonly lock: () => Promise<void>;
  /** asks the host again what it keeps */
  readonly reload: () => Promise<unknown>;
  readonly changePreferences: (preferences: Preferences) => Promise<boolean>;
  /** after the first run made a station: its settings, its session, its store */
  readonly openFirst: () => Promise<Store>;
};

export function useStationState(host: HostClient, openStore: OpenStore): StationState {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [session, setSession] = useState<Session | null>(null);
  const [problem, setProblem] = useState<StationState['problem']>(null);
  const [signInAgain, setSignInAgain] = useState(false);
  const [opening, setOpening] = useState<Opening>({ state: 'waiting', progress: null });
  const running = useRef<Promise<OpenedStore> | null>(null);

  const open = useCallback(() => {
    running.current ??= openStore(host, { onProgress: (done, total) => setOpening({ state: 'opening', progress: { done, total } }), onDamaged: () => window.location.reload() }).then(
      (opened) => {
        setOpening({ state: 'open', opened });
        return opened;
      },
      (error: unknown) => {
        setOpening({ state: 'failed', error });
        throw error;
      },
    );
    return running.current;
  }, [host, openStore]);

  const ask = useCallback(async () => {
    const [found, who] = await Promise.all([host.settings.station({}), host.access.session({})]);
    const failed = found.ok ? (who.ok ? null : who) : found;
    if (!found.ok || !who.ok) {
      if (failed !== null) setProblem({ problem: failed.problem, refused: failed.facts?.['refused'] !== undefined });
      return null;
    }
    setProblem(null);
    setSettings(found.value);
    setSession(who.value.session);
    return found.value;
  }, [host]);

  useEffect(() => {
    void ask().then((found) => {
      // A failed opening is state, shown by its own screen.
      if (found !== null && found.station !== null) open().catch(() => undefined);
    });
    return host.on('access.sessionChanged', (changed) => setSession(changed.session));
  }, [ask, host, open]);

  // At the very start nothing is in the window yet: as soon as the host answers, the page begins.
  const mayCome = problem !== null && problem.problem === 'host_unreachable' && !problem.refused;
  useEffect(() => {
    if (!mayCome) return undefined;
    const timer = setInterval(() => {
      void ask().then((found) => {
        if (found !== null && found.station !== null) open().catch(() => undefined);
      });
    }, askAgainMs);
    return () => clearInterval(timer);
  }, [mayCome, ask, open]);

  const watch = useHostWatch({
    host,
    store: opening.state === 'open' ? opening.opened.store : null,
    onAnswer: (who) => {
      if (who === null) setSignInAgain(true);
      else void saveNow();
    },
  });
  const { missed } = watch;

  const changePreferences = useCallback(
    async (preferences: Preferences) => {
      setSettings((before) => (before === null ? before : { ...before, preferences }));
      return (await host.settings.savePreferences({ preferences })).ok;
    },
    [host],
  );

  const lock = useCallback(async () => {
    // Leaving the field puts what it holds into the form, then the form goes to disk; what cannot be saved keeps the station open.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (!(await saveNow())) return;
    if (settings?.station?.practice === true) {
      await lockFromPractice(host);
      return;
    }
    const out = await host.access.signOut({});
    if (out.ok) setSession(null);
    else missed(out.problem);
  }, [host, missed, settings]);

  const openFirst = useCallback(async () => {
    const found = await ask();
    invariant(found?.station != null, 'BUG: the first run made no station');
    const opened = await open();
    // A store filled for the first time was not lost before.
    setOpening({ state: 'open', opened: { ...opened, rebuilt: null } });
    return opened.store;
  }, [ask, open]);

  const lastPerson = useRef<string | null>(null);
  const signedIn = useCallback((next: Session) => {
    setSignInAgain((again) => {
      if (again) void saveNow();
      return false;
    });
    // Somebody else begins at the desk; whoever only locked goes on where they were.
    if (lastPerson.current !== null && lastPerson.current !== next.staff) navigate({ page: 'today' });
    setSession(next);
  }, []);
  useEffect(() => {
    if (session !== null) lastPerson.current = session.staff;
  }, [session]);

  return { settings, session, opening, problem, hostGone: watch.gone, signInAgain, signedIn, lock, reload: ask, changePreferences, openFirst };
}
