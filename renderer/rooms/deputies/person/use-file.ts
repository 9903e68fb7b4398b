/** A deputy's file, live: seats of all rotas, activities, suggestions, and the matters he received. */
import { useMemo } from 'react';
import { from, map } from 'rxjs';
import { activityKind, readActivity } from '../../../../shared/activities/activity.ts';
import { type FileEntry, fileOf } from '../../../../shared/deputies/duty-file.ts';
import type { RollDeputy } from '../../../../shared/deputies/roll-deputy.ts';
import { foldRecord } from '../../../../shared/kernel/record/fold.ts';
import { localDateOf } from '../../../../shared/kernel/time.ts';
import { readSuggestion, suggestionKind } from '../../../../shared/suggestions/suggestion.ts';
import { useLiveQuery } from '../../../db/use-live-query.ts';
import { useStore } from '../../../db/use-store.ts';
import type { Roll } from '../register/use-roll.ts';

/** Newest first. @returns null while it is being read */
export function useFile(roll: Roll, deputy: RollDeputy): readonly FileEntry[] | null {
  const store = useStore();
  const activities = useLiveQuery(() => store.all('activity').pipe(map((documents) => documents.flatMap(({ id, events }) => readActivity(foldRecord(activityKind, id, events)) ?? []))), [store]);
  const suggestions = useLiveQuery(() => store.all('suggestion').pipe(map((documents) => documents.flatMap(({ id, events }) => {
    const one = readSuggestion(foldRecord(suggestionKind, id, events));
    return one === null || events[0] === undefined ? [] : [{ id, title: one.title, lead: one.lead, on: localDateOf(events[0].at) }];
  }))), [store]);
  const matters = useLiveQuery(() => from(store.ledgerAll({ text: '', from: '', to: '', places: [], category: '', stages: [], more: { deputy: deputy.id } })), [store, deputy.id]);
  return useMemo(() => {
    if (activities.state !== 'ready' || suggestions.state !== 'ready' || matters.state !== 'ready') return null;
    const received = matters.value.map(({ id, on, place, show }) => ({ id, on, place, number: show.number, summary: show.summary, deputies: show.deputies }));
    return fileOf(deputy, { seats: roll.seats, activities: activities.value, suggestions: suggestions.value, matters: received });
  }, [activities, suggestions, matters, roll, deputy]);
}
