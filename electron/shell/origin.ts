/**
 * The address of the station's pages. IndexedDB belongs to an origin, so these two words never change: a changed scheme
 * or name would lose sight of every station's database.
 */
export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://station`;
export const START_PAGE = `${ORIGIN}/`;

/** The pages a window may hold: the one page of the app, whatever its hash. Files are fetched or downloaded, never navigated to. */
export function isStationPage(address: string): boolean {
  const bare = address.replace(/[?#].*$/su, '');
  return bare === START_PAGE || bare === `${ORIGIN}/index.html`;
}

export function isOfStation(address: string): boolean {
  return address === ORIGIN || address.startsWith(START_PAGE);
}
