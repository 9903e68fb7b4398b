/** What this room writes: a sealed sitting, as one event of one record. What answers ok is on disk. */
import type { HostClient } from '../../../shared/contract/client.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { SittingView } from '../../../shared/voting/contract.ts';
import { currentRound } from '../../../shared/voting/sitting.ts';
import type { Store } from '../../db/store.ts';

/** Done again after a power cut it writes nothing twice: a record that is there already is only noted. */
export async function recordSitting(host: HostClient, store: Store, { state, outcome }: SittingView): Promise<Result<unknown, string>> {
  const sealed = await host.voting.sealedFile({ sitting: state.id });
  if (!sealed.ok) return sealed;
  const { text, digest } = sealed.value;
  const { title, body, on, candidates, members } = state;
  const chosen = [...(outcome?.chosen ?? [])].sort((a, b) => a.rank - b.rank).map(({ row }) => candidates[row]?.name ?? '');
  const data = { title, body, on, roll: members.length, present: currentRound(state)?.present ?? 0, chosen, digest, file: text };
  const written = await store.commit([{ record: state.id, events: [{ type: 'sitting.sealed', data }] }]);
  // Not allowed because it has begun: it was written before the power went.
  if (!written.ok && written.problem !== 'act_not_allowed') return written;
  const noted = await host.voting.noteRecorded({ sitting: state.id });
  return noted.ok ? ok({}) : noted;
}
