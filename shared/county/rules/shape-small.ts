/**
 * Shape of the small documents beside the records; their schemas are in ../documents.ts.
 * ES5 only: this file is copied into the text that CouchDB runs.
 */
import type { Refused } from '../refusal.ts';
import { ruleData } from './rule-data.ts';
import { isWellFormed } from './sha256.ts';
import type { Loose, Named } from './shaped.ts';
import { fits, isDay, isInstant, isListed, isText, isWhole, strangeKey } from './values.ts';

const keysOf = {
  status: ['device', 'at', 'unsent', 'unsentBytes', 'refused', 'conflicts', 'version', 'backupAt', 'skewMs', 'days', 'by'],
  chunk: ['data'],
  info: ['county', 'name', 'office', 'key', 'practice'],
  card: ['device', 'stationName', 'issuedAt', 'issuedBy', 'revokedAt', 'seed'],
  record: [],
};

/** Is this the small document that its id says? `_id` and `v` were looked at before. */
export function smallShape(doc: Loose, name: Named): Refused | null {
  let fault: string | null = 'keys';
  if (!strangeKey(doc, ['_id', 'v'].concat(keysOf[name.type]), ['_rev', '_revisions'])) {
    if (name.type === 'status') fault = statusFault(doc, name);
    else if (name.type === 'chunk') fault = chunkFault(doc);
    else if (name.type === 'info') fault = infoFault(doc);
    else fault = cardFault(doc, name);
  }
  if (fault === null) return null;
  return { code: fault === 'too_large' ? 'too_large' : 'malformed', event: null, detail: fault === 'too_large' ? 'data' : fault };
}

function statusFault(doc: Loose, name: Named): string | null {
  if (doc['device'] !== name.device) return 'device';
  if (!isInstant(doc['at'])) return 'at';
  const counts = ['unsent', 'unsentBytes', 'refused', 'conflicts'];
  for (let i = 0; i < counts.length; i++) if (!isWhole(doc[counts[i] as string], 0)) return counts[i] as string;
  if (!isPlain(doc['version'], 0, 20)) return 'version';
  if (doc['backupAt'] !== null && !isInstant(doc['backupAt'])) return 'backupAt';
  if (doc['skewMs'] !== null && !isWhole(doc['skewMs'], -9007199254740991)) return 'skewMs';
  const days = doc['days'];
  if (!Array.isArray(days) || days.length > 30) return 'days';
  for (let i = 0; i < days.length; i++) if (!isDay(days[i])) return 'days';
  return isListed(doc['by'], ['line', 'stick']) ? null : 'by';
}

/** Base64 with its padding, of at most 64 KiB, in the one way to write these bytes. */
function chunkFault(doc: Loose): string | null {
  const data = doc['data'];
  if (typeof data !== 'string') return 'data';
  if (data.length > Math.ceil(ruleData.mostChunkBytes / 3) * 4) return 'too_large';
  if (data.length === 0 || data.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(data)) return 'data';
  if (/=$/.test(data) && !/([AQgw]=|[AEIMQUYcgkosw048])=$/.test(data)) return 'data';
  const padding = /==$/.test(data) ? 2 : /=$/.test(data) ? 1 : 0;
  return (data.length / 4) * 3 - padding > ruleData.mostChunkBytes ? 'too_large' : null;
}

function infoFault(doc: Loose): string | null {
  if (!fits(doc['county'], /^[a-z][a-z0-9]{1,11}$/)) return 'county';
  if (!isPlain(doc['name'], 1, 40)) return 'name';
  if (!fits(doc['office'], /^[A-Z][A-Z0-9]{1,7}$/)) return 'office';
  if (!fits(doc['key'], /^[0-9a-f]{32}$/)) return 'key';
  return typeof doc['practice'] === 'boolean' ? null : 'practice';
}

function cardFault(doc: Loose, name: Named): string | null {
  if (doc['device'] !== name.device) return 'device';
  if (!isPlain(doc['stationName'], 0, 40)) return 'stationName';
  if (!isInstant(doc['issuedAt'])) return 'issuedAt';
  if (!isPlain(doc['issuedBy'], 0, 40)) return 'issuedBy';
  if (doc['revokedAt'] !== null && !isInstant(doc['revokedAt'])) return 'revokedAt';
  return fits(doc['seed'], /^[A-Za-z0-9_-]{43}$/) ? null : 'seed';
}

function isPlain(value: unknown, least: number, most: number): boolean {
  return isText(value, least, most) && isWellFormed(value as string);
}
