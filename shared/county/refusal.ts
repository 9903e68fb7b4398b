/** Why the county's rules refuse a write: one code, the event it is about, and a number or word that explains. */
export const refusalCodes = [
  'malformed', // shape: not a record, or keys that do not belong
  'too_large',
  'wrong_station', // its id names another station
  'history_cut', // an event that the county has is missing or changed
  'altered', // an event's id is not the hash of its content
  'not_author', // written at a computer that this account is not
  'role_not_allowed', // this event may not be written in this role
  'type_not_allowed', // an event type that the county does not know
  'future_clock', // its time has not come at the county
  'not_a_member', // this account may not write here
  'deleted', // people never delete
  'not_an_edit', // not on top of what is there
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export type Refused = { readonly code: RefusalCode; readonly event: string | null; readonly detail: string };

/** What a rule throws as `forbidden`. */
export function refusalText({ code, event, detail }: Refused): string {
  return `lx1 ${code} ${event ?? '-'} ${detail}`.trimEnd();
}

/** @returns null for a reason that no rule of ours wrote */
export function readRefusal(reason: string): Refused | null {
  const [mark, code = '', event = '-', ...rest] = reason.split(' ');
  if (mark !== 'lx1' || !(refusalCodes as readonly string[]).includes(code)) return null;
  return { code: code as RefusalCode, event: event === '-' ? null : event, detail: rest.join(' ') };
}

/** The code as it is said on the telephone: K01 for the first of the list, K00 for a reason that no rule of ours wrote. */
export function refusalNumber(code: RefusalCode | 'unknown'): string {
  return `K${String(code === 'unknown' ? 0 : refusalCodes.indexOf(code) + 1).padStart(2, '0')}`;
}
