/**
 * Forms that hold unsaved text say so here. Ctrl+S, locking and leaving save through it before anything else happens.
 */
import { useEffect, useRef } from 'react';

type Save = () => Promise<boolean>;

const open = new Set<Save>();

/** @param save puts everything the form holds on disk; answers false when it could not */
export function useSaveNow(save: Save): void {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    const entry: Save = () => latest.current();
    open.add(entry);
    return () => {
      open.delete(entry);
    };
  }, []);
}

/** Saves what is open. @returns false when something could not be saved */
export async function saveNow(): Promise<boolean> {
  const answers = await Promise.all([...open].map((save) => save()));
  return answers.every(Boolean);
}
