/** Finds the joining card's text in whatever carries it: a text file, a saved page, what a code holds. */

/** The readable head, then groups of four characters; or, in a code, all of it without a space. Look-alikes and spacing are the decoder's business. */
const cardPattern = /(LXK\d+-[0-9A-Z]{2,8}-[A-Z])((?:[\s-]+[0-9A-Z]{1,4})+|[0-9A-Z]{40,})/i;

/** In groups as on paper. @returns null where there is none */
export function findCardText(text: string): string | null {
  const [, head, body] = cardPattern.exec(text) ?? [];
  if (head === undefined || body === undefined) return null;
  return /\s/.test(body) ? `${head}${body}`.replace(/\s+/g, ' ').trim() : `${head} ${(body.match(/.{1,4}/g) ?? []).join(' ')}`;
}

/** Of a page, what a reader would see. */
export function pageText(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  page.querySelectorAll('script, style').forEach((element) => element.remove());
  return page.body.textContent;
}
