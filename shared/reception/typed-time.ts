/** Times of the day as people type them at a desk: 8:30, 0830, 8点半, 8.30, ８：３０. */

/** @returns HH:MM, empty for nothing, or null for what names no time */
export function readTypedTime(text: string): string | null {
  const plain = text.normalize('NFKC').trim().replace(/[时点.]/g, ':').replace(/分$/, '').replace(/:半$/, ':30').replace(/:$/, ':00');
  if (plain === '') return '';
  const parts = /^(\d{1,2}):(\d{1,2})$/.exec(plain) ?? /^(\d{1,2})(\d{2})$/.exec(plain) ?? /^(\d{1,2})()$/.exec(plain);
  if (parts === null) return null;
  const [hours, minutes] = [Number(parts[1]), Number(parts[2])];
  return hours > 23 || minutes > 59 ? null : `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
