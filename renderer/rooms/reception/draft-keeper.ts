/**
 * Keeps a form on disk while it is written: as a field is left, and at the latest a moment after typing pauses.
 * One save at a time, the newest content last. Nothing here knows React, the host or how contact data is sealed.
 */
import type { Instant } from '../../../shared/kernel/time.ts';
import type { ProblemFacts, Result } from '../../../shared/kernel/result.ts';

export type KeeperState<T> = {
  readonly status: 'untouched' | 'waiting' | 'saving' | 'saved' | 'failed';
  /** when the content `saved` was put on disk */
  readonly savedAt: Instant | null;
  /** content as it is on disk; null when it never was */
  readonly saved: T | null;
  readonly failure: { readonly problem: string; readonly facts?: ProblemFacts; readonly at: Instant } | null;
};

export type Keeper<T> = {
  /** new content; saved after the pause, or at the next flush */
  readonly change: (content: T) => void;
  /** saves now what is not saved. @returns true when everything is on disk afterwards */
  readonly flush: () => Promise<boolean>;
  readonly isDirty: () => boolean;
  /** no more timers; what is unsaved is saved now */
  readonly end: () => void;
  /** nothing more is saved: the content was registered or discarded. Resolves when no save is under way. */
  readonly drop: () => Promise<void>;
};

type KeeperParts<T> = {
  readonly save: (content: T) => Promise<Result<{ savedAt: Instant }, string>>;
  readonly onState: (state: KeeperState<T>) => void;
  readonly now: () => Instant;
  readonly pauseMs: number;
  /** content already on disk when the form is opened */
  readonly start: { readonly saved: T; readonly savedAt: Instant } | null;
};

export function createKeeper<T>({ save, onState, now, pauseMs, start }: KeeperParts<T>): Keeper<T> {
  let state: KeeperState<T> = { status: start === null ? 'untouched' : 'saved', savedAt: start?.savedAt ?? null, saved: start?.saved ?? null, failure: null };
  let content: T | null = null;
  let dirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | null = null;

  function become(next: Partial<KeeperState<T>>): void {
    state = { ...state, ...next };
    onState(state);
  }

  async function run(): Promise<boolean> {
    while (dirty && content !== null) {
      const saving = content;
      dirty = false;
      if (state.failure === null) become({ status: 'saving' });
      const answer = await save(saving);
      if (!answer.ok) {
        dirty = true;
        become({ status: 'failed', failure: { problem: answer.problem, at: now(), ...(answer.facts === undefined ? {} : { facts: answer.facts }) } });
        return false;
      }
      become({ status: dirty ? 'waiting' : 'saved', savedAt: answer.value.savedAt, saved: saving, failure: null });
    }
    return true;
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    while (running !== null) await running;
    if (!dirty) return true;
    running = run().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    change(next) {
      content = next;
      dirty = true;
      if (state.status === 'untouched' || state.status === 'saved') become({ status: 'waiting' });
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), pauseMs);
    },
    flush,
    isDirty: () => dirty || running !== null,
    end: () => void flush(),
    async drop() {
      clearTimeout(timer);
      dirty = false;
      content = null;
      while (running !== null) await running;
    },
  };
}
