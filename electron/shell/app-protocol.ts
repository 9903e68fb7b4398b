/** app://station: the built pages and the files that the host hands out, under one origin that never changes. */
import { protocol, type Session } from 'electron';
import type { Serve } from '../doors/serve-types.ts';
import { emptyAnswer } from '../doors/static-files.ts';
import { handleScheme } from './lines/scheme-handler.ts';
import { ORIGIN, SCHEME } from './origin.ts';

/** Before the app is ready, or Chromium treats the scheme as foreign: no IndexedDB, no fetch, no workers. */
export function declareAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

export function serveAppScheme(session: Session, pages: Serve): void {
  const serve: Serve = async (request) => (request.path === '' ? emptyAnswer(404) : pages(request));
  handleScheme(session.protocol, SCHEME, serve, pathOf);
}

/** @returns the path, still encoded, or '' for a host that is not the station */
function pathOf(url: string): string {
  return url.startsWith(`${ORIGIN}/`) ? url.slice(ORIGIN.length) : '';
}
