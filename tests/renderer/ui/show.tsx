/** Puts a component on the page as the app would: theme, language, live region, key handling. */
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import '../../../renderer/ui/theme/tokens.css';
import '../../../renderer/ui/theme/global.css';
import { ThemeRoot } from '../../../renderer/app/ThemeRoot.tsx';
import { defaultPreferences, type Preferences } from '../../../shared/settings/station.ts';

declare global {
  // React's own switch for test environments.
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

let shown: { readonly root: Root; readonly place: HTMLElement } | null = null;

export async function show(content: ReactNode, preferences: Preferences = defaultPreferences): Promise<void> {
  await clear();
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  shown = { root, place };
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
  await act(async () => root.render(<ThemeRoot preferences={preferences}>{content}</ThemeRoot>));
  globalThis.IS_REACT_ACT_ENVIRONMENT = false;
}

export async function clear(): Promise<void> {
  if (shown === null) return;
  const { root, place } = shown;
  shown = null;
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
  await act(async () => root.unmount());
  globalThis.IS_REACT_ACT_ENVIRONMENT = false;
  place.remove();
}
