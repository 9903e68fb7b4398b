/** Two computers of a station without a line between them: each writes on its own copies of the records, and then they meet. */
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { JsonObject } from '../../../shared/kernel/json.ts';
import { foldRecord } from '../../../shared/kernel/record/fold.ts';
import { mergeHistories } from '../../../shared/kernel/record/history.ts';
import type { FoldedRecord } from '../../../shared/kernel/record/kind.ts';
import type { Role } from '../../../shared/kernel/roles.ts';
import { kindOf } from '../../../shared/kernel/ids.ts';
import { kinds } from '../../../shared/kinds.ts';
import type { RecordAct } from '../../../shared/deputies/rota-acts.ts';
import { type Device, newDevice } from '../../fixtures/build-history.ts';

/** 2027-01-04 09:00 at the station. */
const begins = Date.parse('2027-01-04T01:00:00.000Z');

export type Computer = {
  readonly act: (record: RecordId, type: string, data: JsonObject, role?: Role) => void;
  readonly acts: (acts: readonly RecordAct[], role?: Role) => void;
  readonly devices: ReadonlyMap<RecordId, Device>;
};

/** @param later seconds by which its clock is ahead */
export function newComputer(letter: string, later = 0): Computer {
  const devices = new Map<RecordId, Device>();
  const act: Computer['act'] = (record, type, data, role = 'station_head') => {
    const device = devices.get(record) ?? newDevice(letter, { record, clockMs: begins + later * 1000 });
    devices.set(record, device);
    device.act(type, data, role, kinds[kindOf(record) ?? 'issue'].events[type]?.v ?? 1);
  };
  return { act, acts: (acts, role) => acts.forEach(({ record, events }) => events.forEach(({ type, data }) => act(record, type, data, role))), devices };
}

/** The second computer has seen all that the first has. */
export function meet(from: Computer, to: Computer, letter: string): void {
  for (const [record, device] of from.devices) {
    const own = to.devices.get(record) ?? newDevice(letter, { record, clockMs: begins + 3_600_000 });
    own.receive(device);
    (to.devices as Map<RecordId, Device>).set(record, own);
  }
}

/** All records of several computers, folded; their histories are united in the order in which the computers are named. */
export function united(...computers: readonly Computer[]): FoldedRecord[] {
  const ids = [...new Set(computers.flatMap(({ devices }) => [...devices.keys()]))].sort();
  return ids.map((id) => {
    const events = computers.reduce((all, { devices }) => mergeHistories(all, devices.get(id)?.events() ?? []), mergeHistories([], []));
    return foldRecord(kinds[kindOf(id) ?? 'issue'], id, events);
  });
}
