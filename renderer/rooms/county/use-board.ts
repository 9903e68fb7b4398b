/** What this room reads: the stations as the office wrote them down, and what their computers said, as rows of the board. */
import { useMemo } from 'react';
import { combineLatest } from 'rxjs';
import type { StationCode } from '../../../shared/kernel/ids.ts';
import type { LocalDate } from '../../../shared/kernel/time.ts';
import { type Live, useLiveQuery } from '../../db/use-live-query.ts';
import { stationRegister, type StationRegister } from '../../db/use-stations.ts';
import { useStore } from '../../db/use-store.ts';
import { type BoardRow, boardRows } from './board-rows.ts';

export type Board = { readonly rows: readonly BoardRow[]; readonly register: StationRegister };

export function useBoard(office: StationCode, today: LocalDate): Live<Board> {
  const store = useStore();
  const live = useLiveQuery(() => combineLatest([stationRegister(store), store.sync.devices]), [store]);
  return useMemo(() => {
    if (live.state !== 'ready') return live;
    const [register, devices] = live.value;
    return { state: 'ready', value: { register, rows: boardRows(register.entries, devices, office, today) } };
  }, [live, office, today]);
}
