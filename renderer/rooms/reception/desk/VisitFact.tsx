/** 第3号，河湾西村村民，10:18到站: the group of the queue that brought a matter. Nothing where it has not come to this computer. */
import { combineLatest, map, of, switchMap } from 'rxjs';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { foldRecord } from '../../../../shared/kernel/record/fold.ts';
import { queueLabels, readVisit, type Visit, visitKind } from '../../../../shared/reception/visit.ts';
import type { Store } from '../../../db/store.ts';
import { useLiveQuery } from '../../../db/use-live-query.ts';
import { useStore } from '../../../db/use-store.ts';
import { formatTime } from '../../../text/format.ts';
import { useWords } from '../../../text/use-words.ts';
import { useStation } from '../../../ui/station-context.ts';
import type { RoomNames } from '../use-names.ts';
import { visitsOf } from './use-day.ts';

type VisitFactProps = { readonly visit: RecordId; /** secrecy was asked for: at the county office nobody is described */ readonly confidential: boolean; readonly className: string | undefined; readonly names: RoomNames };

export function VisitFact({ visit, confidential, className, names }: VisitFactProps) {
  const store = useStore();
  const words = useWords().desk.visit;
  const atOffice = useStation().station.party === 'office';
  const live = useLiveQuery(() => called(store, visit), [store, visit]);
  if (live.state !== 'ready' || live.value === null) return null;
  const { label, visitor, arrivedAt } = live.value;
  const said = [words.number(label), confidential && atOffice ? '' : visitor, words.came(formatTime(arrivedAt))];
  return (
    <div className={className}>
      <dt>{words.label}</dt>
      <dd>{said.filter((part) => part !== '').join(names.words.comma)}</dd>
    </div>
  );
}

/** A visit with what was called out for it on its day. */
function called(store: Store, id: RecordId) {
  return store.record(id).pipe(
    map((document) => (document === null ? null : readVisit(foldRecord(visitKind, id, document.events)))),
    switchMap((visit) => (visit === null ? of(null) : combineLatest([of(visit), visitsOf(store, visit.on)]).pipe(map(([own, all]) => labelled(own, all))))),
  );
}

function labelled(visit: Visit, ofItsDay: readonly Visit[]): Visit & { readonly label: string } {
  return { ...visit, label: queueLabels(ofItsDay).get(visit.id) ?? String(visit.number) };
}
