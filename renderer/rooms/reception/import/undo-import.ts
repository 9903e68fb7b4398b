/** Takes back a whole import, and takes that back: each matter gains an event, nothing is erased. */
import { firstValueFrom } from 'rxjs';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { foldRecord, undoneType } from '../../../../shared/kernel/record/fold.ts';
import { ok, type Result } from '../../../../shared/kernel/result.ts';
import { issueKind } from '../../../../shared/reception/issue.ts';
import type { Act, CommitProblem, Store } from '../../../db/store.ts';

const runLength = 200;

export async function undoImport(store: Store, ids: readonly RecordId[], reason: string, onProgress: (done: number) => void): Promise<Result<null, CommitProblem>> {
  return inRuns(ids, onProgress, async (run) => {
    const documents = await Promise.all(run.map((id) => firstValueFrom(store.record(id))));
    // A matter somebody withdrew meanwhile is gone already.
    const open = documents.flatMap((document) => (document === null || document.stage === 'withdrawn' ? [] : [document.id]));
    return commit(store, open.map((record): Act => ({ record, events: [{ type: 'issue.withdrawn', data: { reason } }] })));
  });
}

export async function restoreImport(store: Store, ids: readonly RecordId[], onProgress: (done: number) => void): Promise<Result<null, CommitProblem>> {
  return inRuns(ids, onProgress, async (run) => {
    const documents = await Promise.all(run.map((id) => firstValueFrom(store.record(id))));
    const acts = documents.flatMap((document): Act[] => {
      if (document === null) return [];
      const folded = foldRecord(issueKind, document.id, document.events);
      const withdrawal = folded.history.filter((entry) => entry.event.type === 'issue.withdrawn' && entry.status === 'applied').at(-1);
      return withdrawal === undefined ? [] : [{ record: document.id, events: [{ type: undoneType, data: { target: withdrawal.event.id } }] }];
    });
    return commit(store, acts);
  });
}

async function commit(store: Store, acts: readonly Act[]): Promise<Result<null, CommitProblem>> {
  if (acts.length === 0) return ok(null);
  const committed = await store.commit(acts);
  return committed.ok ? ok(null) : committed;
}

async function inRuns(ids: readonly RecordId[], onProgress: (done: number) => void, act: (run: readonly RecordId[]) => Promise<Result<null, CommitProblem>>): Promise<Result<null, CommitProblem>> {
  for (let at = 0; at < ids.length; at += runLength) {
    const done = await act(ids.slice(at, at + runLength));
    if (!done.ok) return done;
    onProgress(Math.min(at + runLength, ids.length));
  }
  return ok(null);
}
