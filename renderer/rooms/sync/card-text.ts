/** Finds the joining card's text in whatever carries it: a text file, a saved page, what a code holds. */

/** The readable head, then groups of four characters. Look-alikes and spacing are the decoder's business. */
const cardPattern = /LXK\d+-[0-9A-Z]{2,8}-[A-Z](?:[\s-]+[0-9A-Z]{1,4})+/i;

/** @returns null where there is none */
export function findCardText(text: string): string | null {
  return cardPattern.exec(text)?.[0].replace(/\s+/g, ' ').trim() ?? null;
}

/** Of a page, what a reader would see. */
export function pageText(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  page.querySelectorAll('script, style').forEach((element) => element.remove());
  return page.body.textContent;
}
