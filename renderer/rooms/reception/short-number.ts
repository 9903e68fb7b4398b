/** JY01-2024-A-0022 is A-0022 where the station and the year are plain to see. */
export function shortNumber(number: string): string {
  return number.split('-').slice(-2).join('-');
}
