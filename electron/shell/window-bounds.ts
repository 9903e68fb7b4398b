/** Where the window was, kept in a small file of its own. Whatever is wrong with the file, a window opens where it can be seen. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type WindowPlace = { readonly bounds: Area; readonly maximized: boolean };
export type Size = { readonly width: number; readonly height: number };

/** The screen that stations have. */
export const usualSize: Size = { width: 1366, height: 768 };
export const smallestSize: Size = { width: 1024, height: 640 };

/** So much of the window must lie on a screen that its title bar can be caught with the mouse. */
const graspable = 120;

/**
 * @param saved what was read, from wherever
 * @param screens work areas of the screens there are now, the first one is the main one
 * @returns position only when it is known and can be seen; sizes fit the screen
 */
export function placeWindow(saved: unknown, screens: readonly Area[]): Size & { readonly x?: number; readonly y?: number; readonly maximized: boolean } {
  const main = screens[0] ?? { x: 0, y: 0, ...usualSize };
  const place = asPlace(saved);
  if (place === null) return { ...within(usualSize, main), maximized: false };
  const { bounds, maximized } = place;
  // a size is cut to the screen before looking, or a window cut short could leave the screen it was found on
  const screen = screens.find((area) => overlaps({ ...bounds, ...within(bounds, area) }, area));
  if (screen === undefined) return { ...within(bounds, main), maximized };
  return { ...within(bounds, screen), x: bounds.x, y: Math.max(bounds.y, screen.y), maximized };
}

function within(size: Size, screen: Size): Size {
  return {
    width: Math.min(Math.max(size.width, smallestSize.width), screen.width),
    height: Math.min(Math.max(size.height, smallestSize.height), screen.height),
  };
}

function overlaps(bounds: Area, screen: Area): boolean {
  const width = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
  return width >= graspable && bounds.y >= screen.y - graspable && bounds.y < screen.y + screen.height - graspable;
}

function asPlace(value: unknown): WindowPlace | null {
  if (typeof value !== 'object' || value === null || !('bounds' in value)) return null;
  const { bounds, maximized } = value as { bounds: unknown; maximized?: unknown };
  if (typeof bounds !== 'object' || bounds === null) return null;
  const { x, y, width, height } = bounds as Record<string, unknown>;
  const numbers = [x, y, width, height];
  if (!numbers.every((number) => typeof number === 'number' && Number.isInteger(number))) return null;
  return { bounds: { x, y, width, height } as Area, maximized: maximized === true };
}

/** @returns what the file holds, or null */
export function readPlace(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch {
    return null;
  }
}

/** Losing it costs nothing, so a failure is passed over. */
export function savePlace(file: string, place: WindowPlace): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(place));
    renameSync(`${file}.new`, file);
  } catch {
    // a full disk is said where it matters: at the next save of a record
  }
}
