/** Matters to be settled, with the words and fields of the room that registers them: two rooms that do not know each other. */
import type { RecordId } from '../../shared/kernel/ids.ts';
import { ConflictsPage } from '../rooms/sync/ConflictsPage.tsx';
import { useMatterWords } from './use-matter-words.tsx';

export function ConflictsWithWords({ id }: { readonly id?: RecordId }) {
  return <ConflictsPage {...(id === undefined ? {} : { id })} matterWords={useMatterWords()} />;
}
