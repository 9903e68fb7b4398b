/**
 * Leaving a page by its address (links, keys, back) where something would be called off by it: the page is asked first, and until it
 * lets go the address stays what it was. What saves by itself needs no guard.
 */
import { useEffect, useRef } from 'react';

export type LeaveGuard = {
  /** whether going there would call something off now */
  readonly holds: (hash: string) => boolean;
  /** somebody wants to go there */
  readonly ask: (hash: string) => void;
};

const guards = new Set<() => LeaveGuard>();

export function useLeaveGuard(guard: LeaveGuard): void {
  const latest = useRef(guard);
  useEffect(() => {
    latest.current = guard;
  });
  useEffect(() => {
    const entry = (): LeaveGuard => latest.current;
    guards.add(entry);
    return () => {
      guards.delete(entry);
    };
  }, []);
}

/** @returns null when nothing speaks against going there */
export function holding(hash: string): LeaveGuard | null {
  for (const guard of guards) if (guard().holds(hash)) return guard();
  return null;
}
