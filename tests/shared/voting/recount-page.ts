/** The verifier's own counting, taken out of its page and run by itself. Its page as people use it: verifier.browser.test.ts. */
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

export type Recounted = { readonly state: 'agrees' | 'differs' | 'refused'; readonly code?: string; readonly digest?: string; readonly outcome?: unknown };

/** The first script of the page: digest, format, counting. It gets bytes and nothing of ours. */
export function recountOfPage(): (text: string) => Recounted {
  const html = readFileSync(new URL('../../../shared/voting/verifier/recount.html', import.meta.url), 'utf8');
  const script = html.slice(html.indexOf('<script>') + '<script>'.length, html.indexOf('</script>'));
  const recount = runInNewContext(`${script}; (bytes) => JSON.stringify(recount(bytes))`, { TextDecoder, TextEncoder }) as (bytes: Uint8Array) => string;
  return (text) => JSON.parse(recount(new TextEncoder().encode(text))) as Recounted;
}
