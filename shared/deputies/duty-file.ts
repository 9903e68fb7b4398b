/**
 * A deputy's file (履职档案): generated from what was recorded anyway, never typed. Eight parts as real files have them; an entry names
 * its record, so that it can be opened and objected to. Source: domain reference A3 (履职档案), rota rules 5.
 */
import type { Activity, ActivityType } from '../activities/activity.ts';
import type { LocalDate } from '../kernel/time.ts';
import type { Contest } from './contest.ts';
import type { RollDeputy } from './roll-deputy.ts';
import { creditOf, type Seat } from './seats.ts';

/** 基本情况 会议 视察调研 学习培训 小组活动和联系选民 代表建议 述职 表彰. */
export const fileParts = ['basics', 'meetings', 'inspections', 'training', 'contacts', 'suggestions', 'reports', 'honours'] as const;
export type FilePart = (typeof fileParts)[number];
/** What an entry counts as. `opinion` is a matter that he received. */
export const entryClasses = ['meeting', 'inspection', 'training', 'reception', 'opinion', 'visit', 'group', 'suggestion', 'report', 'commendation'] as const;
export type EntryClass = (typeof entryClasses)[number];

const partOf: Readonly<Record<EntryClass, FilePart>> = {
  meeting: 'meetings', inspection: 'inspections', training: 'training', reception: 'contacts', opinion: 'contacts', visit: 'contacts', group: 'contacts',
  suggestion: 'suggestions', report: 'reports', commendation: 'honours',
};
const classOf: Readonly<Record<ActivityType, EntryClass>> = {
  meeting: 'meeting', inspection: 'inspection', hearing: 'inspection', look_back: 'inspection', study: 'training', knowledge_test: 'training',
  group: 'group', visit: 'visit', report: 'report', commendation: 'commendation',
};

/** One line of a file. */
export type FileEntry = {
  /** see contest.ts: the record and, of a shift, the seat */
  readonly key: string;
  readonly on: LocalDate;
  readonly part: FilePart;
  readonly class: EntryClass;
  /** `did`: counts. With leave and without are not the same in points */
  readonly outcome: 'did' | 'leave' | 'absent';
  /** place of a reception, title of an activity, summary of a matter */
  readonly place: string;
  readonly title: string;
  /** of a matter, its number */
  readonly number: string;
  /** HH:MM of an arrival, or empty */
  readonly came: string;
  /** households of a visit; 1 elsewhere */
  readonly amount: number;
  readonly source: { readonly kind: 'shift' | 'activity' | 'issue' | 'suggestion'; readonly id: string };
  readonly contest: Contest | null;
};

/** What a file is made of. */
export type FileSources = {
  readonly seats: readonly Seat[];
  readonly activities: readonly Activity[];
  /** matters with the deputies who received them; those whose visitor asked for secrecy name none */
  readonly matters: readonly { readonly id: string; readonly number: string; readonly on: LocalDate; readonly place: string; readonly summary: string; readonly deputies: readonly string[] }[];
  readonly suggestions: readonly { readonly id: string; readonly title: string; readonly lead: string; readonly on: LocalDate }[];
};

/** All entries of a deputy, the newest first. */
export function fileOf(deputy: Pick<RollDeputy, 'id' | 'contests'>, { seats, activities, matters, suggestions }: FileSources): readonly FileEntry[] {
  const make = (entry: Omit<FileEntry, 'part' | 'contest'>): FileEntry => ({ ...entry, part: partOf[entry.class], contest: deputy.contests.get(entry.key) ?? null });
  const receptions = seats.flatMap((seat): FileEntry[] => {
    const outcome = outcomeOf(seat, deputy.id);
    if (outcome === null) return [];
    const instead = outcome === 'did' && seat.holder !== deputy.id;
    return [make({ key: instead ? `${seat.id}s` : seat.id, on: seat.on, class: 'reception', outcome, place: seat.place, title: seat.slot.theme, number: '', came: outcome === 'did' ? (seat.attendance?.came ?? '') : '', amount: 1, source: { kind: 'shift', id: seat.shift } })];
  });
  const took = activities.flatMap((activity): FileEntry[] => {
    const attended = activity.stage === 'cancelled' ? undefined : activity.attendance.get(deputy.id);
    if (attended === undefined) return [];
    const { id, on, place, title, type, visited } = activity;
    return [make({ key: id, on, class: classOf[type], outcome: attended.state === 'came' ? 'did' : attended.state, place, title, number: '', came: '', amount: type === 'visit' ? Math.max(1, visited) : 1, source: { kind: 'activity', id } })];
  });
  const heard = matters.filter(({ deputies }) => deputies.includes(deputy.id)).map(({ id, number, on, place, summary }) => make({ key: id, on, class: 'opinion', outcome: 'did', place, title: summary, number, came: '', amount: 1, source: { kind: 'issue', id } }));
  const wrote = suggestions.filter(({ lead }) => lead === deputy.id).map(({ id, title, on }) => make({ key: id, on, class: 'suggestion', outcome: 'did', place: '', title, number: '', came: '', amount: 1, source: { kind: 'suggestion', id } }));
  return [...receptions, ...took, ...heard, ...wrote].sort((a, b) => (a.on !== b.on ? (a.on < b.on ? 1 : -1) : a.key < b.key ? -1 : 1));
}

/** Entries that count: he did it, and no objection has struck it. One whose objection is open counts, and carries a mark. */
export function counts({ outcome, contest }: Pick<FileEntry, 'outcome' | 'contest'>): boolean {
  return outcome === 'did' && contest?.decided?.outcome !== 'corrected';
}

/** An objection is open: the head has not decided. */
export function isOpen({ contest }: Pick<FileEntry, 'contest'>): boolean {
  return contest !== null && contest.decided === null;
}

/** What became of a seat for one deputy; null where it is nothing of his, or nobody noted it. */
function outcomeOf(seat: Seat, deputy: string): FileEntry['outcome'] | null {
  if (creditOf(seat) === deputy) return 'did';
  if (seat.holder !== deputy || seat.attendance === null) return null;
  if (seat.attendance.state === 'leave') return 'leave';
  return seat.attendance.state === 'absent' ? 'absent' : null;
}
