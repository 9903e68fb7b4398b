/**
 * What a station is called where every line would end in the same words: 石门镇中心联络站 is 石门镇.
 * @returns the name itself when nothing would be left, or when it ends in other words
 */
export function shortStationName(name: string): string {
  const short = name.replace(/(人大代表)?(中心)?联络站$|(人大代表)?中心站$/, '');
  return short.length < 2 ? name : short;
}
