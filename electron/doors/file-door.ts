/**
 * /files/<ref>: what the host has handed out, and nothing else. The reference itself is the permission: it cannot be
 * guessed and soon expires. Always sent as a download, so that nothing handed out runs as a page of our origin.
 */
import type { FileRefs } from '../host/files/file-refs.ts';
import type { Serve } from './serve-types.ts';
import { emptyAnswer, safeHeaders } from './static-files.ts';

const extensions: Readonly<Record<string, string>> = { 'application/pdf': '.pdf' };

export function createFileDoor(files: FileRefs): Serve {
  return async ({ method, path }) => {
    if (method !== 'GET' && method !== 'HEAD') return emptyAnswer(405);
    const ref = /^\/files\/([A-Za-z0-9_-]{32})(?:\?.*)?$/.exec(path)?.[1];
    const file = ref === undefined ? null : files.get(ref);
    if (file === null) return emptyAnswer(404);
    const body = Buffer.from(file.bytes);
    return {
      status: 200,
      headers: {
        ...safeHeaders,
        'content-type': file.type,
        'content-length': String(body.length),
        'content-disposition': disposition(file.title + (extensions[file.type] ?? '')),
        'cache-control': 'no-store',
      },
      body,
    };
  };
}

/** RFC 6266: an ASCII name for old readers, the true one in UTF-8. Characters that no file system takes become spaces. */
function disposition(title: string): string {
  const name = title.replace(/[\p{Cc}"*/:<>?\\|]/gu, ' ').trim() || 'file';
  const ascii = name.replace(/[^\u0020-\u007e]/g, '_');
  const utf8 = encodeURIComponent(wellFormed(name)).replace(/['()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`;
}

/** encodeURIComponent throws on lone surrogates. */
function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
