/**
 * Makes a picture reasonable before it is kept: longest side 2048, turned as the camera was held, and nothing else of what
 * the camera wrote into it, because that may say where somebody lives. A picture that cannot be opened is left to be kept as it is.
 */
import { orientationOf, sizeOfPicture, withoutNotes } from '../../../../shared/reception/picture-bytes.ts';

export type Picture = { readonly name: string; readonly type: string; readonly content: Uint8Array };

/** Pixels. A page of A4 in it is still read: 175 to the inch. */
export const longestSide = 2048;
const quality = 0.85;
/** Bytes up to which a screenshot stays as sharp as it is. */
const smallEnough = 262_144;
/** Pixels that are not even tried: decoded they take four bytes each. */
const mostPixels = 120_000_000;

/** @returns null when the bytes cannot be opened as a picture */
export async function shrinkPicture(picture: Picture): Promise<Picture | null> {
  const { content, type } = picture;
  const size = sizeOfPicture(content);
  if (size !== null && size.width * size.height > mostPixels) return null;
  const bitmap = await createImageBitmap(new Blob([content as BlobPart], { type })).catch(() => null);
  if (bitmap === null) return null;
  try {
    // It may move, and holds no notes.
    if (type === 'image/gif') return picture;
    const canvas = drawn(bitmap, Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height)));
    const asJpeg = await encoded(canvas, 'image/jpeg');
    if (type === 'image/png' || type === 'image/bmp') {
      const asPng = await encoded(canvas, 'image/png');
      return asPng.length <= Math.max(asJpeg.length, smallEnough) ? named(picture, asPng, 'image/png') : named(picture, await onWhite(canvas), 'image/jpeg');
    }
    const wasUpright = type === 'image/jpeg' && orientationOf(content) === 1 && canvas.width === bitmap.width;
    // Small already: writing it anew would only cost detail.
    const bare = wasUpright && asJpeg.length >= content.length ? withoutNotes(content) : null;
    return named(picture, bare ?? (await onWhite(canvas)), 'image/jpeg');
  } finally {
    bitmap.close();
  }
}

/** One picture of a live film, ready to be kept. */
export async function pictureOf(video: HTMLVideoElement): Promise<Uint8Array> {
  const [width, height] = [video.videoWidth, video.videoHeight];
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  context(canvas).drawImage(video, 0, 0, canvas.width, canvas.height);
  return encoded(canvas, 'image/jpeg');
}

function drawn(bitmap: ImageBitmap, scale: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)));
  const drawing = context(canvas);
  drawing.imageSmoothingQuality = 'high';
  drawing.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** What is clear in a picture would be black in a JPEG. */
async function onWhite(canvas: OffscreenCanvas): Promise<Uint8Array> {
  const drawing = context(canvas);
  drawing.globalCompositeOperation = 'destination-over';
  drawing.fillStyle = '#ffffff';
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  return encoded(canvas, 'image/jpeg');
}

function context(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const drawing = canvas.getContext('2d');
  if (drawing === null) throw new Error('no canvas');
  return drawing;
}

async function encoded(canvas: OffscreenCanvas, type: string): Promise<Uint8Array> {
  return new Uint8Array(await (await canvas.convertToBlob({ type, quality })).arrayBuffer());
}

function named({ name }: Picture, content: Uint8Array, type: 'image/jpeg' | 'image/png'): Picture {
  const ending = type === 'image/png' ? /\.png$/i : /\.jpe?g$/i;
  return { name: ending.test(name) ? name : name.replace(/\.[^.]*$/, '') + (type === 'image/png' ? '.png' : '.jpg'), type, content };
}
