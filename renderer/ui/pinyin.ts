/**
 * Pinyin of names, read once per name and kept. The dictionary is large, so it is a file of its own that loads after
 * sign-in; until it is there, finders match Han only.
 */
import { useEffect, useState } from 'react';

/** One character: 道 has marked `dào` and plain `dao`; punctuation has an empty plain. */
export type Syllable = { readonly char: string; readonly marked: string; readonly plain: string };

type Dictionary = typeof import('pinyin-pro');

let dictionary: Dictionary | null = null;
let loading: Promise<boolean> | null = null;
const known = new Map<string, readonly Syllable[]>();

/** `nǚ` is typed nv on every keyboard. */
function plainOf(marked: string): string {
  return marked
    .toLowerCase()
    .normalize('NFD')
    .replace(/u([\u0300\u0301\u0304\u030c]?)\u0308/g, 'v')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]/g, '');
}

/** @returns false when the file did not come (the host is gone): the next finder asks again, until then Han alone is matched */
export function loadPinyin(): Promise<boolean> {
  loading ??= import('pinyin-pro').then(
    (module) => {
      dictionary = module;
      return true;
    },
    () => {
      loading = null;
      return false;
    },
  );
  return loading;
}

/** @returns null while the dictionary is not there */
export function syllablesOf(text: string): readonly Syllable[] | null {
  if (dictionary === null) return null;
  const cached = known.get(text);
  if (cached !== undefined) return cached;
  const marked = dictionary.pinyin(text, { type: 'array', toneType: 'symbol', nonZh: 'spaced' });
  const chars = [...text];
  const syllables = chars.map((char, index) => {
    const sound = marked[index] ?? char;
    return { char, marked: sound, plain: plainOf(sound) };
  });
  known.set(text, syllables);
  return syllables;
}

/** @returns true once pinyin can be matched */
export function usePinyin(): boolean {
  const [ready, setReady] = useState(dictionary !== null);
  useEffect(() => {
    let gone = false;
    void loadPinyin().then((came) => {
      if (!gone && came) setReady(true);
    });
    return () => {
      gone = true;
    };
  }, []);
  return ready;
}
