/**
 * What no page of ours may do, whatever happens inside it: leave app://station, open a window, embed anything, ask for a
 * device, or load from a network. The content policy says the same; this holds when the policy fails.
 */
import { app, type Session, type WebContents } from 'electron';
import { isOfStation, isStationPage } from './origin.ts';
import { mayUse } from './permissions.ts';

const networkAddresses = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file:///*'];

/** Before the first window. */
export function confineEveryPage(): void {
  app.on('web-contents-created', (_event, contents) => confine(contents));
}

function confine(contents: WebContents): void {
  contents.on('will-navigate', (event, address) => {
    if (!isStationPage(address)) event.preventDefault();
  });
  contents.on('will-redirect', (event, address) => {
    if (!isStationPage(address)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

export function confineSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    answer(mayUse(permission, contents.getURL(), 'mediaTypes' in details ? (details.mediaTypes ?? []) : []));
  });
  // Asked also by pages' workers, which have no window: their origin is all there is.
  session.setPermissionCheckHandler((contents, permission, origin, { mediaType }) => isOfStation(origin) && mayUse(permission, contents?.getURL() ?? origin, mediaType === undefined ? [] : [mediaType]));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest({ urls: networkAddresses }, (_details, answer) => answer({ cancel: true }));
  // a spell-checker would fetch its word lists from the network, and there is none for Chinese
  session.setSpellCheckerEnabled(false);
}
