/** Hands a file to the person: the browser saves it to its downloads, Electron asks where. */

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const csvType = 'text/csv;charset=utf-8';
export const textType = 'text/plain;charset=utf-8';

/** Characters that Windows refuses in names of files. */
const refused = /[\\/:*?"<>|\u0000-\u001F]/g; // eslint-disable-line no-control-regex

export function safeFileName(name: string): string {
  return name.replace(refused, '_').replace(/[. ]+$/, '').slice(0, 120);
}

/** @param name with its ending; letters that file systems refuse become _ */
export function saveFile(name: string, content: Uint8Array | string, type: string): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = safeFileName(name);
  document.body.append(link);
  link.click();
  link.remove();
  // The download has its own hold on the blob once it began; a minute is long after that.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
