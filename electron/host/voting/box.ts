/**
 * The box of a terminal (票箱): ballots in slots chosen at random, each in two of them so that one bad sector takes none. It keeps no
 * order, no time and no person. Beside it two numbers, how many were let in and how many ballots are in the box: which tell after a
 * power cut whether the last one's ballot is in it.
 */
import { utimes } from 'node:fs/promises';
import { z } from 'zod';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { openPile } from './pile.ts';
import { createSlots, type RandomBytes, readSlots, type SlotParts, writeSlots } from './slot-file.ts';

/** `t`: made by the booth for one casting, so that the same one sent twice is one ballot. It is nowhere else. */
const InBoxSchema = z.strictObject({ t: z.string(), b: z.string() });
const PollSchema = z.strictObject({ admitted: z.number().int().min(0), cast: z.number().int().min(0) });
export type Poll = z.infer<typeof PollSchema>;

export type Box = {
  /** what is in it: texts of ballots, in the order of their texts. `box_damaged` when there are fewer than were acknowledged. @throws the system's error */
  readonly read: () => Promise<Result<{ readonly poll: Poll; readonly ballots: readonly string[] }, 'box_damaged'>>;
  /** lets one more in; where the last one's ballot is not in the box yet, he is that one. @throws the system's error */
  readonly admit: () => Promise<Result<Poll, 'box_damaged'>>;
  /** the same casting sent again. `not_admitted` when it is not in the box. @throws the system's error */
  readonly again: (ticket: string) => Promise<Result<Poll, 'box_damaged' | 'not_admitted'>>;
  /** on disk when it returns ok. `not_admitted`: everybody who was let in has voted. @throws the system's error */
  readonly cast: (ticket: string, ballot: string) => Promise<Result<Poll, 'box_damaged' | 'not_admitted'>>;
};

/** @param people N: the box is made for all of them */
export function openBox(parts: SlotParts, people: number): Box {
  const counters = openPile({ ...parts, path: `${parts.path}-poll`, label: `${parts.label} poll` }, 1);
  const readPoll = async (): Promise<Poll> => {
    const [text] = await counters.read();
    return text === undefined || text === null ? { admitted: 0, cast: 0 } : PollSchema.parse(JSON.parse(text));
  };
  const look = async () => {
    const slots = await readSlots(parts);
    const found = new Map<string, string>();
    for (const text of slots ?? []) {
      if (text === null) continue;
      const { t, b } = InBoxSchema.parse(JSON.parse(text));
      found.set(t, b);
    }
    const kept = await readPoll();
    // A ballot that is in the box and was not counted yet: the power went in between. Fewer than counted: somebody's is lost.
    const isWhole = found.size >= kept.cast;
    return { slots, found, isWhole, poll: { admitted: Math.max(kept.admitted, found.size), cast: found.size } };
  };
  return {
    read: async () => {
      const { found, poll, isWhole } = await look();
      return isWhole ? ok({ poll, ballots: [...found.values()].sort() }) : err('box_damaged', { kept: found.size });
    },
    admit: async () => {
      const { slots, poll, isWhole } = await look();
      if (!isWhole) return err('box_damaged');
      if (slots === null) await createSlots(parts, 4 * people + 64);
      const next = { ...poll, admitted: poll.admitted > poll.cast ? poll.admitted : poll.admitted + 1 };
      await counters.write(1, JSON.stringify(next));
      return ok(next);
    },
    again: async (ticket) => {
      const { found, poll, isWhole } = await look();
      if (!isWhole) return err('box_damaged');
      return found.has(ticket) ? ok(poll) : err('not_admitted');
    },
    cast: async (ticket, ballot) => {
      const { slots, found, poll, isWhole } = await look();
      if (!isWhole) return err('box_damaged');
      if (found.has(ticket)) return ok(poll);
      if (slots === null || poll.admitted <= poll.cast) return err('not_admitted');
      const free = slots.flatMap((text, index) => (text === null ? [index] : []));
      const chosen = [0, 0].map(() => free.splice(below(free.length, parts.randomBytes), 1)[0] ?? 0);
      await writeSlots(parts, chosen, JSON.stringify({ t: ticket, b: ballot }));
      const next = { admitted: poll.admitted, cast: poll.cast + 1 };
      await counters.write(1, JSON.stringify(next));
      // The times of the files would tell when the last one voted; when the box was set up is known to all.
      await Promise.all([parts.path, `${parts.path}-poll`].map((path) => utimes(path, settled, settled)));
      return ok(next);
    },
  };
}

/** 2000-01-01: says nothing. */
const settled = 946_684_800;

/** A whole number from 0 to `most` − 1, each as likely; by throwing away what would favour the first ones. */
function below(most: number, randomBytes: RandomBytes): number {
  const fair = 65_536 - (65_536 % most);
  for (;;) {
    const [high = 0, low = 0] = randomBytes(2);
    const value = high * 256 + low;
    if (value < fair) return value % most;
  }
}
