/** Why the county did not take something, and what sending it again needs, in words. */
import { type Instant, localDateOf, toInstant } from '../../../shared/kernel/time.ts';
import { formatDay, formatDayTime, formatTime } from '../../text/format.ts';
import { clockFacts } from './clock-facts.ts';
import type { RefusedItem } from './refused-items.ts';
import { spanWords } from './span-words.ts';
import type { Saying } from './status-words.ts';

/** A reason that no rule of ours wrote is the county's own; more of it nobody reads. */
const longestDetail = 120;

export function reasonWords(item: RefusedItem, skewMs: number | null, { words, language, today }: Saying): string {
  const { codes, clock, itSaid } = words.refused;
  const { code, detail } = item.refusal;
  const facts = clockFacts(item, skewMs);
  if (facts !== null) {
    const day = (at: Instant): string => formatDay(localDateOf(at), language, { year: 'other', today });
    const [written, county] = [toInstant(facts.writtenMs), toInstant(facts.countyMs)];
    const sameDay = localDateOf(written) === localDateOf(county);
    return clock.said(`${day(written)} ${formatTime(written)}`, sameDay ? formatTime(county) : `${day(county)} ${formatTime(county)}`, spanWords(facts.writtenMs - facts.countyMs, words));
  }
  const said = code === 'unknown' && detail !== '' ? itSaid(detail.slice(0, longestDetail)) : '';
  return [codes[code].text, said].filter((sentence) => sentence !== '').join(words.between);
}

/** @param nowMs of this computer's clock */
export function againWords(item: RefusedItem, skewMs: number | null, nowMs: number, { words, language, today }: Saying): string {
  const { codes, clock } = words.refused;
  const text = codes[item.refusal.code].againText;
  const facts = clockFacts(item, skewMs);
  if (facts === null) return text;
  const countyNowMs = nowMs - (skewMs ?? 0);
  const when = countyNowMs >= facts.takenFromMs ? clock.nowFine : clock.from(formatDayTime(toInstant(facts.takenFromMs), today, language));
  return [text, when].join(words.between);
}
