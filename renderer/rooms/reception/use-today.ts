/** The day in China as it is now: a window that stays open over midnight moves on by itself, also one that slept through it. */
import { useEffect, useState } from 'react';
import { type LocalDate, localDateOf, toInstant } from '../../../shared/kernel/time.ts';

export function todayNow(): LocalDate {
  return localDateOf(toInstant(Date.now()));
}

/** Asks the clock again at a rhythm, and at once when the window comes back into sight. */
function useClock<T>(read: () => T): T {
  const [value, setValue] = useState(read);
  useEffect(() => {
    const look = (): void => setValue(read());
    const timer = setInterval(look, 20_000);
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [read]);
  return value;
}

export function useToday(): LocalDate {
  return useClock(todayNow);
}

/** Milliseconds, true to the minute: how long somebody has waited. */
export function useNow(): number {
  return useClock(now);
}

function now(): number {
  return Date.now();
}
