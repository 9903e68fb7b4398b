/** What was not taken and why, and what was taken otherwise than thought. It stays until somebody has read it. */
import { mostFileBytes, mostFiles } from '../../../../shared/reception/attachment-files.ts';
import { formatBytes } from '../../../text/format.ts';
import { problemText } from '../../../text/problem-text.ts';
import type { Words } from '../../../text/catalogue.ts';
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import type { Note } from './use-taking-in.ts';
import styles from './attachments.module.css';

export function TakingInNotes({ notes, onUnderstood }: { readonly notes: readonly Note[]; readonly onUnderstood: () => void }) {
  const words = useWords();
  if (notes.length === 0) return null;
  return (
    <div className={styles.notes}>
      {notes.map((note) =>
        note.problem === 'unreadable_picture' ? (
          <p key={note.id} role="status">
            {words.attachments.kept(note.name)}
          </p>
        ) : (
          <Problem key={note.id}>{words.attachments.refused(note.name, whyNot(words, note))}</Problem>
        ),
      )}
      <Button size="small" kind="link" onPress={onUnderstood}>
        {words.attachments.understood}
      </Button>
    </div>
  );
}

function whyNot(words: Words, { problem, bytes, facts }: Note): string {
  const { why } = words.attachments;
  if (problem === 'too_large') return why.too_large(formatBytes(bytes), formatBytes(mostFileBytes));
  if (problem === 'too_many') return why.too_many(mostFiles);
  if (problem === 'empty' || problem === 'runs' || problem === 'unknown_type' || problem === 'unreadable') return why[problem];
  return problemText(words, problem, facts);
}
