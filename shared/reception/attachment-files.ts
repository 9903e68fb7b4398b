/**
 * Which files may be attached to a matter, and as what. A closed list by ending: what nobody here can open, and what runs
 * when it is opened, is refused with its reason. Content is looked at too: a program stays one under any name.
 */

/** Files of one matter. */
export const mostFiles = 30;
/** Bytes of one file: 512 pieces of 64 KiB. */
export const mostFileBytes = 33_554_432;

export type FileKind = 'picture' | 'sound' | 'film' | 'document';

export type FileObjection = 'empty' | 'too_large' | 'too_many' | 'runs' | 'unknown_type';

/** Kind and media type by ending. The type is ours, not the one that a browser or a sender claims. */
const endings: Readonly<Record<string, readonly [kind: FileKind, type: string]>> = {
  jpg: ['picture', 'image/jpeg'], jpeg: ['picture', 'image/jpeg'], jfif: ['picture', 'image/jpeg'], png: ['picture', 'image/png'],
  webp: ['picture', 'image/webp'], gif: ['picture', 'image/gif'], bmp: ['picture', 'image/bmp'], heic: ['picture', 'image/heic'],
  heif: ['picture', 'image/heif'], tif: ['picture', 'image/tiff'], tiff: ['picture', 'image/tiff'],
  mp3: ['sound', 'audio/mpeg'], wav: ['sound', 'audio/wav'], m4a: ['sound', 'audio/mp4'], aac: ['sound', 'audio/aac'], amr: ['sound', 'audio/amr'],
  ogg: ['sound', 'audio/ogg'], opus: ['sound', 'audio/ogg'], weba: ['sound', 'audio/webm'], wma: ['sound', 'audio/x-ms-wma'],
  mp4: ['film', 'video/mp4'], mov: ['film', 'video/quicktime'], '3gp': ['film', 'video/3gpp'], webm: ['film', 'video/webm'], avi: ['film', 'video/x-msvideo'],
  pdf: ['document', 'application/pdf'], ofd: ['document', 'application/ofd'], txt: ['document', 'text/plain'], csv: ['document', 'text/csv'], rtf: ['document', 'application/rtf'],
  doc: ['document', 'application/msword'], docx: ['document', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  xls: ['document', 'application/vnd.ms-excel'], xlsx: ['document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ppt: ['document', 'application/vnd.ms-powerpoint'], pptx: ['document', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  wps: ['document', 'application/vnd.ms-works'], et: ['document', 'application/x-wps-et'], dps: ['document', 'application/x-wps-dps'],
};

/** Endings that run, or carry what runs: said apart from those that are only unknown. */
const running: ReadonlySet<string> = new Set(
  ('exe com scr pif bat cmd msi msp msix appx dll sys cpl ocx vbs vbe js jse mjs wsf wsh ps1 psm1 hta lnk url reg inf jar apk app sh bash py pl rb php ' +
    'html htm mht mhtml xhtml svg xml chm docm dotm xlsm xltm xlam pptm ppam iso img vhd').split(' '),
);

/** For the file dialog: all endings that are taken. */
export const takenEndings: readonly string[] = Object.keys(endings).map((ending) => `.${ending}`);

/** The ending of a name, in small letters without its dot; empty when there is none. */
export function endingOf(name: string): string {
  return /\.([a-z0-9]{1,8})\s*$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** @returns what a file is by its name, or null for one that is not taken */
export function fileTypeOf(name: string): { readonly kind: FileKind; readonly type: string } | null {
  const found = endings[endingOf(name)];
  return found === undefined ? null : { kind: found[0], type: found[1] };
}

/** What kind of thing an attachment is, by its media type; anything unknown is a document. */
export function kindOfType(type: string): FileKind {
  const found = Object.values(endings).find(([, known]) => known === type);
  if (found !== undefined) return found[0];
  const [family] = type.split('/');
  return family === 'image' ? 'picture' : family === 'audio' ? 'sound' : family === 'video' ? 'film' : 'document';
}

/**
 * Why a file cannot be attached.
 * @param head its first bytes, 8 or more where it has them
 * @param there how many the matter has already
 * @returns null when it can
 */
export function objectionTo(file: { readonly name: string; readonly bytes: number; readonly head: Uint8Array }, there: number): FileObjection | null {
  if (there >= mostFiles) return 'too_many';
  if (file.bytes === 0) return 'empty';
  if (running.has(endingOf(file.name)) || isProgram(file.head)) return 'runs';
  if (fileTypeOf(file.name) === null) return 'unknown_type';
  return file.bytes > mostFileBytes ? 'too_large' : null;
}

/** Windows, Linux and Mac programs, and scripts that name their interpreter. Source: the first bytes that each system's loader asks for. */
function isProgram(head: Uint8Array): boolean {
  const begins = (...bytes: readonly number[]): boolean => bytes.every((byte, at) => head[at] === byte);
  return (
    begins(0x4d, 0x5a) || begins(0x7f, 0x45, 0x4c, 0x46) || begins(0x23, 0x21) || begins(0xcf, 0xfa, 0xed, 0xfe) || begins(0xca, 0xfe, 0xba, 0xbe)
  );
}

/**
 * A name that can be kept: without a path and signs that no disk takes, at most 120 characters, its ending kept.
 * @param type gives a name without an ending one
 */
export function keptName(name: string, fallback: string): string {
  const bare = (name.split(/[\\/]/).pop() ?? '').replace(/[\p{Cc}\p{Cf}:*?"<>|]/gu, ' ').replace(/\s+/g, ' ').trim();
  const ending = endingOf(bare);
  const stem = ending === '' ? bare : bare.slice(0, bare.length - ending.length - 1).trim();
  const short = [...(stem === '' ? fallback : stem)].slice(0, 100).join('');
  return ending === '' ? short : `${short}.${ending}`;
}
