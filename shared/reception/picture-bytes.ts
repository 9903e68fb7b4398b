/**
 * What stands in a picture's bytes beside the picture: how a camera was held, and what nobody is to pass on, such as where
 * it was taken. Reads and copies only; whatever does not look as it should is left to the one who decodes it.
 */

export type PictureSize = { readonly width: number; readonly height: number };

/** Width and height in pixels as stored, before any turning; null when the bytes are neither JPEG nor PNG. */
export function sizeOfPicture(bytes: Uint8Array): PictureSize | null {
  const view = viewOf(bytes);
  if (isPng(bytes)) return bytes.length < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) };
  for (const { marker, at, length } of jpegSegments(bytes)) {
    // Frames of every coding but the tables C4, C8 and CC.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame && length >= 9) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  return null;
}

/** EXIF's orientation, 1 to 8; 1 where nothing is said. Source: EXIF 2.3, tag 0x0112. */
export function orientationOf(bytes: Uint8Array): number {
  for (const { marker, at, length } of jpegSegments(bytes)) {
    if (marker !== 0xe1 || length < 16 || !hasText(bytes, at + 4, 'Exif\0\0')) continue;
    const found = orientationIn(viewOf(bytes.subarray(at + 10, at + 2 + length)));
    if (found !== null) return found;
  }
  return 1;
}

function orientationIn(tiff: DataView): number | null {
  if (tiff.byteLength < 8) return null;
  const small = tiff.getUint16(0) === 0x4949;
  const first = tiff.getUint32(4, small);
  if (first + 2 > tiff.byteLength) return null;
  const entries = tiff.getUint16(first, small);
  for (let i = 0; i < entries; i++) {
    const entry = first + 2 + i * 12;
    if (entry + 12 > tiff.byteLength) return null;
    if (tiff.getUint16(entry, small) !== 0x0112) continue;
    const value = tiff.getUint16(entry + 8, small);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/**
 * A JPEG's picture without EXIF, XMP, comments and makers' notes; colour profile and what decoders need stay.
 * @returns null when the bytes are no JPEG that can be walked through
 */
export function withoutNotes(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let end = 2;
  let sawScan = false;
  for (const { marker, at, length } of jpegSegments(bytes)) {
    // APP0 JFIF, APP2 colour profile, APP14 Adobe's colours; every other APPn and COM goes.
    const isNote = (marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee) || marker === 0xfe;
    // A second picture for displays hangs on APP2 "MPF" and has notes of its own.
    const isSecond = marker === 0xe2 && !hasText(bytes, at + 4, 'ICC_PROFILE');
    end = at + 2 + length;
    if (!isNote && !isSecond) kept.push(bytes.subarray(at, end));
    if (marker === 0xda) sawScan = true;
  }
  if (!sawScan) return null;
  kept.push(bytes.subarray(end, endOfPicture(bytes, end)));
  const whole = new Uint8Array(kept.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of kept) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** After the first end mark phones append films and second pictures, with their places in them. */
function endOfPicture(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2;
  return bytes.length;
}

type Segment = { readonly marker: number; readonly at: number; readonly length: number };

/** Segments up to and with the first scan's head. `length` as stored: it counts itself and not the marker. */
function* jpegSegments(bytes: Uint8Array): Generator<Segment> {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++; // fill
      continue;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (length < 2 || at + 2 + length > bytes.length) return;
    yield { marker, at, length };
    if (marker === 0xda) return;
    at += 2 + length;
  }
}

function isPng(bytes: Uint8Array): boolean {
  return hasText(bytes, 1, 'PNG\r\n') && bytes[0] === 0x89;
}

function hasText(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
