/** A JPEG's bytes: how the camera was held is read, where it stood is not passed on. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orientationOf, sizeOfPicture, withoutNotes } from '../../../shared/reception/picture-bytes.ts';

const segment = (marker: number, content: readonly number[]) => [0xff, marker, ((content.length + 2) >> 8) & 0xff, (content.length + 2) & 0xff, ...content];
const text = (words: string) => [...Buffer.from(words, 'latin1')];
const exif = (orientation: number, small = true) =>
  segment(0xe1, [
    ...text('Exif\0\0'),
    ...(small ? [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0] : [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]),
    ...text('GPS N33.15 E107.33'),
  ]);
const frame = segment(0xc0, [8, 0x0b, 0xb8, 0x0f, 0xa0, 1, 1, 0x11, 0]);
const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 0x12, 0xff, 0x00, 0x34, 0xff, 0xd9];
const jpeg = (...parts: readonly (readonly number[])[]) => Uint8Array.from([0xff, 0xd8, ...parts.flat(), ...scan]);

test('orientation is read in both byte orders, and is 1 where nothing is said', () => {
  expect(orientationOf(jpeg(exif(6), frame))).toBe(6);
  expect(orientationOf(jpeg(exif(8, false), frame))).toBe(8);
  expect(orientationOf(jpeg(exif(99), frame))).toBe(1);
  expect(orientationOf(jpeg(frame))).toBe(1);
});

test('width and height come from the frame, and from a PNG’s head', () => {
  expect(sizeOfPicture(jpeg(exif(6), frame))).toEqual({ width: 4000, height: 3000 });
  const png = Uint8Array.from([0x89, ...text('PNG\r\n\x1a\n'), 0, 0, 0, 13, ...text('IHDR'), 0, 0, 5, 0, 0, 0, 2, 208]);
  expect(sizeOfPicture(png)).toEqual({ width: 1280, height: 720 });
  expect(sizeOfPicture(Uint8Array.from(text('GIF89a')))).toBeNull();
});

test('without its notes a picture keeps its colours and its scan, and says nowhere where it was taken', () => {
  const icc = segment(0xe2, text('ICC_PROFILE\0...'));
  const whole = jpeg(segment(0xe0, text('JFIF\0')), exif(6), segment(0xe1, text('http://ns.adobe.com/xap/1.0/ 33.15')), icc, segment(0xe2, text('MPF\0')), segment(0xfe, text('西村')), frame);
  const trailing = Uint8Array.from([...whole, ...text('a film with GPS')]);
  const bare = withoutNotes(trailing);
  expect([...(bare ?? [])]).toEqual([0xff, 0xd8, ...segment(0xe0, text('JFIF\0')), ...icc, ...frame, ...scan]);
});

test('any bytes at all are read without a fault, and a torn picture is not passed off as whole', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, isJpeg) => {
      const some = isJpeg ? Uint8Array.from([0xff, 0xd8, ...bytes]) : bytes;
      expect(orientationOf(some)).toBeGreaterThanOrEqual(1);
      sizeOfPicture(some);
      withoutNotes(some);
    }),
  );
  expect(withoutNotes(jpeg(exif(6), frame).subarray(0, 30))).toBeNull();
});
