/** Blocks and rows of tables one below the other on pages; no row is split, and a table that goes on has its head again. Pure. */
import type { ReactNode } from 'react';

export type TableHead = { readonly key: string; readonly mm: number; readonly className: string | undefined; readonly node: ReactNode };
export type FlowItem =
  /** `needs`: millimetres that must still be free below it, so that a sentence never stands alone above a page's end */
  | { readonly kind: 'block'; readonly key: string; readonly mm: number; readonly needs?: number; readonly node: ReactNode }
  | { readonly kind: 'row'; readonly key: string; readonly mm: number; readonly table: TableHead; readonly node: ReactNode };

/** @returns items by page, one page at least. All sizes in millimetres */
export function flow(items: readonly FlowItem[], firstRoom: number, laterRoom = firstRoom): readonly (readonly FlowItem[])[] {
  const pages: FlowItem[][] = [[]];
  let room = firstRoom;
  for (const item of items) {
    const page = pages.at(-1) ?? [];
    const before = page.at(-1);
    const begins = item.kind === 'row' && !(before?.kind === 'row' && before.table.key === item.table.key);
    const below = item.kind === 'block' ? (item.needs ?? 0) : 0;
    const high = item.mm + (begins ? item.table.mm : 0);
    if (high + below > room && page.length > 0) {
      pages.push([item]);
      room = laterRoom - item.mm - (item.kind === 'row' ? item.table.mm : 0);
    } else {
      page.push(item);
      room -= high;
    }
  }
  return pages;
}

/** Rows of one table that follow each other, as one; blocks as they are. */
export function groupsOf(items: readonly FlowItem[]): ({ readonly table: TableHead; readonly rows: readonly FlowItem[] } | { readonly table: null; readonly item: FlowItem })[] {
  const groups: ({ table: TableHead; rows: FlowItem[] } | { table: null; item: FlowItem })[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (item.kind === 'block') groups.push({ table: null, item });
    else if (last !== undefined && last.table !== null && last.table.key === item.table.key) last.rows.push(item);
    else groups.push({ table: item.table, rows: [item] });
  }
  return groups;
}
