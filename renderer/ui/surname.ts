/** Surnames of Chinese names, and how a name is written in letters. */
import { syllablesOf } from './pinyin.ts';

/** Chinese names with two-character surnames are rare; where the name begins with one, it is that whole. */
const doubleSurname = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|百里|南宫)/;

/** 罗 of 罗春芳, 欧阳 of 欧阳春. Empty for no name. */
export function surnameOf(name: string): string {
  return doubleSurname.exec(name)?.[0] ?? [...name][0] ?? '';
}

/** Luo Chunfang. @returns empty text while the dictionary is not there */
export function romanName(name: string): string {
  const syllables = syllablesOf(name);
  if (syllables === null) return '';
  const surname = [...surnameOf(name)].length;
  const sound = (from: number, to?: number) => capital(syllables.slice(from, to).map(({ plain }) => plain).join(''));
  return [sound(0, surname), sound(surname)].filter((part) => part !== '').join(' ');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
