/**
 * The page allows style elements by nonce only. The host writes the nonce into index.html; here every style element made later,
 * by whatever library, gets it. Must run before anything renders.
 */

/** The nonce of this page, empty where the page is served without one (a test, a plain dev server: the mark stands as written). */
export function readNonce(): string {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  return nonce.startsWith('__') ? '' : nonce;
}

let installed: string | null = null;

/** Wraps `document.createElement` once. @returns the nonce */
export function installNonce(): string {
  if (installed !== null) return installed;
  const nonce = readNonce();
  installed = nonce;
  if (nonce === '') return nonce;
  const create = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
  return nonce;
}
