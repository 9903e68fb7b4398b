/**
 * How large a ZIP becomes, found out by unfolding it in small parts and keeping none: what the archive says of itself may be a lie,
 * and a reader that believes it fills the memory of the computer.
 */

const endRecord = 0x06054b50;
const directoryRecord = 0x02014b50;
const [endBytes, directoryBytes, localBytes] = [22, 46, 30];
/** A comment at the end may be as long. */
const longestComment = 65_535;
const deflated = 8;

type Entry = { readonly method: number; readonly packed: number; readonly unfolded: number; readonly at: number };

/** @returns false as soon as more than `most` bytes have come out. An archive that is damaged is within: its reader says what is wrong */
export async function unfoldsWithin(bytes: Uint8Array, most: number): Promise<boolean> {
  const entries = entriesOf(bytes);
  let left = most - entries.reduce((sum, { unfolded }) => sum + unfolded, 0);
  if (left < 0) return false;
  left = most;
  for (const entry of entries) {
    left -= entry.method === deflated ? await unfolded(bytes, entry, left) : entry.packed;
    if (left < 0) return false;
  }
  return true;
}

function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end < 0) return [];
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + directoryBytes <= end && view.getUint32(at, true) === directoryRecord) {
    entries.push({ method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true), unfolded: view.getUint32(at + 24, true), at: view.getUint32(at + 42, true) });
    at += directoryBytes + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - endBytes - longestComment);
  for (let at = view.byteLength - endBytes; at >= first; at--) if (view.getUint32(at, true) === endRecord) return at;
  return -1;
}

/** @returns bytes that came out, at most a part more than `most` */
async function unfolded(bytes: Uint8Array, { packed, at }: Entry, most: number): Promise<number> {
  if (at + localBytes > bytes.length) return 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begins = at + localBytes + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const reader = new Blob([bytes.slice(begins, begins + packed)]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let count = 0;
  try {
    while (count <= most) {
      const { done, value } = await reader.read();
      if (done) return count;
      count += value.length;
    }
    await reader.cancel();
  } catch {
    // damaged: the workbook's reader names it
  }
  return count;
}
