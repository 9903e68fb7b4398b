/** Reads what a server already has of one county. Changes nothing. */
import { CountyInfoSchema, type CountyInfo } from '../../../shared/county/documents.ts';
import { type CountyId, referenceDatabase } from '../../../shared/county/names.ts';
import { CountyFailure } from './failure.ts';
import { inTurns } from './in-turns.ts';
import { countyPrefix, type Security } from './layout.ts';
import type { AdminServer, Server } from './server.ts';
import { throwawayBegan } from './throwaway.ts';

/** The design document that carries the rules. Rules do not run for design documents, so only an admin changes it. */
export const rulesDocument = '_design/lx';
/** Id of an account's document in `_users`. */
export const userDocument = (account: string): string => `org.couchdb.user:${account}`;

export type FoundNode = {
  readonly name: string;
  /** `section/key` → value, as far as it is set */
  readonly settings: Readonly<Record<string, string>>;
};
export type Found = {
  readonly kind: 'couchdb' | 'practice';
  readonly version: string;
  /** CouchDB's own databases that are there */
  readonly system: readonly string[];
  /** null: this server tells no settings */
  readonly nodes: readonly FoundNode[] | null;
  readonly databases: Readonly<Record<string, { readonly security: unknown; readonly rules: string | null }>>;
  readonly info: CountyInfo | null;
  /** account → its roles */
  readonly accounts: Readonly<Record<string, readonly string[]>>;
};

/** @throws CountyFailure */
export async function lookAt(server: AdminServer, county: CountyId): Promise<Found> {
  const names = await databaseNames(server);
  const ours = names.filter((name) => name.startsWith(countyPrefix(county)));
  const databases: Record<string, { security: Security; rules: string | null }> = {};
  await inTurns(ours, async (name) => {
    const security = (await server.must(`${name}/_security`)).body as Security;
    const rules = (await server.must(`${name}/${rulesDocument}`, {}, 404)).body as { readonly validate_doc_update?: string };
    databases[name] = { security, rules: rules.validate_doc_update ?? null };
  });
  return {
    kind: server.kind,
    version: server.version,
    system: names.filter((name) => name.startsWith('_')),
    nodes: await nodesOf(server),
    databases,
    info: ours.includes(referenceDatabase(county)) ? await infoOf(server, county) : null,
    accounts: names.includes('_users') ? await accountsOf(server, county) : {},
  };
}

/** Ids of the counties on this server, sorted, without those of a trial. @throws CountyFailure */
export async function countiesOn(server: AdminServer): Promise<CountyId[]> {
  return (await everyCounty(server)).filter((county) => throwawayBegan(county) === null);
}

/** As countiesOn, with the counties that a trial made. @throws CountyFailure */
export async function everyCounty(server: AdminServer): Promise<CountyId[]> {
  const ids = (await databaseNames(server)).map((name) => /^lx-([a-z][a-z0-9]{1,11})-reference$/.exec(name)?.[1] ?? '');
  return ids.filter((id) => id !== '').sort();
}

/** @returns null while the county has none, or when what lies there cannot be read */
export async function infoOf(server: Server, county: CountyId): Promise<CountyInfo | null> {
  const answer = await server.must(`${referenceDatabase(county)}/county%3Ainfo`, {}, 404);
  const info = CountyInfoSchema.safeParse(answer.body);
  return info.success ? info.data : null;
}

/** @throws CountyFailure `no_county` */
export async function knownInfo(server: Server, county: CountyId): Promise<CountyInfo> {
  const info = await infoOf(server, county);
  if (info === null) throw new CountyFailure('no_county', { county });
  return info;
}

type UserRow = { readonly doc?: { readonly name?: string; readonly roles?: readonly string[] } | null };

async function accountsOf(server: Server, county: CountyId): Promise<Record<string, readonly string[]>> {
  const rows = ((await server.must(`_users/_all_docs?include_docs=true&${idsFrom(userDocument(countyPrefix(county)))}`)).body as { readonly rows: readonly UserRow[] }).rows;
  const accounts: Record<string, readonly string[]> = {};
  for (const { doc } of rows) if (doc?.name?.startsWith(countyPrefix(county)) === true) accounts[doc.name] = doc.roles ?? [];
  return accounts;
}

/** The part of a question that asks for ids that start so. */
export function idsFrom(start: string): string {
  return `startkey=${encodeURIComponent(JSON.stringify(start))}&endkey=${encodeURIComponent(JSON.stringify(`${start}\u{fff0}`))}`;
}

async function databaseNames(server: Server): Promise<string[]> {
  return (await server.must('_all_dbs')).body as string[];
}

/** Every node of a cluster has settings of its own. */
async function nodesOf(server: AdminServer): Promise<FoundNode[] | null> {
  if (server.kind === 'practice') return null;
  const { cluster_nodes: names } = (await server.must('_membership')).body as { readonly cluster_nodes: readonly string[] };
  const nodes: FoundNode[] = [];
  for (const name of names) {
    const sections = (await server.must(`_node/${encodeURIComponent(name)}/_config`)).body as Readonly<Record<string, Readonly<Record<string, string>>>>;
    const settings = Object.entries(sections).flatMap(([section, keys]) => Object.entries(keys).map(([key, value]) => [`${section}/${key}`, value] as const));
    // Hashes of admins' passwords are among them, and nobody here needs them.
    nodes.push({ name, settings: Object.fromEntries(settings.filter(([key]) => !key.startsWith('admins/'))) });
  }
  return nodes;
}
