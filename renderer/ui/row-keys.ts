/** The keys of a list with one row chosen: ↑ ↓ PgUp PgDn Home End move, Enter opens. Keys with Ctrl, Alt or Shift are the page's. */
import type { KeyboardEvent } from 'react';

/** @param cursor the chosen row, from 0 @param count of rows */
export function pressInRows(event: KeyboardEvent, { cursor, count, onMove, onOpen }: { readonly cursor: number; readonly count: number; readonly onMove: (to: number) => void; readonly onOpen: (at: number) => void }): void {
  if (event.ctrlKey || event.altKey || event.shiftKey || count === 0) return;
  const to = { ArrowDown: cursor + 1, ArrowUp: cursor - 1, PageDown: cursor + 10, PageUp: cursor - 10, Home: 0, End: count - 1 }[event.key];
  if (event.key === 'Enter') onOpen(cursor);
  else if (to !== undefined) onMove(Math.max(0, Math.min(count - 1, to)));
  else return;
  event.preventDefault();
  event.stopPropagation();
}
