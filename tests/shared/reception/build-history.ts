/** Histories for tests: events sealed like the app seals them, with clocks that tick by the minute. */
import { type Event, sealEvent } from '../../../shared/kernel/record/event.ts';
import { foldRecord } from '../../../shared/kernel/record/fold.ts';
import { headsOf } from '../../../shared/kernel/record/history.ts';
import type { FoldedRecord } from '../../../shared/kernel/record/kind.ts';
import type { JsonObject } from '../../../shared/kernel/json.ts';
import type { Role } from '../../../shared/kernel/roles.ts';
import { toInstant } from '../../../shared/kernel/time.ts';
import { issueKind, type IssueStage } from '../../../shared/reception/issue.ts';

export const issueId = 'issue:JY01:01JCQ5W9Z0ABCDEFGH7K4M92QX';
export const clerk = 'staff:JY01:01JCQ5W9Z0ABCDEFGH00000001';
export const head = 'staff:JY01:01JCQ5W9Z0ABCDEFGH00000002';

export const registeredData: JsonObject = {
  number: 'JY01-2024-A-0022', on: '2024-11-15', words: '护栏又被车撞断，夜里没有路灯。', summary: '护栏又被车撞断', category: '道路交通', place: '',
  nature: 'help', channel: 'desk', level: 'town', people: 5, deputies: ['罗春芳'], visitor: '河湾西村村民', contact: 'none', imported: null,
};

export type Said = { readonly type: string; readonly data: JsonObject; readonly after?: readonly Event[]; readonly staff?: string; readonly role?: Role; readonly device?: string };

/** Adds an event after everything in `history`, or after `after` only: as another computer that saw no more. */
export function add(history: readonly Event[], said: Said): Event[] {
  const ms = Date.parse('2024-11-15T02:38:00.000Z') + history.length * 60_000;
  const event = sealEvent(issueId, {
    type: said.type, v: 1, at: toInstant(ms), hlc: `${String(ms).padStart(13, '0')}-0000`,
    by: { staff: said.staff ?? clerk, role: said.role ?? 'clerk', device: said.device ?? 'JY01-A' },
    after: headsOf(said.after ?? history), data: said.data,
  });
  return [...history, event];
}

export function registered(): Event[] {
  return add([], { type: 'issue.registered', data: registeredData });
}

export function fold(history: readonly Event[]): FoldedRecord<IssueStage> {
  return foldRecord(issueKind, issueId, history);
}
