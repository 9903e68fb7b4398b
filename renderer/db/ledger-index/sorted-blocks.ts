/** Matters newest first, in blocks of about a thousand: a change rebuilds its block and no other. */
import { isAtDesk } from '../../../shared/reception/day-count.ts';
import { issueStages } from '../../../shared/reception/issue.ts';
import type { LedgerRow } from '../store.ts';
import { type NamedRows, namedRows, type NameNumbers } from './named-rows.ts';
import { TextBlock } from './text-block.ts';

/** One matter and where it stands; `rank` is its place under the sort that was asked for last. */
export type Entry = { readonly row: LedgerRow; readonly order: string; block: Block | null; at: number; rank: number };
/** Stages (as their place in `issueStages`), people and how they came (`cameBy`) stand beside the entries: counting a hundred thousand then touches no row. */
export type Block = { readonly entries: readonly Entry[]; readonly texts: TextBlock; readonly named: NamedRows; readonly stages: Uint8Array; readonly people: Uint32Array; readonly came: Uint8Array };
/** `group`: with a number of the queue, which other matters may share. */
export const cameBy = { not: 0, alone: 1, group: 2 } as const;
/** An entry with the text that search reads, while it has no block yet. */
export type Loose = { readonly entry: Entry; readonly text: string };

const blockSize = 1024;

/**
 * Blocks with some entries gone and others put in their place.
 * @param blocks as an earlier call gave them; none at first
 * @param numbers the same at every call
 */
export function rearranged(blocks: readonly Block[], gone: ReadonlySet<Entry>, coming: readonly Loose[], numbers: NameNumbers): Block[] {
  if (blocks.length === 0) return blocksOf([...coming], numbers);
  const joining = new Map<Block, Loose[]>();
  for (const { block } of gone) if (block !== null) joining.set(block, []);
  for (const loose of coming) {
    const block = blockFor(blocks, loose.entry);
    if (block !== undefined) joining.set(block, [...(joining.get(block) ?? []), loose]);
  }
  return blocks.flatMap((block) => {
    const joined = joining.get(block);
    return joined === undefined ? [block] : blocksOf([...looseOf(block).filter(({ entry }) => !gone.has(entry)), ...joined], numbers);
  });
}

function blocksOf(loose: Loose[], numbers: NameNumbers): Block[] {
  loose.sort((a, b) => newestFirst(a.entry, b.entry));
  // A block may grow to twice its size before it is parted: registering adds to the first block again and again.
  const size = loose.length <= 2 * blockSize ? 2 * blockSize : blockSize;
  const blocks: Block[] = [];
  for (let from = 0; from < loose.length; from += size) {
    const part = loose.slice(from, from + size);
    const block = blockOf(part, numbers);
    for (const [at, entry] of block.entries.entries()) Object.assign(entry, { block, at });
    blocks.push(block);
  }
  return blocks;
}

function blockOf(part: readonly Loose[], numbers: NameNumbers): Block {
  const entries = part.map(({ entry }) => entry);
  return {
    entries,
    texts: new TextBlock(part.map(({ text }) => text)),
    named: namedRows(entries.map(({ row }) => row), numbers),
    stages: Uint8Array.from(entries, ({ row }) => issueStages.indexOf(row.stage)),
    people: Uint32Array.from(entries, ({ row }) => row.show.people),
    came: Uint8Array.from(entries, ({ row }) => howCame(row)),
  };
}

function howCame({ show: { visit = '', channel } }: LedgerRow): number {
  if (visit !== '') return cameBy.group;
  return isAtDesk({ visit, channel: channel === '' ? null : channel }) ? cameBy.alone : cameBy.not;
}

function looseOf({ entries, texts }: Block): Loose[] {
  return entries.map((entry, at) => ({ entry, text: texts.textAt(at) }));
}

/** The first block whose last entry does not come before this one; the last block for what comes after all. */
function blockFor(blocks: readonly Block[], entry: Entry): Block | undefined {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    const last = blocks[middle]?.entries.at(-1);
    if (last !== undefined && newestFirst(last, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return blocks[low];
}

/** Later day first, then later registered, then higher number; the id makes it total. */
function newestFirst(a: Entry, b: Entry): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  if (a.row.show.number !== b.row.show.number) return a.row.show.number > b.row.show.number ? -1 : 1;
  return a.row.id > b.row.id ? -1 : a.row.id < b.row.id ? 1 : 0;
}
