/** How the wall sheet breaks into pages: rows of stations are never cut, the people stand below the last of them or on a page of their own. */

/** Millimetres of an A3 sheet across that head, months and foot leave. */
const room = 269 - 24 - 9 - 12;
const acrossPeople = 21;
const personHeight = 19;

/** @param heightOf millimetres of a station's row @param people how many portraits */
export function wallPages(places: readonly string[], heightOf: (place: string) => number, people: number): { readonly rows: readonly (readonly string[])[]; readonly people: 'below' | 'own' } {
  const rows: string[][] = [];
  let left = 0;
  for (const place of places) {
    const height = heightOf(place);
    const page = rows.at(-1);
    if (page === undefined || height > left) {
      rows.push([place]);
      left = room - height;
    } else {
      page.push(place);
      left -= height;
    }
  }
  return { rows, people: Math.ceil((people + 2) / acrossPeople) * personHeight <= left ? 'below' : 'own' };
}
