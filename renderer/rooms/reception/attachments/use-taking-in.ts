/** Files that are on their way in, one after the other, and those that were not taken with the reason. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ProblemFacts, Result } from '../../../../shared/kernel/result.ts';
import type { DraftAttachment } from '../../../../shared/reception/draft-form.ts';
import { useHost } from '../../../host/use-host.ts';
import { useWords } from '../../../text/use-words.ts';
import { announce } from '../../../ui/LiveRegion.tsx';
import { takeIn } from './take-in.ts';

export type Coming = { readonly id: number; readonly name: string; readonly done: number; readonly total: number };
/** `unreadable_picture` was taken; everything else was not. */
export type Note = { readonly id: number; readonly name: string; readonly bytes: number; readonly problem: string; readonly facts?: ProblemFacts };

export type TakingIn = {
  readonly coming: readonly Coming[];
  readonly notes: readonly Note[];
  readonly take: (files: readonly File[], original?: boolean) => void;
  /** what is on its way is not wanted any more */
  readonly stop: (id: number) => void;
  readonly understood: () => void;
  /** when nothing is on its way any more */
  readonly settled: () => Promise<void>;
  /** as it is at this moment */
  readonly isBusy: () => boolean;
};

type TakingInParts = {
  /** files that the matter has now */
  readonly there: number;
  /** makes it part of the matter: ok when that is so */
  readonly onTaken: (attachment: DraftAttachment) => Promise<Result<unknown, string>>;
};

type Waiting = { readonly id: number; readonly file: File; readonly original: boolean; readonly stop: AbortController };

let born = 0;

export function useTakingIn({ there, onTaken }: TakingInParts): TakingIn {
  const host = useHost();
  const words = useWords().attachments;
  const [coming, setComing] = useState<readonly Coming[]>([]);
  const [notes, setNotes] = useState<readonly Note[]>([]);
  const latest = useRef({ there, onTaken, words });
  useEffect(() => {
    latest.current = { there, onTaken, words };
  });
  const queue = useRef<{ waiting: readonly Waiting[]; running: Promise<void> }>({ waiting: [], running: Promise.resolve() });

  const one = useCallback(
    async ({ id, file, original, stop }: Waiting): Promise<void> => {
      const { signal } = stop;
      const note = (problem: string, facts?: ProblemFacts): void => {
        // Nobody is told of what was called off.
        if (!signal.aborted) setNotes((before) => [...before, { id, name: file.name, bytes: file.size, problem, ...(facts === undefined ? {} : { facts }) }]);
      };
      const arrived = (): void => setComing((before) => before.filter((entry) => entry.id !== id));
      const onProgress = (done: number, total: number): void => setComing((before) => before.map((entry) => (entry.id === id ? { ...entry, done, total } : entry)));
      if (!signal.aborted) {
        const { words: said } = latest.current;
        const taken = await takeIn(host, file, { original, there: latest.current.there, fallbackName: said.fileName, signal, onProgress });
        if (!taken.ok) note(taken.problem, taken.facts);
        else if (!signal.aborted) {
          const { attachment, unreadable } = taken.value;
          // Counted at once: the next file must not wait for the page to be drawn.
          latest.current = { ...latest.current, there: latest.current.there + 1 };
          // It is never shown twice, as coming and as there.
          arrived();
          const done = await latest.current.onTaken(attachment);
          if (!done.ok) note(done.problem, done.facts);
          else announce(said.keptSay(attachment.name));
          if (done.ok && unreadable) note('unreadable_picture');
        }
      }
      queue.current.waiting = queue.current.waiting.filter((entry) => entry.id !== id);
      arrived();
    },
    [host],
  );

  const take = useCallback(
    (files: readonly File[], original = false): void => {
      const fresh = files.map((file): Waiting => ({ id: ++born, file, original, stop: new AbortController() }));
      setNotes([]);
      setComing((before) => [...before, ...fresh.map(({ id, file }) => ({ id, name: file.name, done: 0, total: 0 }))]);
      queue.current.waiting = [...queue.current.waiting, ...fresh];
      for (const entry of fresh) queue.current.running = queue.current.running.then(() => one(entry));
    },
    [one],
  );

  useEffect(() => {
    const { current } = queue;
    return () => {
      for (const { stop } of current.waiting) stop.abort();
    };
  }, []);

  return useMemo(
    () => ({
      coming,
      notes,
      take,
      stop: (id) => queue.current.waiting.find((entry) => entry.id === id)?.stop.abort(),
      understood: () => setNotes([]),
      isBusy: () => queue.current.waiting.length > 0,
      settled: async () => {
        while (queue.current.waiting.length > 0) await queue.current.running;
      },
    }),
    [coming, notes, take],
  );
}
