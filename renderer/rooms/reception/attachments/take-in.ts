/** One file on its way in: looked at, made smaller where it is a picture, kept piece by piece. Nothing of it stands in any event yet. */
import type { HostClient } from '../../../../shared/contract/client.ts';
import { err, ok, type Result } from '../../../../shared/kernel/result.ts';
import { fileTypeOf, type FileObjection, keptName, objectionTo } from '../../../../shared/reception/attachment-files.ts';
import type { DraftAttachment } from '../../../../shared/reception/draft-form.ts';
import { keepAttachment, type KeepProblem } from '../../../db/attachments.ts';
import { shrinkPicture } from './shrink-picture.ts';
import { soundLength } from './sound-length.ts';

export type TakeInOptions = {
  /** pictures are kept as they are */
  readonly original: boolean;
  /** files the matter has */
  readonly there: number;
  /** a name for what has none */
  readonly fallbackName: string;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
};

export type TakenIn = {
  readonly attachment: DraftAttachment;
  /** a picture that nobody here can open: kept as it came */
  readonly unreadable: boolean;
};
export type TakeInProblem = FileObjection | KeepProblem | 'unreadable';

/** @returns `unreadable` when the file cannot be read from where it lies */
export async function takeIn(host: HostClient, file: File, { original, there, fallbackName, signal, onProgress }: TakeInOptions): Promise<Result<TakenIn, TakeInProblem>> {
  const name = keptName(file.name, fallbackName);
  const head = await bytesOf(file.slice(0, 16));
  if (head === null) return err('unreadable');
  const objection = objectionTo({ name, bytes: file.size, head }, there);
  if (objection !== null) return err(objection);
  const known = fileTypeOf(name);
  const content = await bytesOf(file);
  if (content === null || known === null) return err('unreadable');
  const came = { name, type: known.type, content };
  const small = known.kind === 'picture' ? await shrinkPicture(came) : came;
  const unreadable = small === null;
  const wanted = small === null || original ? came : small;
  const seconds = known.kind === 'sound' ? await soundLength(content, known.type) : null;
  // What cannot be shown is not called a picture: whoever opens it saves it instead.
  const kept = await keepAttachment(host, unreadable ? { ...wanted, type: 'application/octet-stream' } : wanted, { signal, onProgress });
  if (!kept.ok) return kept;
  const from = wanted.content.length < content.length ? { from: content.length } : {};
  return ok({ attachment: { ...kept.value, ...from, ...(seconds === null ? {} : { seconds }) }, unreadable });
}

/** @returns null when the file is gone, changed or cannot be read since it was chosen */
async function bytesOf(file: Blob): Promise<Uint8Array | null> {
  return file.arrayBuffer().then((bytes) => new Uint8Array(bytes), () => null);
}
