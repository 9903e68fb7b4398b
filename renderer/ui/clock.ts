/** The clock of this computer, read in one place. The day is China's, whatever the time zone of the computer. */
import { useEffect, useState } from 'react';
import { type Instant, type LocalDate, localDateOf, toInstant } from '../../shared/kernel/time.ts';

export function nowInstant(): Instant {
  return toInstant(Date.now());
}

/** Today, and after midnight the next day: a station's window stays open for weeks. */
export function useToday(): LocalDate {
  const [today, setToday] = useState(() => localDateOf(nowInstant()));
  useEffect(() => {
    const timer = setInterval(() => setToday(localDateOf(nowInstant())), 30_000);
    return () => clearInterval(timer);
  }, []);
  return today;
}
