/** The window comes back where it was, and always where it can be seen and caught. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeWindow, readPlace, savePlace } from '../../../electron/shell/window-bounds.ts';

const main = { x: 0, y: 0, width: 1920, height: 1040 };
const second = { x: 1920, y: 0, width: 1366, height: 728 };

describe('where the window opens', () => {
  it('has the size of the stations’ screens the first time', () => {
    expect(placeWindow(null, [main])).toEqual({ width: 1366, height: 768, maximized: false });
  });

  it('fits a screen that is smaller than usual', () => {
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1280, height: 690 }])).toEqual({ width: 1280, height: 690, maximized: false });
  });

  it('is where it was, on the second screen too', () => {
    const bounds = { x: 2000, y: 20, width: 1200, height: 700 };
    expect(placeWindow({ bounds, maximized: true }, [main, second])).toEqual({ ...bounds, maximized: true });
  });

  it('leaves its place when that screen is gone, and keeps its size', () => {
    const bounds = { x: 2000, y: 20, width: 1200, height: 700 };
    expect(placeWindow({ bounds, maximized: false }, [main])).toEqual({ width: 1200, height: 700, maximized: false });
  });

  it('is usual again when the file of its place makes no sense', () => {
    for (const nonsense of ['x', 7, [], {}, { bounds: null }, { bounds: { x: 0, y: 0, width: '9', height: 1 } }, { bounds: { x: 1e300 * 10 } }]) {
      expect(placeWindow(nonsense, [main])).toEqual({ width: 1366, height: 768, maximized: false });
    }
  });

  it('can be caught with the mouse and is no larger than its screen, whatever was saved', () => {
    const number = fc.integer({ min: -10_000, max: 10_000 });
    fc.assert(
      fc.property(number, number, number, number, (x, y, width, height) => {
        const place = placeWindow({ bounds: { x, y, width, height }, maximized: false }, [main, second]);
        expect(place.width).toBeLessThanOrEqual(1920);
        expect(place.height).toBeLessThanOrEqual(1040);
        if (place.x === undefined || place.y === undefined) return;
        const { x: left, y: top } = place;
        const caught = [main, second].some((screen) => left < screen.x + screen.width - 100 && left + place.width > screen.x + 100 && top >= screen.y && top < screen.y + screen.height - 100);
        expect(caught).toBe(true);
      }),
    );
  });
});

describe('the file of the window’s place', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lianxin-place-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('gives back what was saved', () => {
    const place = { bounds: { x: 1, y: 2, width: 1100, height: 700 }, maximized: true };
    savePlace(join(folder, 'new/window.json'), place);
    expect(readPlace(join(folder, 'new/window.json'))).toEqual(place);
  });

  it('is nothing when it is torn or missing', () => {
    writeFileSync(join(folder, 'torn.json'), '{"bounds":{"x":');
    expect(readPlace(join(folder, 'torn.json'))).toBeNull();
    expect(readPlace(join(folder, 'missing.json'))).toBeNull();
  });

  it('does not stop the window from closing when it cannot be written', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => savePlace(join(folder, 'file/window.json'), { bounds: main, maximized: false })).not.toThrow();
  });
});
