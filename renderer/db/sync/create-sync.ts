/** Joins the parts of sync: not yet. */
import { of } from 'rxjs';
import type { Sync, SyncStatus } from './sync.ts';

const alone: SyncStatus = {
  phase: 'not_joined', countyName: '', unsent: { records: 0, bytes: 0 }, lastContact: null, nextTry: null, refused: 0,
  skewMs: null, problem: null, referenceAt: null, progress: null,
};

export function createSync(): Sync {
  return {
    status: of(alone), refusals: of([]), devices: of([]), syncNow: () => undefined,
    sendAgain: () => Promise.resolve(), keepHere: () => Promise.resolve(), preview: () => Promise.resolve([]),
  };
}
