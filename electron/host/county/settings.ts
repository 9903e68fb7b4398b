/**
 * Settings of a CouchDB that the county relies on, each with its reason. Whatever is stricter already is left alone.
 * Not touched: `require_valid_user` (the county's databases are closed by roles; who else uses this server is not ours to shut out),
 * addresses, TLS and logs.
 */
import { mostDocumentChars } from '../../../shared/county/documents.ts';

export type Setting = {
  readonly section: string;
  readonly key: string;
  readonly value: string;
  /** what words explain it by */
  readonly why: 'document_size' | 'request_size' | 'no_replication' | 'no_cors' | 'lock_out';
  /** true: what is there does as well */
  readonly fits: (found: string | null) => boolean;
  /** oldest CouchDB that knows it, as [major, minor] */
  readonly since?: readonly [number, number];
};

/** A rule counts characters, CouchDB bytes: a Chinese character is three. */
const mostDocumentBytes = mostDocumentChars * 3 + 2_000_000;
/** The largest body that the app sends is 33 million characters before gzip. */
const mostRequestBytes = 128 * 1024 * 1024;

const numberAt = (found: string | null) => (found === null ? Number.NaN : Number(found));

/** Settings wanted on every node. */
export const wantedSettings: readonly Setting[] = [
  {
    section: 'couchdb', key: 'max_document_size', value: String(mostDocumentBytes), why: 'document_size',
    // eight million is also what CouchDB 3 does when nothing is said
    fits: (found) => found === null || (numberAt(found) >= mostDocumentBytes && numberAt(found) <= 4 * mostDocumentBytes),
  },
  { section: 'chttpd', key: 'max_http_request_size', value: String(mostRequestBytes), why: 'request_size', fits: (found) => numberAt(found) === mostRequestBytes },
  // Any account may otherwise make the server fetch any address (POST /_replicate). The county has no replication jobs.
  { section: 'replicator', key: 'valid_endpoint_protocols', value: 'none', why: 'no_replication', fits: (found) => found === 'none', since: [3, 3] },
  { section: 'chttpd', key: 'enable_cors', value: 'false', why: 'no_cors', fits: (found) => found !== 'true' },
  { section: 'chttpd_auth_lockout', key: 'mode', value: 'enforce', why: 'lock_out', fits: (found) => found === null || found === 'enforce', since: [3, 4] },
];

/** @param version as the server says it, e.g. 3.5.0 */
export function knowsSetting(setting: Setting, version: string): boolean {
  if (setting.since === undefined) return true;
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  const [wantMajor, wantMinor] = setting.since;
  return major > wantMajor || (major === wantMajor && minor >= wantMinor);
}
