/**
 * A matter's history as lines for people: what happened, who, with which role, at which computer.
 * Every event gets a line, also the undone, the contested and the ones this version does not know.
 */
import type { JsonObject } from '../../../shared/kernel/json.ts';
import type { EventId } from '../../../shared/kernel/record/event.ts';
import { undoneType } from '../../../shared/kernel/record/fold.ts';
import type { AppliedEvent, FoldedRecord } from '../../../shared/kernel/record/kind.ts';
import { type Instant, type LocalDate, localDateOf } from '../../../shared/kernel/time.ts';
import { namingFields } from '../../../shared/reception/confidential.ts';
import type { CarriedOver, Registered, Told } from '../../../shared/reception/issue.ts';
import { changesIn, type FieldChange, takenBackBy, textIn } from '../../../shared/reception/issue-history.ts';
import type { Decided } from '../../../shared/reception/outcome.ts';
import { decidedWords, matterWords, type MatterNumbers, toldWords } from './outcome/decided-words.ts';
import { fieldLabel, type Names, valueWords } from './value-words.ts';

export type HistoryNames = Names & Pick<MatterNumbers, 'matterNumber'> & {
  readonly staffName: (id: string) => string | undefined;
  readonly day: (date: LocalDate) => string;
  readonly dayTime: (at: Instant) => string;
  /** who reads is not told whom a confidential matter names: the county office */
  readonly mayNotName?: boolean;
};

export type HistoryLine = {
  readonly id: EventId;
  readonly at: Instant;
  readonly date: LocalDate;
  /** what happened; several where one event changed several fields */
  readonly what: readonly string[];
  /** text a person wrote: an addendum, a note of the county */
  readonly text: string;
  readonly who: string;
  /** reason, or what it means that the event did not count */
  readonly note: string;
  readonly struck: boolean;
};

export function historyLines(folded: FoldedRecord, known: HistoryNames): HistoryLine[] {
  const names = { ...known, mayNotName: known.mayNotName === true && folded.fields['confidential'] === true };
  const changes = changesIn(folded.history);
  const taken = takenBackBy(folded.history);
  const byId = new Map(folded.history.map((entry) => [entry.event.id, entry]));
  return folded.history.map((entry) => {
    const { event, status } = entry;
    const what = whatHappened(entry, changes.get(event.id) ?? [], byId, names);
    return {
      id: event.id,
      at: event.at,
      date: localDateOf(event.at),
      what: status === 'contested' ? what.map(names.words.history.contested) : what,
      text: writtenIn(entry),
      who: whoWords(entry, names),
      note: noteOf(entry, taken.get(event.id), names),
      struck: status === 'undone' || status === 'contested',
    };
  });
}

/** One event in a few words, as a button or a sentence names it: 摘要改为“…” . */
export function eventInShort(entry: AppliedEvent, folded: FoldedRecord, names: HistoryNames): string {
  const byId = new Map(folded.history.map((other) => [other.event.id, other]));
  return whatHappened(entry, changesIn(folded.history).get(entry.event.id) ?? [], byId, names).join(names.words.comma);
}

/** 许文静，联络员，A机 */
export function whoWords({ event }: AppliedEvent, names: HistoryNames): string {
  const { history } = names.words;
  return history.by(names.staffName(event.by.staff) ?? history.unknownPerson, history.roles[event.by.role] ?? event.by.role, event.by.device.slice(-1));
}

function whatHappened(entry: AppliedEvent, changes: readonly FieldChange[], byId: ReadonlyMap<EventId, AppliedEvent>, names: HistoryNames): string[] {
  const { event, data, status } = entry;
  const { history, outcome } = names.words;
  if (status === 'unknown') return [history.unknownEvent];
  if (event.type === undoneType) return [undoWords(event.data, byId, names)];
  if (data === null) return [history.otherEvent];
  switch (event.type) {
    case 'issue.registered':
      return [registeredWords(data as unknown as Registered, event.at, names)];
    case 'issue.corrected':
      return changes.length === 0 ? [history.sameValues] : changes.map((change) => changeWords(change, names));
    case 'issue.settled':
      return Object.entries(data['set'] as JsonObject).map(([field, to]) => history.settled(fieldLabel(names, field), isWithheld(field, names) ? names.words.registering.withheldAtStation : valueWords(names, field, to) || history.empty));
    case 'issue.addendum':
      return [history.addendum];
    case 'issue.county_note':
      return [history.countyNote];
    case 'issue.triaged':
      return triagedWords(data as unknown as Decided, names);
    case 'issue.took_in':
      return [outcome.history.tookIn(matterWords(names, textIn(data, 'from')))];
    case 'issue.linked':
      return [outcome.history.linked(matterWords(names, textIn(data, 'to')))];
    case 'issue.endorsed':
      return [outcome.history.endorsed];
    case 'issue.told': {
      const told = data as unknown as Told;
      return [toldWords(names, told, told.on === localDateOf(event.at) ? '' : names.day(told.on))];
    }
    case 'issue.filed':
      return [outcome.history.filed(textIn(data, 'box'))];
    case 'issue.attached':
      return [history.attached((data['attachment'] as { name: string }).name)];
    case 'issue.withdrawn':
      return [history.withdrawn];
    case 'issue.contact_viewed':
      return [history.contactViewed];
    case 'issue.contact_erased':
      return [history.contactErased];
    case 'issue.carried_over':
      return carriedWords(data as unknown as CarriedOver, names);
    default:
      return [history.otherEvent];
  }
}

/** What a person wrote, as it was written. */
function writtenIn({ event, data }: AppliedEvent): string {
  switch (event.type) {
    case 'issue.addendum':
    case 'issue.county_note':
    case 'issue.endorsed':
      return textIn(data, 'text');
    case 'issue.triaged':
      return textIn(data, 'answer');
    default:
      return '';
  }
}

function triagedWords(decided: Decided, names: HistoryNames): string[] {
  const { history } = names.words.outcome;
  return [history.triaged(decidedWords(names, decided)), ...(decided.opinion === '' ? [] : [history.opinion(decided.opinion)])];
}

function registeredWords(data: Registered, at: Instant, names: HistoryNames): string {
  const { history } = names.words;
  if (data.imported !== null) return history.registeredImported(data.imported.file, data.imported.row);
  if (data.fromPaper === true) return names.words.registering.registeredFromPaper(names.day(data.on));
  return data.on === localDateOf(at) ? history.registered : history.registeredBackdated(names.day(data.on));
}

function changeWords({ field, from, to }: FieldChange, names: HistoryNames): string {
  const { history } = names.words;
  const label = fieldLabel(names, field);
  if (isWithheld(field, names)) return history.filled(label, names.words.registering.withheldAtStation);
  const [before, after] = [valueWords(names, field, from), valueWords(names, field, to)];
  if (before === '') return history.filled(label, after);
  return after === '' ? history.emptied(label, before) : history.changed(label, after, before);
}

function isWithheld(field: string, { mayNotName }: HistoryNames): boolean {
  return mayNotName === true && namingFields.includes(field);
}

function carriedWords(data: CarriedOver, names: HistoryNames): string[] {
  const { history, stages } = names.words;
  const said = [
    data.handling === '' ? '' : history.carriedHandling(data.handling),
    data.units.length === 0 ? '' : history.carriedUnits(data.units.join(names.words.listComma)),
    data.result === '' ? '' : history.carriedResult(data.result),
    data.rating === null ? '' : history.carriedRating(valueWords(names, 'rating', data.rating)),
    history.carriedStage(stages[data.stage]),
  ];
  return [history.carriedOver, ...said.filter((line) => line !== '')];
}

function undoWords(data: JsonObject, byId: ReadonlyMap<EventId, AppliedEvent>, names: HistoryNames): string {
  const { history } = names.words;
  const target = byId.get(textIn(data, 'target'));
  if (target === undefined) return history.undoUnknown;
  if (target.event.type === undoneType) return history.undoUndone(targetInShort(textIn(target.event.data, 'target'), byId, names));
  return history.undone(targetInShort(target.event.id, byId, names));
}

/** Short: the fields that an event set, or its name. The line of the event itself says the rest. */
function targetInShort(id: EventId, byId: ReadonlyMap<EventId, AppliedEvent>, names: HistoryNames): string {
  const entry = byId.get(id);
  if (entry === undefined) return names.words.history.otherEvent;
  const set = entry.data?.['set'] as JsonObject | undefined;
  if (set === undefined || set === null) return whatHappened(entry, [], byId, names)[0] ?? '';
  return `${Object.keys(set).map((field) => fieldLabel(names, field)).join(names.words.listComma)}${names.words.history.change}`;
}

function noteOf({ status, reason, data }: AppliedEvent, takenBack: AppliedEvent | undefined, names: HistoryNames): string {
  const { history } = names.words;
  if (status === 'contested' && reason !== undefined) return history.contestedNote(history.contestedWhy[reason]);
  if (status === 'undone' && takenBack !== undefined) {
    return history.takenBack(names.staffName(takenBack.event.by.staff) ?? history.unknownPerson, names.dayTime(takenBack.event.at));
  }
  const why = textIn(data, 'reason');
  // What was noted beside a telling stands as it was written.
  return why === '' ? textIn(data, 'note') : history.reason(why);
}
