/** Who learns of every entry of the journal once: at the start from disk, later when it is on disk. */
import type { JsonValue } from '../../../shared/kernel/json.ts';
import type { LineFacts } from './line.ts';

/** Gathers, line by line, what an observer must remember of one segment. */
export type Gathering = { readonly see: (line: LineFacts) => void; readonly digest: () => JsonValue };

/** Seeing an entry twice must change nothing: what was recalled from a digest may be seen again. */
export type JournalObserver = {
  /** under which its digests stand in summaries; a digest that comes to mean something else takes another name */
  readonly name: string;
  readonly see: (line: LineFacts) => void;
  readonly clear: () => void;
  /** begins a digest: as good as seeing all the lines it was made of, and read much faster */
  readonly gather: () => Gathering;
  /** @returns what takes a digest in, or null when it is none of this observer's: the lines are then read */
  readonly recall: (digest: unknown) => (() => void) | null;
};

/** What all observers must remember of one segment, by their names. */
export type Gatherings = { readonly see: (line: LineFacts) => void; readonly digests: () => Record<string, JsonValue> };

/** Begins the digests of one segment. */
export function gatherFor(observers: readonly JournalObserver[]): Gatherings {
  const begun = observers.map(({ name, gather }) => ({ name, gathering: gather() }));
  return {
    see: (line) => {
      for (const { gathering } of begun) gathering.see(line);
    },
    digests: () => Object.fromEntries(begun.map(({ name, gathering }) => [name, gathering.digest()])),
  };
}
