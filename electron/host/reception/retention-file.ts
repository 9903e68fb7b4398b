/** How long this station keeps contact data: one small file, the default while there is none. */
import { z } from 'zod';
import { defaultRetention, type Retention, RetentionSchema } from '../../../shared/reception/retention.ts';
import { readJson, writeJson } from '../files/json-file.ts';

const FileSchema = z.strictObject({ v: z.literal(1), retention: RetentionSchema });

export type RetentionFile = {
  /** @throws the system's error */
  readonly read: (nowMs: number) => Promise<Retention>;
  /** @throws the system's error; the old one is then still there */
  readonly write: (retention: Retention) => Promise<void>;
};

/** The file is made with the first change. */
export function createRetentionFile(path: string): RetentionFile {
  return {
    read: async (nowMs) => (await readJson(path, FileSchema, nowMs))?.retention ?? defaultRetention,
    write: (retention) => writeJson(path, { v: 1, retention }),
  };
}
