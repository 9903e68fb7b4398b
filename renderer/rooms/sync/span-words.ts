/** A stretch of time in words, as rough as it is useful: seconds under a minute, minutes under an hour, days from three on. */
import type { Words } from '../../text/catalogue.ts';

/** @param ms its sign does not matter */
export function spanWords(ms: number, words: Words['sync']): string {
  const { span } = words;
  const seconds = Math.round(Math.abs(ms) / 1000);
  if (seconds < 60) return span.seconds(String(seconds));
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return span.minutes(String(minutes));
  const hours = Math.floor(minutes / 60);
  if (hours >= 72) return span.days(String(Math.round(hours / 24)));
  const rest = minutes % 60;
  return rest === 0 ? span.hours(String(hours)) : span.hoursMinutes(String(hours), String(rest));
}
