/** The day in China as it is now: a window that stays open over midnight moves on by itself. */
import { useEffect, useState } from 'react';
import { type LocalDate, localDateOf, toInstant } from '../../../shared/kernel/time.ts';

export function todayNow(): LocalDate {
  return localDateOf(toInstant(Date.now()));
}

export function useToday(): LocalDate {
  const [today, setToday] = useState(todayNow);
  useEffect(() => {
    const timer = setInterval(() => setToday(todayNow()), 20_000);
    return () => clearInterval(timer);
  }, []);
  return today;
}
