/** A camera that sees a joining card: Chromium plays this raw film as what its camera sees. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'uqr';
import { codeOfCard } from '../../../shared/county/card.ts';

const [width, height] = [1280, 720];
/** Of the quiet zone around the code, as on the printed card. */
const border = 4;
/** Grey of the desk, of paper, of ink. */
const [desk, paper, ink] = [150, 235, 30];

export type Camera = {
  /** for Chromium's command line: asks nobody, and sees the film */
  readonly switches: readonly string[];
  readonly remove: () => void;
};

/** @param card its text: the camera sees a desk first, then the card's code on it, over and over */
export function cameraOnCard(card: string): Camera {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-camera-'));
  const file = join(folder, 'card.y4m');
  writeFileSync(file, film([blank(), blank(), ...Array.from({ length: 3 }, () => withCode(codeOfCard(card)))]));
  return {
    switches: ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${file}`],
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const blank = (): Buffer => Buffer.alloc(width * height, desk);

/** One frame's brightness, row by row. */
function withCode(text: string): Buffer {
  const { data, size } = encode(text, { ecc: 'M', border });
  const dot = Math.floor(height / size);
  const [left, top] = [Math.floor((width - size * dot) / 2), Math.floor((height - size * dot) / 2)];
  const frame = blank();
  for (const [y, row] of data.entries()) {
    for (const [x, dark] of row.entries()) {
      for (let line = 0; line < dot; line++) {
        const from = (top + y * dot + line) * width + left + x * dot;
        frame.fill(dark ? ink : paper, from, from + dot);
      }
    }
  }
  return frame;
}

/** YUV4MPEG2: a line of text, then for each frame its brightness and two planes of colour, here none. */
function film(frames: readonly Buffer[]): Buffer {
  const noColour = Buffer.alloc((width * height) / 2, 128);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F5:1 Ip A1:1 C420jpeg\n`), ...frames.flatMap((frame) => [Buffer.from('FRAME\n'), frame, noColour])]);
}
