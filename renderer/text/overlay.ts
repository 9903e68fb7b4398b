/** Words for another reader: the same sentences, with what is said otherwise put over them. */

type Said = string | readonly string[] | ((...values: never[]) => unknown);

/** Some of these words; what is left out stays. */
export type Over<T> = { readonly [K in keyof T]?: T[K] extends Said ? T[K] : Over<T[K]> };

export function overlay<T extends object>(words: T, over: Over<T>): T {
  const entries = Object.entries(over).map(([key, said]) => {
    const before = (words as Record<string, unknown>)[key];
    return [key, isGroup(before) && isGroup(said) ? overlay(before, said) : said];
  });
  return { ...words, ...(Object.fromEntries(entries) as Partial<T>) };
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
