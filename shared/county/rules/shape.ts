/**
 * Shape: is this a document of the county at all? Nobody's rights are asked here, so the page asks it before it sends.
 * ES5 only: this file is copied into the text that CouchDB runs.
 */
import type { RefusalCode, Refused } from '../refusal.ts';
import { ruleData } from './rule-data.ts';
import { smallShape } from './shape-small.ts';
import { isWellFormed } from './sha256.ts';
import type { Loose, Named, ShapedEvent } from './shaped.ts';
import { hasOwn, isInstant, isListed, isObject, strangeKey } from './values.ts';

/** A refusal. `detail` names a place in the document, never what stands there. */
export function refuse(code: RefusalCode, event: string | null, detail: string): Refused {
  return { code: code, event: event, detail: detail };
}

/** What a document is by its id. @returns null for an id that no document of the county has */
export function nameOf(id: unknown): Named | null {
  if (typeof id !== 'string') return null;
  let match = /^([a-z]{3,16}):([A-Z][A-Z0-9]{1,7}):[0-9A-HJKMNP-TV-Z]{26}$/.exec(id);
  if (match !== null) return hasOwn(ruleData.types, match[1] as string) ? named('record', match[1] as string, match[2] as string, null, '') : null;
  match = /^(status|card):(([A-Z][A-Z0-9]{1,7})-[A-Z])$/.exec(id);
  if (match !== null) return named(match[1] as 'status' | 'card', '', match[3] as string, match[2] as string, '');
  match = /^chunk:([A-Z][A-Z0-9]{1,7}):([0-9a-f]{64})$/.exec(id);
  if (match !== null) return named('chunk', '', match[1] as string, null, match[2] as string);
  return id === 'county:info' ? named('info', '', null, null, '') : null;
}

function named(type: Named['type'], kind: string, station: string | null, device: string | null, hash: string): Named {
  return { type: type, kind: kind, station: station, device: device, hash: hash };
}

/**
 * Is this a live document of the county: a record with its history, a status, a chunk, the county's info, an issued card?
 * Whether its events are intact and who may write them is authority's question.
 * @param doc as it will be sent, or as CouchDB has it; nothing is assumed about it
 * @returns null when it is
 */
export function shapeOf(doc: unknown): Refused | null {
  if (!isObject(doc)) return refuse('malformed', null, 'document');
  if (doc['_deleted'] === true) return refuse('deleted', null, '');
  const name = nameOf(doc['_id']);
  if (name === null) return refuse('malformed', null, '_id');
  if (hasOwn(doc, '_rev') && doc['_rev'] !== undefined && typeof doc['_rev'] !== 'string') return refuse('malformed', null, '_rev');
  if (doc['v'] !== 1) return refuse('malformed', null, 'v');
  return name.type === 'record' ? recordShape(doc) : smallShape(doc, name);
}

function recordShape(doc: Loose): Refused | null {
  if (strangeKey(doc, ['_id', 'v', 'events'], ['_rev', '_revisions'])) return refuse('malformed', null, 'keys');
  const events = doc['events'];
  if (!Array.isArray(events) || events.length === 0) return refuse('malformed', null, 'events');
  if (events.length > ruleData.mostEvents) return refuse('too_large', null, 'events');
  const seen: { [id: string]: boolean } = {};
  let chars = 0;
  for (let i = 0; i < events.length; i++) {
    const event: unknown = events[i];
    const wrong = eventFault(event);
    const id = isObject(event) && isEventId(event['id']) ? event['id'] : null;
    if (wrong !== null || id === null) return refuse('malformed', id, 'events.' + i + '.' + wrong);
    if (seen['$' + id] === true) return refuse('malformed', id, 'events.' + i + '.id');
    seen['$' + id] = true;
    const length = JSON.stringify(event).length;
    if (length > ruleData.mostEventChars) return refuse('too_large', id, 'events.' + i);
    chars += length + 1;
    if (chars > ruleData.mostDocumentChars - 200) return refuse('too_large', null, 'document'); // 200: its id, revision and brackets
  }
  return null;
}

function isEventId(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{32}$/.test(value);
}

/** Which part of an event is not as it must be. @returns null when all of it is */
function eventFault(event: unknown): string | null {
  if (!isObject(event)) return 'event';
  if (strangeKey(event, ['id', 'type', 'v', 'at', 'hlc', 'by', 'after', 'data'], [])) return 'keys';
  const shaped = event as unknown as ShapedEvent; // so that the compiler knows the keys; each is looked at below
  if (!isEventId(shaped.id)) return 'id';
  if (typeof shaped.type !== 'string' || !/^[a-z]{3,16}\.[a-z_]{3,32}$/.test(shaped.type)) return 'type';
  if (typeof shaped.v !== 'number' || !(shaped.v >= 1 && shaped.v <= 99) || shaped.v % 1 !== 0) return 'v';
  if (!isInstant(shaped.at)) return 'at';
  if (typeof shaped.hlc !== 'string' || !/^[0-9]{13}-[0-9a-f]{4}$/.test(shaped.hlc)) return 'hlc';
  if (!isAuthor(shaped.by)) return 'by';
  if (!Array.isArray(shaped.after) || shaped.after.length > 64) return 'after';
  for (let i = 0; i < shaped.after.length; i++) if (!isEventId(shaped.after[i])) return 'after';
  return isObject(shaped.data) ? dataFault(shaped.data, 1) : 'data';
}

function isAuthor(by: unknown): boolean {
  if (!isObject(by) || strangeKey(by, ['staff', 'role', 'device'], [])) return false;
  const staff = by['staff'];
  const device = by['device'];
  return (
    typeof staff === 'string' && /^[a-z]{3,16}:[A-Z][A-Z0-9]{1,7}:[0-9A-HJKMNP-TV-Z]{26}$/.test(staff) &&
    isListed(by['role'], ['clerk', 'station_head', 'county_clerk']) &&
    typeof device === 'string' && /^[A-Z][A-Z0-9]{1,7}-[A-Z]$/.test(device)
  );
}

/** Data is JSON that every engine reads alike: whole Unicode, exact integers, few levels, no key that is no key in JavaScript. */
function dataFault(value: unknown, level: number): string | null {
  if (typeof value === 'string') return isWellFormed(value) ? null : 'data.text';
  if (typeof value === 'number') return isFinite(value) && (value % 1 !== 0 || Math.abs(value) <= 9007199254740991) ? null : 'data.number';
  if (typeof value === 'boolean' || value === null) return null;
  if (typeof value !== 'object') return 'data.value';
  if (level > ruleData.mostLevels) return 'data.levels';
  const isList = Array.isArray(value);
  const keys = isList ? [] : Object.keys(value);
  const count = isList ? value.length : keys.length;
  for (let i = 0; i < count; i++) {
    const key = isList ? i : (keys[i] as string);
    if (key === '__proto__' || (typeof key === 'string' && !isWellFormed(key))) return 'data.key';
    const fault = dataFault((value as { readonly [key: string]: unknown })[key], level + 1);
    if (fault !== null) return fault;
  }
  return null;
}
