/**
 * The station's profile on this computer. It is written before the first member of staff is journalled and holds that event
 * too: what a crash kept from the journal is appended at the next start, so a first run is there whole or not at all.
 */
import { unlink } from 'node:fs/promises';
import { z } from 'zod';
import { RecordIdSchema } from '../../../shared/kernel/ids.ts';
import { EventSchema } from '../../../shared/kernel/record/event.ts';
import { StationSchema } from '../../../shared/settings/station.ts';
import { readJson, writeJson } from '../files/json-file.ts';

const FoundedSchema = z.strictObject({
  v: z.literal(1),
  station: StationSchema,
  founder: z.strictObject({ record: RecordIdSchema, event: EventSchema }),
});
export type Founded = z.infer<typeof FoundedSchema>;

export type StationFile = {
  /** null until the first run is done */
  readonly founded: () => Founded | null;
  /** @throws the system's error; nothing is then changed */
  readonly write: (founded: Founded) => Promise<void>;
  /** takes a first run back that could not be finished. @throws the system's error */
  readonly remove: () => Promise<void>;
  /** forgets in memory; the file has been moved away */
  readonly clear: () => void;
};

/** @throws the system's error when the file is there and cannot be read */
export async function openStationFile(path: string, nowMs: number): Promise<StationFile> {
  let now: Founded | null = await readJson(path, FoundedSchema, nowMs);
  return {
    founded: () => now,
    write: async (founded) => {
      await writeJson(path, founded);
      now = founded;
    },
    remove: async () => {
      now = null;
      await unlink(path);
    },
    clear: () => {
      now = null;
    },
  };
}

/** `JY01-A`: how this computer signs events. */
export function deviceOf({ station }: Founded): string {
  return `${station.code}-${station.device}`;
}
