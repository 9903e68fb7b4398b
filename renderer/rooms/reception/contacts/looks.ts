/** Who looked at contact data: read from the histories of the matters that were looked at, newest first. */
import { firstValueFrom } from 'rxjs';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { type Instant, localDateOf, localTimeOf } from '../../../../shared/kernel/time.ts';
import { issueStages } from '../../../../shared/reception/issue.ts';
import type { Cell, Table } from '../../../../shared/reports/cell.ts';
import type { LedgerFilter, Store } from '../../../db/store.ts';

export type Look = {
  readonly event: string;
  readonly at: Instant;
  readonly staff: string;
  /** letter of the computer */
  readonly device: string;
  readonly id: RecordId;
  readonly number: string;
  readonly summary: string;
  /** empty in histories older than the question */
  readonly reason: string;
};

const lookedAt: LedgerFilter = { text: '', from: '', to: '', places: [], category: '', stages: issueStages, more: { looked: true } };

/** Records a run: so many histories are in memory at a time. */
const runLength = 200;

export async function readLooks(store: Store): Promise<Look[]> {
  const rows = await store.ledgerAll(lookedAt);
  const looks: Look[] = [];
  for (let at = 0; at < rows.length; at += runLength) {
    const run = rows.slice(at, at + runLength);
    const documents = await Promise.all(run.map(({ id }) => firstValueFrom(store.record(id))));
    for (const [index, document] of documents.entries()) {
      const row = run[index];
      if (row === undefined) continue;
      for (const { id: event, at: when, by, type, data } of document?.events ?? []) {
        if (type !== 'issue.contact_viewed') continue;
        const reason = data['reason'];
        looks.push({ event, at: when, staff: by.staff, device: by.device.slice(-1), id: row.id, number: row.show.number, summary: row.show.summary, reason: typeof reason === 'string' ? reason : '' });
      }
    }
  }
  return looks.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** As a table for Excel: when, who, which computer, which matter, why. No contact data is among the arguments. */
export function looksTable(looks: readonly Look[], name: string, heads: readonly string[], staffName: (id: string) => string): Table {
  const text = (value: string): Cell => (value === '' ? { kind: 'empty' } : { kind: 'text', text: value });
  return {
    name,
    rows: [
      heads.map(text),
      ...looks.map((look) => [{ kind: 'date' as const, text: localDateOf(look.at), date: localDateOf(look.at) }, text(localTimeOf(look.at)), text(staffName(look.staff)), text(look.device), text(look.number), text(look.summary), text(look.reason)]),
    ],
    widths: [12, 8, 12, 6, 20, 40, 30],
  };
}
