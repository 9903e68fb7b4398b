/**
 * How words fill a box on paper: what fits goes in, the rest goes on, and nothing is cut. Widths are counted in ems of a
 * serif that sets Han one em wide, never less than the type really takes, so that a box on paper holds what was counted.
 */

/** A box in ems across and lines down. */
export type Box = { readonly perLine: number; readonly lines: number };

/** Words split at the end of a box. `rest` is empty when all of it fits. */
export type Split = { readonly fits: string; readonly rest: string };

/** One named text and the box that waits for it on the first page. */
export type Part<Key extends string> = { readonly key: Key; readonly text: string; readonly box: Box };

export type Filled<Key extends string> = {
  /** what stands in each box of the first page, and whether it goes on */
  readonly first: Readonly<Record<Key, { readonly text: string; readonly goesOn: boolean }>>;
  /** pages after the first: what goes on, in the order of the parts */
  readonly further: readonly (readonly { readonly key: Key; readonly text: string }[])[];
};

/** Room that “goes on at page 2” takes at the end of a box. */
const goesOnEms = 9;

/** Width of one character in ems, rounded up: Han and full width 1, capitals 0.85, other letters and figures 0.65, beyond the BMP 1.5. */
export function emsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code > 0xffff) return 1.5;
  if (code >= 0x2e80 || (code >= 0x2010 && code <= 0x206f)) return 1;
  return /[A-Z@%&mwMW]/.test(character) ? 0.85 : code < 0x250 ? 0.65 : 1;
}

/** How many lines a text takes; an empty one takes none. */
export function linesOf(text: string, perLine: number): number {
  return text === '' ? 0 : ends(text, perLine).length;
}

/** @returns the longest beginning that fits, whole lines, and what is left */
export function splitAt(text: string, { perLine, lines }: Box): Split {
  const at = ends(text, perLine);
  if (at.length <= lines) return { fits: text, rest: '' };
  const end = lines < 1 ? 0 : (at[lines - 1] ?? 0);
  return { fits: text.slice(0, end).replace(/\n$/, ''), rest: text.slice(end) };
}

/**
 * Fills the boxes of a first page and puts what does not fit on further pages.
 * @param page the column of a further page; each part that goes on also takes `headLines` for its name
 */
export function fill<Key extends string>(parts: readonly Part<Key>[], page: Box, headLines = 1): Filled<Key> {
  const first = {} as Record<Key, { text: string; goesOn: boolean }>;
  const further: { key: Key; text: string }[][] = [];
  let room = 0;
  for (const { key, text, box } of parts) {
    const whole = linesOf(text, box.perLine) <= box.lines;
    const { fits, rest } = whole ? { fits: text, rest: '' } : splitShort(text, box);
    first[key] = { text: fits, goesOn: rest !== '' };
    let left = rest;
    while (left !== '') {
      if (room < headLines + 1) {
        further.push([]);
        room = page.lines;
      }
      const piece = splitAt(left, { perLine: page.perLine, lines: room - headLines });
      further.at(-1)?.push({ key, text: piece.fits });
      room -= headLines + linesOf(piece.fits, page.perLine);
      left = piece.rest;
    }
  }
  return { first, further };
}

/**
 * Rows on pages, none split: a row that does not fit begins a page.
 * @param heights of the rows, in the same unit as the room on the first page and on later ones
 * @returns indexes of rows by page; one page at least
 */
export function rowsOnPages(heights: readonly number[], firstRoom: number, laterRoom: number): readonly (readonly number[])[] {
  const pages: number[][] = [[]];
  let room = firstRoom;
  heights.forEach((height, index) => {
    if (height > room && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      room = laterRoom;
    }
    pages.at(-1)?.push(index);
    room -= height;
  });
  return pages;
}

/** Like splitAt, with the last line ending early enough to say where it goes on. */
function splitShort(text: string, { perLine, lines }: Box): Split {
  const { fits: most } = splitAt(text, { perLine, lines: lines - 1 });
  const begun = most.length;
  const skip = lines > 1 && text[begun] === '\n' ? 1 : 0;
  const last = splitAt(text.slice(begun + skip), { perLine: perLine - goesOnEms, lines: 1 });
  const end = begun + skip + last.fits.length;
  return { fits: text.slice(0, end), rest: text.slice(end).replace(/^\n/, '') };
}

/** Where each line ends, as an index into the text; a line break belongs to the line that it ends. */
function ends(text: string, perLine: number): number[] {
  const found: number[] = [];
  let at = 0;
  let width = 0;
  for (const character of text) {
    if (character === '\n') {
      at += 1;
      width = 0;
      found.push(at);
      continue;
    }
    const wide = emsOf(character);
    if (width > 0 && width + wide > perLine) {
      found.push(at);
      width = 0;
    }
    width += wide;
    at += character.length;
  }
  if (width > 0 || found.length === 0) found.push(at);
  return found;
}
