/**
 * What was keyed of a pile of papers (票堆), place by place. Each place has two slots, written in turn, so that a power cut in the
 * middle of a correction leaves the entry that stood before. It exists only until the round is reconciled.
 */
import { z } from 'zod';
import { createSlots, readSlots, type SlotParts, writeSlots } from './slot-file.ts';

const KeptSchema = z.tuple([z.number().int(), z.string()]);

export type Pile = {
  /** text at each place, first place first; null where nothing was keyed. Empty where there is no pile yet. @throws the system's error */
  readonly read: () => Promise<(string | null)[]>;
  /** on disk when it returns. @param place from 1. @throws the system's error */
  readonly write: (place: number, text: string) => Promise<void>;
};

/** @param places most papers that the pile can hold; the file is made with the first entry */
export function openPile(parts: SlotParts, places: number): Pile {
  // Opened once: a keystroke must not wait for five hundred slots. Whoever opens a pile is its only writer.
  let known: ([number, string] | null)[] | null = null;
  const slots = async (): Promise<([number, string] | null)[] | null> => {
    const texts = known === null ? await readSlots(parts) : null;
    if (texts !== null) known = texts.map((text) => (text === null ? null : KeptSchema.parse(JSON.parse(text))));
    return known;
  };
  const newer = (one: [number, string] | null | undefined, other: [number, string] | null | undefined) =>
    one === null || one === undefined ? (other ?? null) : other === null || other === undefined || one[0] > other[0] ? one : other;
  return {
    read: async () => {
      const all = (await slots()) ?? [];
      return Array.from({ length: Math.floor(all.length / 2) }, (_, index) => newer(all[2 * index], all[2 * index + 1])?.[1] ?? null);
    },
    write: async (place, text) => {
      let all = await slots();
      if (all === null) {
        await createSlots(parts, 2 * places);
        all = known = Array.from({ length: 2 * places }, () => null);
      }
      const [first, second] = [all[2 * place - 2] ?? null, all[2 * place - 1] ?? null];
      const kept = newer(first, second);
      const index = kept === null || kept === second ? 2 * place - 2 : 2 * place - 1;
      const next: [number, string] = [(kept?.[0] ?? 0) + 1, text];
      await writeSlots(parts, [index], JSON.stringify(next));
      all[index] = next;
    },
  };
}
