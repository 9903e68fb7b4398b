/** What the next bundle would hold, with the records it is about; counted again when what waits changes. */
import { useEffect, useState } from 'react';
import { distinctUntilChanged, firstValueFrom, map } from 'rxjs';
import { eventsIn } from '../../../shared/backup/bundle.ts';
import { AttachmentSchema, piecesOf } from '../../../shared/kernel/attachment.ts';
import type { RecordDocument } from '../../../shared/kernel/record/document.ts';
import type { Event } from '../../../shared/kernel/record/event.ts';
import { useStore } from '../../db/use-store.ts';
import type { Failed } from './problem-words.ts';

/** More rows nobody reads; the rest is counted. */
export const mostRows = 30;

export type InsideRow = { readonly event: Event; readonly document: RecordDocument | null; /** of its JSON and its attachment */ readonly bytes: number };
export type Inside = { readonly rows: readonly InsideRow[]; readonly events: number; readonly attachments: number; readonly bytes: number; readonly left: number; readonly pieceBytesLeft: number };

/** `inside`: null while it is counted; `problem` why it cannot be. */
export function usePreview(to: string): { readonly inside: Inside | null; readonly problem: Failed | null } {
  const store = useStore();
  const [inside, setInside] = useState<Inside | null>(null);
  const [problem, setProblem] = useState<Failed | null>(null);
  useEffect(() => {
    let turn = 0;
    const count = async (): Promise<void> => {
      const mine = ++turn;
      const preview = await store.sync.stick.preview(to);
      if (mine !== turn) return;
      // A moment after joining nothing counts yet; the status then says that it does.
      setProblem(preview.ok || preview.problem === 'not_joined' ? null : preview);
      if (!preview.ok) return;
      const { records, bytes, left, pieceBytesLeft } = preview.value;
      const all = records.flatMap(({ _id, events }) => events.map((event) => ({ _id, event })));
      all.sort((a, b) => (a.event.at < b.event.at ? -1 : 1));
      const rows = await Promise.all(
        all.slice(0, mostRows).map(async ({ _id, event }) => ({ event, document: await firstValueFrom(store.record(_id)), bytes: JSON.stringify(event).length + attachedBytes(event) })),
      );
      if (mine === turn) setInside({ rows, events: eventsIn(records), attachments: all.filter(({ event }) => piecesOf(event.data).length > 0).length, bytes, left, pieceBytesLeft });
    };
    const watching = store.sync.status
      .pipe(map(({ phase, unsent, refused }) => `${phase === 'not_joined' ? '' : 'joined'} ${unsent.records} ${unsent.bytes} ${refused}`), distinctUntilChanged())
      .subscribe(() => void count());
    return () => {
      turn = -1;
      watching.unsubscribe();
    };
  }, [store, to]);
  return { inside, problem };
}

function attachedBytes({ data }: Event): number {
  const attachment = AttachmentSchema.safeParse(data['attachment']);
  return attachment.success ? attachment.data.bytes : 0;
}
