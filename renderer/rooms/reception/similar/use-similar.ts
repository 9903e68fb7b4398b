/** Earlier matters nearby that resemble what is being written. Asked a little after the last key; typing never waits for the answer. */
import { useEffect, useState } from 'react';
import { combineLatest, map, of } from 'rxjs';
import { placePath, placesBelow, type Place } from '../../../../shared/deputies/place.ts';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import type { DraftForm } from '../../../../shared/reception/draft-form.ts';
import type { IssueCard, IssueStage } from '../../../../shared/reception/issue.ts';
import type { Sought } from '../../../../shared/reception/similar.ts';
import type { LedgerRow } from '../../../db/store.ts';
import { useLiveQuery } from '../../../db/use-live-query.ts';
import { useStore } from '../../../db/use-store.ts';
import type { RoomNames } from '../use-names.ts';

/** Milliseconds after the last key. */
const pauseMs = 250;

export type Similar = {
  readonly links: readonly RecordId[];
  readonly linked: readonly LedgerRow[];
  /** not linked yet, the most alike first */
  readonly offered: readonly LedgerRow[];
  /** false while too little is written to ask */
  readonly isAsked: boolean;
};

export function useSimilar(form: DraftForm, names: RoomNames): Similar {
  const found = useFound(form, names);
  const linked = useRows(form.links);
  return { links: form.links, linked, offered: (found ?? []).filter(({ id }) => !form.links.includes(id)), isAsked: found !== null };
}

/** `null` until something was asked. */
function useFound(form: DraftForm, names: RoomNames): readonly LedgerRow[] | null {
  const store = useStore();
  const [found, setFound] = useState<readonly LedgerRow[] | null>(null);
  const { words, summary, category, place } = form;
  const { places, today } = names;
  useEffect(() => {
    let isLatest = true;
    const asking = setTimeout(() => {
      const text = `${summary}\n${words}`.trim();
      if (text === '' && category === '') {
        setFound(null);
        return;
      }
      const sought: Sought = { text, category, place, around: aroundOf(places, place), today };
      void store.similar(sought).then((rows) => {
        if (isLatest) setFound(rows);
      });
    }, pauseMs);
    return () => {
      isLatest = false;
      clearTimeout(asking);
    };
  }, [store, words, summary, category, place, places, today]);
  return found;
}

/** Ids above and below a place. */
function aroundOf(places: ReadonlyMap<string, Place>, id: string): string[] {
  if (id === '') return [];
  const around = placesBelow(places, id);
  // As many steps as the path is long: a loop in the tree ends there.
  let above = places.get(id);
  for (let step = placePath(places, id).length; step > 0 && above !== undefined; step--) {
    around.add(above.id);
    above = places.get(above.parent);
  }
  return [...around];
}

/** Matters by their ids, in that order, as rows; one that is not here is left out. */
function useRows(ids: readonly RecordId[]): readonly LedgerRow[] {
  const store = useStore();
  const live = useLiveQuery(() => {
    if (ids.length === 0) return of([]);
    return combineLatest(ids.map((id) => store.record(id))).pipe(
      map((documents) =>
        documents.flatMap((document) =>
          document === null ? [] : [{ id: document.id as RecordId, stage: document.stage as IssueStage, on: document.on, due: document.due, place: document.place, show: document.show as unknown as IssueCard } as LedgerRow],
        ),
      ),
    );
  }, [store, ids.join()]);
  return live.state === 'ready' ? live.value : [];
}
