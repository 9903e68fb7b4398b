/** Errors that are this program's own fault, told apart from those of a disk or a database, and told to the host's log. */
import type { DefectPlace } from '../../shared/backup/contract.ts';
import type { HostClient } from '../../shared/contract/client.ts';

/** A database that cannot write says so in errors of its own kinds; these are thrown by a program that is wrong. */
export function isOurBug(error: unknown): error is Error {
  return error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError || (error instanceof Error && error.message.startsWith('BUG:'));
}

/** Into the host's log go the kind of error and where it happened; never its message, which may hold what a record says. */
export function noteDefect(host: HostClient, doing: DefectPlace, error: Error): void {
  const frames = (error.stack ?? '').split('\n').flatMap((line) => /([\w.-]{1,80}:\d+:\d+)\)?$/.exec(line)?.[1] ?? []);
  void host.backup.noteDefect({ doing, error: /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error', where: frames.slice(0, 3) });
}
