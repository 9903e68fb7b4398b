/** Why saving or registering failed: what happened · what is kept · what to do. The words stay in the window. */
import type { ReactNode } from 'react';
import type { ProblemFacts } from '../../../shared/kernel/result.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import type { Unsaved } from '../../../shared/reception/draft-form.ts';
import { formatBytes, formatTime } from '../../text/format.ts';
import { problemText } from '../../text/problem-text.ts';
import { useWords } from '../../text/use-words.ts';
import { ProblemBar } from '../../ui/ProblemBar.tsx';
import { fieldLabel, type Names } from './value-words.ts';

export type Trouble = { readonly doing: 'save' | 'register'; readonly problem: string; readonly facts?: ProblemFacts };

type SaveProblemProps = {
  readonly trouble: Trouble;
  readonly savedAt: Instant | null;
  readonly unsaved: Unsaved;
  readonly contactUnsaved: boolean;
  readonly folder: string;
  readonly names: Names;
  readonly actions: ReactNode;
};

export function SaveProblem({ trouble, savedAt, unsaved, contactUnsaved, folder, names, actions }: SaveProblemProps) {
  const all = useWords();
  const words = all.reception.register;
  const heads = trouble.doing === 'save' ? words.failedSave : words.failedRegister;
  const full = trouble.problem === 'disk_full';
  const free = trouble.facts?.['freeBytes'];
  const title = full && typeof free === 'number' ? heads.disk_full(formatBytes(free)) : heads.other(problemText(all, trouble.problem, trouble.facts));
  const fields = [...unsaved.fields.map((field) => fieldLabel(names, field)), ...(contactUnsaved ? [fieldLabel(names, 'contact')] : [])].join(names.words.listComma);
  const isUnsaved = unsaved.characters > 0 || fields !== '';
  const kept = savedAt === null ? words.keptNothing : words.kept(formatTime(savedAt));
  const inWindow = !isUnsaved ? '' : unsaved.characters === 0 ? words.windowFields(fields) : fields === '' ? words.windowWords(unsaved.characters) : words.windowBoth(unsaved.characters, fields);
  const gone = trouble.problem === 'host_unreachable';
  const todo = gone ? words.doHost : trouble.doing === 'save' ? (full ? words.doDisk(folder) : words.doAgain) : full ? words.doDiskRegister : words.doAgainRegister;
  return <ProblemBar title={title} kept={isUnsaved ? `${kept}${inWindow}` : words.keptAll} todo={todo} actions={actions} />;
}
