/**
 * Reads a QR code out of a picture or a frame of the camera. By a library, because browsers on Windows bring no reader; loaded
 * when somebody first wants it. Pictures stay in this computer's memory.
 */

export type CodeReader = { readonly read: (source: Picture) => string | null };

/** What a canvas can draw. */
export type Picture = ImageBitmap | HTMLVideoElement;

/** Photos of phones are larger than a code needs; the longer side is made this long, in pixels. */
const longestSide = 1600;
/** For one look, in milliseconds: an old machine stays answerable. */
const lookMs = 250;

export async function openCodeReader(): Promise<CodeReader> {
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return {
    read(source) {
      const [wide, high] = source instanceof HTMLVideoElement ? [source.videoWidth, source.videoHeight] : [source.width, source.height];
      if (context === null || wide === 0 || high === 0) return null;
      const scale = Math.min(1, longestSide / Math.max(wide, high));
      canvas.width = Math.round(wide * scale);
      canvas.height = Math.round(high * scale);
      context.drawImage(source, 0, 0, canvas.width, canvas.height);
      const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
      try {
        return decodeQR({ data, width, height }, { timeLimit: lookMs });
      } catch {
        return null; // no code in sight
      }
    },
  };
}
