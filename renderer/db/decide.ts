/**
 * Deciding about matters, taking decisions back and settling them: acts that may reach a second record. What belongs
 * together is one commit, so a merged matter and the one that took it in never tell different stories here.
 */
import { firstValueFrom } from 'rxjs';
import type { RecordId } from '../../shared/kernel/ids.ts';
import type { JsonObject } from '../../shared/kernel/json.ts';
import { foldRecord, undoneType } from '../../shared/kernel/record/fold.ts';
import type { AppliedEvent } from '../../shared/kernel/record/kind.ts';
import { issueKind } from '../../shared/reception/issue.ts';
import type { Decided } from '../../shared/reception/outcome.ts';
import { type Drafted, readSuggestion, suggestionKind } from '../../shared/suggestions/suggestion.ts';
import type { Act, Store } from './store.ts';

type Committed = ReturnType<Store['commit']>;

/**
 * 定单.
 * @param draft of the suggestion that the decision names; made in the same commit, or revised where an earlier decision made it
 * @param dropped decisions that it replaces, where two people decided without seeing each other
 */
export async function decideIssue(store: Store, id: RecordId, decided: Decided, draft: Drafted, dropped: readonly Decided[] = []): Committed {
  const acts: Act[] = [{ record: id, events: [{ type: 'issue.triaged', data: decided as unknown as JsonObject }] }];
  if (decided.outcome === 'suggestion') acts.unshift(...(await drafting(store, decided.suggestion, draft)));
  if (decided.outcome === 'merged' && !dropped.some((other) => isInto(other, decided))) acts.push({ record: decided.into, events: [{ type: 'issue.took_in', data: { from: id } }] });
  return store.commit([...acts, ...(await takenOutAgain(store, id, decided, dropped))]);
}

/** A draft that lies here unused goes on as it is: only title and lead are what the decision says. */
async function drafting(store: Store, id: RecordId, draft: Drafted): Promise<Act[]> {
  const document = await firstValueFrom(store.record(id));
  const there = document === null ? null : readSuggestion(foldRecord(suggestionKind, id, document.events));
  if (there === null) return [{ record: id, events: [{ type: 'suggestion.drafted', data: draft as unknown as JsonObject }] }];
  const set = { ...(draft.title === there.title ? {} : { title: draft.title }), ...(draft.lead === there.lead ? {} : { lead: draft.lead }) };
  return Object.keys(set).length === 0 ? [] : [{ record: id, events: [{ type: 'suggestion.revised', data: { set } }] }];
}

/** Takes an act back; of a merging and of a link its other half too, where it still stands. */
export async function undoAct(store: Store, id: RecordId, { event, data }: AppliedEvent): Committed {
  const acts: Act[] = [undo(id, event.id)];
  if (event.type === 'issue.triaged' && data?.['outcome'] === 'merged') acts.push(...(await otherHalf(store, data['into'] as RecordId, 'issue.took_in', (other) => other['from'] === id)));
  if (event.type === 'issue.took_in') acts.push(...(await otherHalf(store, data?.['from'] as RecordId, 'issue.triaged', (other) => other['outcome'] === 'merged' && other['into'] === id)));
  if (event.type === 'issue.linked') acts.push(...(await otherHalf(store, data?.['to'] as RecordId, 'issue.linked', (other) => other['to'] === id)));
  return store.commit(acts);
}

/** 关联 at the other matters too, so that each tells of it. One that is not here, or was withdrawn, is left as it is. */
export async function linkedBack(store: Store, id: RecordId, links: readonly RecordId[]): Promise<Act[]> {
  const acts: Act[] = [];
  for (const to of links) {
    const document = await firstValueFrom(store.record(to));
    if (document !== null && document.stage !== '' && document.stage !== 'withdrawn') acts.push({ record: to, events: [{ type: 'issue.linked', data: { to: id } }] });
  }
  return acts;
}

/** Two people decided without seeing each other, and this holds. What a decision that does not hold merged is taken out again. */
export async function settleDecision(store: Store, id: RecordId, decided: Decided, dropped: readonly Decided[]): Committed {
  const acts: Act[] = [{ record: id, events: [{ type: 'issue.settled', data: { set: { decided: decided as unknown as JsonObject, level: decided.gate.level }, reason: '' } }] }];
  return store.commit([...acts, ...(await takenOutAgain(store, id, decided, dropped))]);
}

/** What a decision that does not hold had merged. */
async function takenOutAgain(store: Store, id: RecordId, decided: Decided, dropped: readonly Decided[]): Promise<Act[]> {
  const acts: Act[] = [];
  for (const other of dropped) {
    if (other.outcome === 'merged' && !isInto(other, decided)) acts.push(...(await otherHalf(store, other.into, 'issue.took_in', (data) => data['from'] === id)));
  }
  return acts;
}

function isInto(a: Decided, b: Decided): boolean {
  return a.outcome === 'merged' && b.outcome === 'merged' && a.into === b.into;
}

function undo(record: RecordId, target: string): Act {
  return { record, events: [{ type: undoneType, data: { target } }] };
}

/** Nothing where the other record has not come to this computer, or its half was taken back already. */
async function otherHalf(store: Store, record: RecordId, type: string, fits: (data: JsonObject) => boolean): Promise<Act[]> {
  const document = await firstValueFrom(store.record(record));
  if (document === null) return [];
  const { history } = foldRecord(issueKind, record, document.events);
  const standing = history.filter((entry) => entry.status === 'applied' && entry.event.type === type && entry.data !== null && fits(entry.data));
  return standing.map((entry) => undo(record, entry.event.id));
}
