/**
 * Which rows of a long list are needed for what can be seen. Rows have one height, so no row is ever measured.
 * The window moves in whole steps: scrolling inside a step asks the store nothing.
 */
export type View = {
  readonly scrollTop: number;
  /** height of what can be seen, px */
  readonly height: number;
  readonly rowHeight: number;
  readonly total: number;
};

export type Window = { readonly offset: number; readonly limit: number };

export const step = 50;

/** A step more above and below than can be seen. */
export function windowFor(view: View): Window {
  const first = Math.max(0, Math.floor(view.scrollTop / view.rowHeight));
  const seen = Math.max(1, Math.ceil(view.height / view.rowHeight) + 1);
  const start = Math.max(0, (Math.floor(first / step) - 1) * step);
  const end = (Math.floor((first + seen) / step) + 2) * step;
  return { offset: start, limit: end - start };
}

/** Rows that fit whole, at least one: what PgUp and PgDn move by. */
export function pageRows(view: View): number {
  return Math.max(1, Math.floor(view.height / view.rowHeight) - 1);
}

/** Scroll position at which a row is in full sight, or the present one when it already is. */
export function scrollTo(row: number, view: View): number {
  const top = row * view.rowHeight;
  if (top < view.scrollTop) return top;
  const bottom = top + view.rowHeight;
  return bottom > view.scrollTop + view.height ? bottom - view.height : view.scrollTop;
}
