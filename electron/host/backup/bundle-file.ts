/**
 * The bytes of a bundle: `LXB`, the version, the head's length, the head in clear, then the sealed rest and a checksum of the
 * whole. Sealed are the sender's public key, its signature and the packed body; the head is authenticated with them.
 * The checksum tells a damaged stick from a bundle that somebody changed or that was sealed with another key.
 */
import { createCipheriv, createDecipheriv, createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { gunzip, gzip } from 'node:zlib';
import { promisify } from 'node:util';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { type BundleBody, BundleBodySchema, type BundleHead, BundleHeadSchema, bundleVersion, mostBundleBytes } from '../../../shared/backup/bundle.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';

const magic = Buffer.from('LXB', 'ascii');
const startBytes = magic.length + 1 + 2; // magic, version, length of the head
const ivBytes = 12;
const tagBytes = 16;
const keyBytes = 44; // Ed25519 as SPKI
const signatureBytes = 64;
const sumBytes = 32;
/** A head is this long at most; enough to be read from the beginning of a file. */
export const mostHeadBytes = 1024;
/** What a body may unpack to, in bytes: nothing a page could not take. */
const mostBodyBytes = 64_000_000;

const pack = promisify<Buffer, Buffer>(gzip);
const unpack = promisify<Buffer, { maxOutputLength: number }, Buffer>(gunzip);

export type SignKey = { readonly privateKey: KeyObject; /** SPKI, 44 bytes */ readonly publicKey: Uint8Array };

export type SealParts = { readonly seed: Uint8Array; readonly key: SignKey; readonly iv: Uint8Array };

/** Packs, signs, seals. `iv`: 12 random bytes. @returns the bytes of the file */
export async function sealBundle(head: BundleHead, body: BundleBody, { seed, key, iv }: SealParts): Promise<Buffer> {
  const clear = clearPart(head);
  const packed = await pack(Buffer.from(JSON.stringify(body), 'utf8'));
  const signature = sign(null, signedBytes(clear, packed), key.privateKey);
  const cipher = createCipheriv('aes-256-gcm', keyOf(seed, head), iv);
  cipher.setAAD(clear);
  const sealed = Buffer.concat([cipher.update(Buffer.concat([key.publicKey, signature, packed])), cipher.final()]);
  const whole = Buffer.concat([clear, iv, sealed, cipher.getAuthTag()]);
  return Buffer.concat([whole, checksum(whole)]);
}

/**
 * The head alone, from the beginning of a file; nothing proves it yet.
 * @returns `bundle_newer` for a version that this app does not know, `bundle_damaged` where a head should be and is not
 */
export function readHead(start: Uint8Array): Result<BundleHead, 'not_a_bundle' | 'bundle_newer' | 'bundle_damaged'> {
  const bytes = Buffer.from(start.buffer, start.byteOffset, start.length);
  if (bytes.length < startBytes || !bytes.subarray(0, magic.length).equals(magic)) return err('not_a_bundle');
  if (bytes.readUInt8(magic.length) > bundleVersion) return err('bundle_newer');
  const length = bytes.readUInt16BE(magic.length + 1);
  if (length > mostHeadBytes || bytes.length < startBytes + length) return err('bundle_damaged');
  const head = BundleHeadSchema.safeParse(jsonOrNothing(bytes.subarray(startBytes, startBytes + length)));
  return head.success && head.data.v === bytes.readUInt8(magic.length) ? ok(head.data) : err('bundle_damaged');
}

/** Whether a whole file is as it was written. `not_a_bundle` comes first: a text file is not a damaged bundle. */
export function checkBundle(file: Buffer): Result<BundleHead, 'not_a_bundle' | 'bundle_newer' | 'bundle_damaged' | 'bundle_too_large'> {
  if (file.length > mostBundleBytes) return err('bundle_too_large');
  const head = readHead(file);
  if (!head.ok && head.problem !== 'bundle_damaged') return head;
  const whole = file.subarray(0, Math.max(0, file.length - sumBytes));
  if (!checksum(whole).equals(file.subarray(whole.length))) return err('bundle_damaged');
  return head;
}

export type OpenedBundle = { readonly body: BundleBody; /** the sender's, SPKI */ readonly publicKey: Buffer };

/**
 * Opens a file that `checkBundle` found whole.
 * @returns `bundle_foreign`: sealed with another key, changed on the way, or not signed by the key inside
 */
export async function unsealBundle(file: Buffer, head: BundleHead, seed: Uint8Array): Promise<Result<OpenedBundle, 'bundle_foreign'>> {
  // As it was written, not as we would write it: a head of the same meaning in other bytes is another head.
  const clear = file.subarray(0, startBytes + file.readUInt16BE(magic.length + 1));
  const rest = file.subarray(clear.length, file.length - sumBytes);
  if (rest.length < ivBytes + keyBytes + signatureBytes + tagBytes) return err('bundle_foreign');
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(seed, head), rest.subarray(0, ivBytes), { authTagLength: tagBytes });
    decipher.setAAD(clear);
    decipher.setAuthTag(rest.subarray(rest.length - tagBytes));
    const plain = Buffer.concat([decipher.update(rest.subarray(ivBytes, rest.length - tagBytes)), decipher.final()]);
    const publicKey = plain.subarray(0, keyBytes);
    const packed = plain.subarray(keyBytes + signatureBytes);
    const key = createPublicKey({ key: publicKey, format: 'der', type: 'spki' });
    if (key.asymmetricKeyType !== 'ed25519') return err('bundle_foreign');
    if (!verify(null, signedBytes(clear, packed), key, plain.subarray(keyBytes, keyBytes + signatureBytes))) return err('bundle_foreign');
    const body = BundleBodySchema.safeParse(jsonOrNothing(await unpack(packed, { maxOutputLength: mostBodyBytes })));
    const fits = body.success && body.data.from === head.from && body.data.to === head.to && body.data.number === head.number;
    return fits ? ok({ body: body.data, publicKey: Buffer.from(publicKey) }) : err('bundle_foreign');
  } catch {
    return err('bundle_foreign'); // the cipher, the key or the packing says no: each means that it is not what we share a key for
  }
}

/** Two groups of four, to be compared on the telephone: `3F0A 91C2`. */
export function shortKey(publicKey: Uint8Array): string {
  const hex = createHash('sha256').update(publicKey).digest('hex').toUpperCase();
  return `${hex.slice(0, 4)} ${hex.slice(4, 8)}`;
}

function clearPart(head: BundleHead): Buffer {
  const text = Buffer.from(JSON.stringify(head), 'utf8');
  const start = Buffer.alloc(startBytes);
  magic.copy(start);
  start.writeUInt8(bundleVersion, magic.length);
  start.writeUInt16BE(text.length, magic.length + 1);
  return Buffer.concat([start, text]);
}

/** A signature says what it is for, and covers the head: it cannot be taken to another bundle. */
function signedBytes(clear: Buffer, packed: Buffer): Buffer {
  return Buffer.concat([Buffer.from('lianxin bundle\n', 'ascii'), checksum(clear), checksum(packed)]);
}

/** Each bundle has a key of its own, by its salt and by who sends it to whom. */
function keyOf(seed: Uint8Array, { salt, from, to }: BundleHead): Uint8Array {
  return hkdf(sha256, seed, new Uint8Array(Buffer.from(salt, 'hex')), new Uint8Array(Buffer.from(`lianxin bundle 1 ${from} ${to}`, 'ascii')), 32);
}

function checksum(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function jsonOrNothing(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
