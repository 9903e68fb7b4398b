/** Several names in one cell: 罗春芳；黄永福, 县农业农村局、县果业局. */
import { saysNothing } from './sheet.ts';

/**
 * Names of deputies. Blanks part names (罗春芳 黄永福), but not the two letters of one name set apart (李 明).
 * @returns each name once, in the order written
 */
export function readPeople(text: string): string[] {
  return parts(text, /[;；、,，/\n|]+/).flatMap((part) => {
    const pieces = part.split(/\s+/);
    return pieces.every((piece) => [...piece].length > 1) ? pieces : [pieces.join('')];
  }).filter(once);
}

/** Names of units; blanks belong to the name. */
export function readUnits(text: string): string[] {
  return parts(text, /[;；、,，\n|]+/).filter(once);
}

/** 罗春芳（县代表） → 罗春芳: the form in which the roll of deputies knows a person. */
export function bareName(name: string): string {
  return name.replace(/[(（][^)）]*[)）]/g, '').replace(/(?:人大)?代表$/, '').trim();
}

function parts(text: string, separators: RegExp): string[] {
  return text.split(separators).map((part) => part.trim()).filter((part) => !saysNothing(part));
}

function once(name: string, at: number, all: readonly string[]): boolean {
  return all.indexOf(name) === at;
}
