/** Ids of counties that a trial makes and removes. Each says when it began, so that one that was cut short is found later. */
import type { CountyId } from '../../../shared/county/names.ts';

/** `v`, seven characters of seconds since 1970 in base 36, four hex digits of chance: two trials at once do not meet. */
export function throwawayId(nowMs: number, randomBytes: (count: number) => Uint8Array): CountyId {
  return `v${Math.floor(nowMs / 1000).toString(36).padStart(7, '0')}${Buffer.from(randomBytes(2)).toString('hex')}`;
}

/** @returns when its trial began, in milliseconds since 1970 UTC; null for any other county */
export function throwawayBegan(county: CountyId): number | null {
  const [, seconds] = /^v(0[0-9a-z]{6})[0-9a-f]{4}$/.exec(county) ?? [];
  return seconds === undefined ? null : Number.parseInt(seconds, 36) * 1000;
}
