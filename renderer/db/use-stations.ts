/** The stations of the county, as the office wrote them down and as their computers say they are. Elsewhere there are none. */
import { combineLatest, map, type Observable } from 'rxjs';
import { readStationEntry, type StationEntry, stationKind } from '../../shared/county/station.ts';
import { shortStationName } from '../../shared/county/station-name.ts';
import { type StationCode, stationOfDevice } from '../../shared/kernel/ids.ts';
import type { RecordDocument } from '../../shared/kernel/record/document.ts';
import { foldRecord } from '../../shared/kernel/record/fold.ts';
import type { FoldedRecord } from '../../shared/kernel/record/kind.ts';
import type { Store } from './store.ts';
import { useLiveQuery } from './use-live-query.ts';
import { useStore } from './use-store.ts';

/** Station records by code, folded. Where two computers of the office entered one station, the first stands. */
export type StationRegister = { readonly entries: readonly StationEntry[]; readonly folded: ReadonlyMap<StationCode, FoldedRecord> };

export function stationRegister(store: Store): Observable<StationRegister> {
  return store.all('station').pipe(map(readRegister));
}

/** Short names by code; the code itself for a station that nobody wrote down. In the order of the codes. */
export function useStationNames(): ReadonlyMap<StationCode, string> {
  const store = useStore();
  const live = useLiveQuery(() => combineLatest([stationRegister(store), store.sync.devices]).pipe(map(([{ entries }, devices]) => {
    const names = new Map(devices.map(({ device }) => [stationOfDevice(device), stationOfDevice(device)]));
    for (const entry of entries) names.set(entry.code, shortStationName(entry.name));
    return new Map([...names].sort());
  })), [store]);
  return live.state === 'ready' ? live.value : none;
}

const none: ReadonlyMap<StationCode, string> = new Map();

function readRegister(documents: readonly RecordDocument[]): StationRegister {
  const entries = new Map<StationCode, StationEntry>();
  const folded = new Map<StationCode, FoldedRecord>();
  for (const document of documents) {
    const record = foldRecord(stationKind, document.id, document.events);
    const entry = readStationEntry(record);
    const before = entry === null ? undefined : entries.get(entry.code);
    if (entry === null || (before !== undefined && (!before.removed || entry.removed))) continue;
    entries.set(entry.code, entry);
    folded.set(entry.code, record);
  }
  return { entries: [...entries.values()], folded };
}
