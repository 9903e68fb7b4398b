/**
 * Serves the built pages. Refuses every way out of the folder: dots, encoded dots, backslashes, drive colons by a list of
 * allowed characters, and links that lead outside by comparing real paths. Pages get a fresh nonce and a strict policy.
 */
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { Serve, ServeAnswer } from './serve-types.ts';

export type StaticFilesParts = {
  /** folder of the built pages */
  readonly root: string;
  readonly randomBytes: (count: number) => Uint8Array;
};

const nonceMark = '__CSP_NONCE__';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
};

/** Sent with every answer, whatever it is. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // The camera reads the code on a joining card, both take what is attached to a matter: in our own page alone; the shell allows it there only.
  'permissions-policy': 'camera=(self), microphone=(self), geolocation=(), usb=(), serial=(), hid=(), payment=(), display-capture=()',
  'x-frame-options': 'DENY',
};

/** The policy of a page: only our own files run, styles only with the nonce of this load, nothing frames us. */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "media-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** An answer of one line, for what is missing or refused. */
export function emptyAnswer(status: number, headers: Readonly<Record<string, string>> = {}): ServeAnswer {
  const body = Buffer.from(`${status}\n`);
  return {
    status,
    headers: { ...safeHeaders, 'content-type': 'text/plain; charset=utf-8', 'content-length': String(body.length), 'cache-control': 'no-store', ...headers },
    body,
  };
}

export function createStaticFiles({ root, randomBytes }: StaticFilesParts): Serve {
  return async ({ method, path }) => {
    if (method !== 'GET' && method !== 'HEAD') return emptyAnswer(405, { allow: 'GET, HEAD' });
    const segments = segmentsOf(path);
    if (segments === null) return emptyAnswer(403);
    const found = await fileInside(root, segments.length === 0 ? ['index.html'] : segments);
    if (found === 'outside') return emptyAnswer(403);
    if (found === null) return emptyAnswer(404);
    const extension = extname(found).toLowerCase();
    const type = types[extension] ?? 'application/octet-stream';
    try {
      const bytes = await readFile(found);
      if (extension === '.html') return page(bytes, type, Buffer.from(randomBytes(18)).toString('base64'));
      const headers = { ...safeHeaders, 'content-type': type, 'content-length': String(bytes.length), 'cache-control': cacheOf(segments) };
      return { status: 200, headers, body: bytes };
    } catch {
      return emptyAnswer(404); // gone between looking and reading
    }
  };
}

function page(bytes: Buffer, type: string, nonce: string): ServeAnswer {
  const body = Buffer.from(bytes.toString('utf8').replaceAll(nonceMark, nonce));
  const headers = {
    ...safeHeaders,
    'content-security-policy': contentPolicy(nonce),
    'content-type': type,
    'content-length': String(body.length),
    'cache-control': 'no-store',
  };
  return { status: 200, headers, body };
}

/** The build puts a hash of the content into the name of everything under /assets. */
function cacheOf(segments: readonly string[]): string {
  return segments[0] === 'assets' ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** @returns null for a path that no file of ours can have */
function segmentsOf(path: string): readonly string[] | null {
  const bare = path.replace(/[?#].*$/s, '');
  let decoded: string;
  try {
    decoded = decodeURIComponent(bare);
  } catch {
    return null;
  }
  if (!decoded.startsWith('/')) return null;
  const segments = decoded.slice(1).split('/');
  if (segments.length === 1 && segments[0] === '') return [];
  return segments.every((segment) => /^[A-Za-z0-9_@~+-][A-Za-z0-9_.@~+-]*$/.test(segment) && !segment.endsWith('.')) ? segments : null;
}

async function fileInside(root: string, segments: readonly string[]): Promise<string | 'outside' | null> {
  try {
    const [realRoot, real] = await Promise.all([realpath(root), realpath(join(root, ...segments))]);
    if (!real.startsWith(realRoot + sep)) return 'outside';
    return (await stat(real)).isFile() ? real : null;
  } catch {
    return null;
  }
}
