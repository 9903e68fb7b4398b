/**
 * The serif of the record, embedded: Source Han Serif SC in two weights, cut into pieces by the characters they hold, so
 * that a page loads only what it shows. `block`: words wait some milliseconds for the disk instead of changing shape.
 */
import pieces from '@fontsource/noto-serif-sc/unicode.json';

const files = import.meta.glob<string>(
  [
    '../../../node_modules/@fontsource/noto-serif-sc/files/noto-serif-sc-*-{400,700}-normal.woff2',
    // the same characters once more in one large file
    '!../../../node_modules/@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-*',
  ],
  { query: '?url&no-inline', import: 'default', eager: true },
);

/** Tells the page about the fonts; nothing is loaded before a character needs it. */
export function installFonts(): void {
  const ranges: Readonly<Record<string, string>> = pieces;
  for (const [path, url] of Object.entries(files)) {
    const [, piece, weight] = /noto-serif-sc-(.+)-(400|700)-normal/.exec(path) ?? [];
    const range = piece === undefined ? undefined : (ranges[/^\d+$/.test(piece) ? `[${piece}]` : piece]);
    if (range === undefined || weight === undefined) continue;
    document.fonts.add(new FontFace('Station Serif', `url("${url}") format("woff2")`, { weight, unicodeRange: range, display: 'block' }));
  }
}
