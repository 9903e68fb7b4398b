/**
 * Authority over a record: its history only grows, and who adds to it may.
 * ES5 only: this file is copied into the text that CouchDB runs.
 */
import type { Refused } from '../refusal.ts';
import type { Account } from './authority.ts';
import { eventIdFor } from './event-id.ts';
import { ruleData } from './rule-data.ts';
import { refuse } from './shape.ts';
import type { Loose, Named, ShapedEvent } from './shaped.ts';
import { hasOwn, isListed, isObject } from './values.ts';

/**
 * Whether the record may be written on top of `old`: every event of the old history byte for byte, every new one intact, by an
 * author and in a role that this account stands for, of a type that this role may write, not in the future.
 */
export function historyObjection(doc: Loose, old: Loose | null, name: Named, account: Account, now: number): Refused | null {
  const events = doc['events'] as readonly ShapedEvent[];
  const known = textsOf(old === null ? [] : old['events']);
  let missing = known.count;
  const fresh: ShapedEvent[] = [];
  for (let i = 0; i < events.length; i++) {
    const event = events[i] as ShapedEvent;
    const text = known.texts['$' + event.id];
    if (text === undefined) fresh.push(event);
    else if (text === JSON.stringify(event)) missing -= 1;
    else return refuse('history_cut', event.id, 'changed');
  }
  if (missing > 0) return refuse('history_cut', null, 'missing ' + missing);
  for (let i = 0; i < fresh.length; i++) {
    const objection = eventObjection(doc['_id'] as string, fresh[i] as ShapedEvent, name, account, now);
    if (objection !== null) return objection;
  }
  return null;
}

/** The text of every event by `$` and its id, in one pass: comparing is linear, however long the history. */
function textsOf(events: unknown): { readonly texts: { readonly [id: string]: string | undefined }; readonly count: number } {
  const texts: { [id: string]: string } = {};
  let count = 0;
  if (Array.isArray(events)) {
    for (let i = 0; i < events.length; i++) {
      const event: unknown = events[i];
      const key = isObject(event) ? '$' + String(event['id']) : '$';
      if (texts[key] === undefined) count += 1;
      texts[key] = JSON.stringify(event);
    }
  }
  return { texts: texts, count: count };
}

function eventObjection(record: string, event: ShapedEvent, name: Named, account: Account, now: number): Refused | null {
  const by = event.by;
  if (eventIdFor(record, event) !== event.id) return refuse('altered', event.id, '');
  // The carrier lifts what others wrote: who they are was checked where it was sealed. All else holds for it too.
  if (!account.carrier) {
    if (!account.isDevice(by.device)) return refuse('not_author', event.id, 'device');
    if (by.staff.indexOf('staff:' + by.device.slice(0, -1).replace('-', ':')) !== 0) return refuse('not_author', event.id, 'staff');
    if ((by.role === 'county_clerk') !== account.office) return refuse('role_not_allowed', event.id, by.role);
  }
  const types = ruleData.types[name.kind] as { readonly [type: string]: readonly string[] };
  if (event.type !== 'record.undone') {
    if (!hasOwn(types, event.type)) return refuse('type_not_allowed', event.id, event.type);
    if (!isListed(by.role, types[event.type] as readonly string[])) return refuse('role_not_allowed', event.id, by.role);
  }
  const latest = now + ruleData.futureToleranceMs;
  if (Number(event.hlc.slice(0, 13)) > latest || Date.parse(event.at) > latest) return refuse('future_clock', event.id, String(now));
  return null;
}
