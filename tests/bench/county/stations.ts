/** Stations that only write: each with its own account and sealed events, as the county's rules ask for them, without an app. */
import { randomBytes } from 'node:crypto';
import { decodeCard } from '../../../shared/county/card.ts';
import { accountOf, stationDatabase } from '../../../shared/county/names.ts';
import type { WireRecord } from '../../../shared/county/documents.ts';
import { newRecordId } from '../../../shared/kernel/ids.ts';
import { tick } from '../../../shared/kernel/record/clock.ts';
import { sealEvent } from '../../../shared/kernel/record/event.ts';
import { toInstant } from '../../../shared/kernel/time.ts';
import { benchMatter } from '../matters.ts';
import type { Ground } from './ground.ts';

export type Writer = {
  /** a matter of this station, not written yet */
  readonly matter: (index: number) => WireRecord;
  /** @throws when the county did not take all of them */
  readonly write: (records: readonly WireRecord[]) => Promise<void>;
};

/** @param code of a station whose computer A has a card */
export function writerOf({ county }: Ground, code: string): Writer {
  const device = `${code}-A`;
  const card = decodeCard(county.cards[device] ?? '');
  if (!card.ok) throw new Error(card.problem);
  const as = { user: accountOf(county.county, device), password: card.value.password };
  const ids = { now: () => Date.now(), randomBytes: (size: number) => randomBytes(size) };
  const staff = newRecordId('staff', code, ids);
  return {
    matter(index) {
      const now = Date.now();
      const record = newRecordId('issue', code, ids);
      const event = sealEvent(record, { type: 'issue.registered', v: 1, at: toInstant(now), hlc: tick(now, []), by: { staff, role: 'clerk', device }, after: [], data: benchMatter(index) });
      return { _id: record, v: 1, events: [event] };
    },
    async write(docs) {
      let refused: unknown;
      // A server that is too busy for its rules says 500, and takes it a moment later: a station tries again, too.
      for (let tries = 0; tries < 5; tries++) {
        const { status, body } = await county.ask(`${stationDatabase(county.county, code)}/_bulk_docs`, { method: 'POST', body: { docs }, as });
        refused = status >= 300 ? body : (body as { error?: string }[]).find((row) => row.error !== undefined && row.error !== 'conflict');
        if (refused === undefined) return;
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
      throw new Error(JSON.stringify(refused).slice(0, 300));
    },
  };
}
