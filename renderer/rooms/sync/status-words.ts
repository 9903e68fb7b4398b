/**
 * The state of sync as words: the few that fit into the status corner, and the sentences of its panel. Truth before comfort:
 * what needs a person stands first, and nothing is called sent that the county has not confirmed.
 */
import { type LocalDate, localDateOf } from '../../../shared/kernel/time.ts';
import type { Language } from '../../../shared/settings/station.ts';
import type { SyncChoices } from '../../../shared/sync/contract.ts';
import type { SyncPhase, SyncStatus } from '../../db/sync/sync.ts';
import type { Words } from '../../text/catalogue.ts';
import { formatBytes, formatCount, formatDay, formatDayTime, formatTime } from '../../text/format.ts';
import { spanWords } from './span-words.ts';
import type { Aside } from './use-sync-status.ts';

export type SyncWords = Words['sync'];
export type Saying = { readonly words: SyncWords; readonly language: Language; readonly today: LocalDate };

/** A clock that is off by more than this is said, in milliseconds: the county refuses what is further in its future. */
const skewSaidMs = 5 * 60_000;

const personPhases = ['credentials', 'no_right', 'wrong_server'] as const;
type PersonPhase = (typeof personPhases)[number];

/** Nothing goes on until a person acts. */
export function needsPerson(phase: SyncPhase): phase is PersonPhase {
  return (personPhases as readonly SyncPhase[]).includes(phase);
}

/** Calm lines may give way in a low window; one that asks for a person never does. */
export function isCalm(status: SyncStatus, { conflicts }: Aside): boolean {
  return !needsPerson(status.phase) && status.refused === 0 && conflicts === 0;
}

/** The corner's line. `trouble` is shown in reversed ink, before the text. */
export function cornerLine(status: SyncStatus, { conflicts, kept }: Aside, { words, today }: Saying): { readonly trouble: string | null; readonly text: string } {
  const { corner } = words;
  const { phase, refused, unsent } = status;
  const open = [
    refused > 0 ? corner.refused(formatCount(refused)) : '',
    unsent.records > 0 && phase !== 'not_joined' ? corner.unsent(formatCount(unsent.records)) : '',
    conflicts > 0 ? corner.conflicts(formatCount(conflicts)) : '',
  ].filter((part) => part !== '');
  if (needsPerson(phase)) return { trouble: corner[phase], text: open.join(words.comma) };
  if (open.length > 1 && phase === 'offline') return { trouble: null, text: open.join(words.comma) };
  if (refused > 0 && open.length === 1 && phase !== 'paused' && phase !== 'offline') return { trouble: null, text: corner.refusedOnly(formatCount(refused)) };
  const state = stateInShort(status, open.length > 0, words, today);
  if (kept > 0 && open.length === 0 && phase === 'resting') return { trouble: null, text: corner.kept(formatCount(kept)) };
  return { trouble: null, text: [state, ...open].filter((part) => part !== '').join(words.comma) };
}

function stateInShort({ phase, lastContact, problem }: SyncStatus, somethingOpen: boolean, { corner }: SyncWords, today: LocalDate): string {
  switch (phase) {
    case 'not_joined':
      return somethingOpen ? corner.notJoinedShort : corner.notJoined;
    case 'offline':
      return isNoAnswer(problem) ? corner.offline : corner.notNow;
    case 'paused':
      return corner.paused;
    case 'working':
      return somethingOpen ? '' : corner.working;
    case 'other_window':
      return somethingOpen ? '' : corner.other_window;
    default:
      if (somethingOpen) return '';
      return lastContact !== null && localDateOf(lastContact) === today ? corner.level(formatTime(lastContact)) : corner.levelEver;
  }
}

/** What an office's own line adds to the stations': empty while it is well. `trouble` as in cornerLine. */
export function officeLine({ phase, problem, refused }: SyncStatus, { corner }: SyncWords): { readonly trouble: string | null; readonly text: string } {
  if (needsPerson(phase)) return { trouble: corner[phase], text: '' };
  if (phase === 'not_joined') return { trouble: null, text: corner.notJoined };
  if (refused > 0) return { trouble: null, text: corner.refusedOnly(formatCount(refused)) };
  if (phase === 'offline') return { trouble: null, text: isNoAnswer(problem) ? corner.offline : corner.notNow };
  return { trouble: null, text: phase === 'paused' ? corner.paused : '' };
}

export type PanelLine = { readonly title: string; readonly trouble: boolean; readonly sentences: readonly string[] };

/** The panel's line of the county: what is open as its title, then when, why and what next, one sentence each. */
export function panelLine(status: SyncStatus, choices: SyncChoices, kept: number, saying: Saying): PanelLine {
  const { panel } = saying.words;
  if (status.phase === 'not_joined') return { title: panel.notJoined, trouble: false, sentences: [panel.notJoinedText] };
  const { phase, lastContact, nextTry, refused, problem, referenceAt } = status;
  const sentences = [
    lastContact === null ? panel.noContact : panel.lastContact(formatDayTime(lastContact, saying.today, saying.language)),
    panel.phase[phase === 'offline' && !isNoAnswer(problem) ? 'notNow' : phase],
    problem === null || phase !== 'offline' ? '' : panel.problem(problemWords(saying.words, problem)),
    nextTry === null || phase !== 'offline' ? '' : panel.nextTry(formatTime(nextTry)),
    refused === 0 ? '' : panel.refused(formatCount(refused)),
    kept === 0 ? '' : panel.kept(formatCount(kept)),
    status.strange === 0 ? '' : panel.strange(formatCount(status.strange)),
    skewWords(status.skewMs, saying.words),
    choices.smallOnly ? panel.smallOnly : '',
    referenceAt === null ? '' : panel.reference(formatDay(localDateOf(referenceAt), saying.language, { year: 'other', today: saying.today })),
  ];
  return { title: panelTitle(status, kept, saying.words), trouble: needsPerson(phase), sentences: sentences.filter((sentence) => sentence !== '') };
}

function panelTitle({ phase, unsent, progress, refused }: SyncStatus, kept: number, { panel }: SyncWords): string {
  if (needsPerson(phase)) return panel.phaseTitle[phase];
  if (progress !== null) return (progress.direction === 'up' ? panel.sending : panel.receiving)(formatCount(progress.done), formatCount(progress.total));
  if (unsent.records > 0) return panel.unsent(formatCount(unsent.records), formatBytes(unsent.bytes));
  return refused > 0 || kept > 0 ? panel.levelElse : panel.level;
}

type Problem = SyncStatus['problem'];

/** Tried again by itself, but not everything that fails is a line without an answer. */
function isNoAnswer(problem: Problem): boolean {
  return problem === null || (problem.code === 'offline' && problem.facts['code'] !== 'only_conflicts' && problem.facts['status'] === undefined);
}

/** What went wrong last; a code nobody has words for is said as such, never shown. */
export function problemWords(words: SyncWords, { code, facts }: NonNullable<Problem>): string {
  const cause = code !== 'offline' ? code : facts['status'] === undefined ? String(facts['code'] ?? 'unreachable') : 'server';
  return (Object.hasOwn(words.problem, cause) ? words.problem[cause] : undefined) ?? words.problem['unknown'] ?? '';
}

/** Empty while the clocks agree, or nobody knows. */
export function skewWords(skewMs: number | null, words: SyncWords): string {
  if (skewMs === null || Math.abs(skewMs) <= skewSaidMs) return '';
  return (skewMs > 0 ? words.panel.fast : words.panel.slow)(spanWords(skewMs, words));
}
