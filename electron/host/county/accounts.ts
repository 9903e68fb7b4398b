/** Accounts of the county's computers in CouchDB's `_users`: made, given a new password, taken away. Passwords are made here and shown once. */
import { carrierAccount, type CountyId } from '../../../shared/county/names.ts';
import { CountyFailure } from './failure.ts';
import { userDocument } from './found.ts';
import type { Server } from './server.ts';

export type RandomBytes = (count: number) => Uint8Array;

/** 144 bits: nobody chooses, remembers or guesses it. 24 characters of base64url. */
export const newPassword = (randomBytes: RandomBytes): string => Buffer.from(randomBytes(18)).toString('base64url');

type UserDocument = { readonly _id: string; readonly _rev?: string; readonly name: string; readonly roles: readonly string[]; readonly lx_password?: string };

/** Makes the account, or gives it these roles and this password: a lock after wrong tries ends with it. @throws CountyFailure */
export async function setAccount(server: Server, name: string, roles: readonly string[], password: string): Promise<void> {
  const have = await accountDocument(server, name);
  await put(server, { _id: userDocument(name), ...revision(have), name, roles }, { type: 'user', password });
}

/** Other roles, the same password. @throws CountyFailure */
export async function setRoles(server: Server, name: string, roles: readonly string[]): Promise<void> {
  const have = await accountDocument(server, name);
  if (have !== null) await put(server, { ...have, roles }, {});
}

/** @returns false when there was none. @throws CountyFailure */
export async function removeAccount(server: Server, name: string): Promise<boolean> {
  const have = await accountDocument(server, name);
  if (have === null) return false;
  await server.must(`${pathOf(name)}?rev=${have._rev ?? ''}`, { method: 'DELETE' });
  return true;
}

/**
 * The carrier's password goes to every computer of the office, so the server's admin must be able to read it again. It lies
 * beside the account, where only server admins and the carrier itself read. @throws CountyFailure
 */
export async function makeCarrier(server: Server, county: CountyId, roles: readonly string[], randomBytes: RandomBytes): Promise<void> {
  const name = carrierAccount(county);
  const have = await accountDocument(server, name);
  const password = newPassword(randomBytes);
  await put(server, { _id: userDocument(name), ...revision(have), name, roles, lx_password: password }, { type: 'user', password });
}

/** @throws CountyFailure `no_county` when there is no carrier */
export async function carrierPassword(server: Server, county: CountyId): Promise<string> {
  const have = await accountDocument(server, carrierAccount(county));
  if (have?.lx_password === undefined) throw new CountyFailure('no_county', { county });
  return have.lx_password;
}

async function accountDocument(server: Server, name: string): Promise<UserDocument | null> {
  const answer = await server.must(pathOf(name), {}, 404);
  return answer.status === 404 ? null : (answer.body as UserDocument);
}

async function put(server: Server, document: UserDocument, more: { readonly type?: string; readonly password?: string }): Promise<void> {
  await server.must(pathOf(document.name), { method: 'PUT', body: { ...document, ...more } });
}

const revision = (have: UserDocument | null): { readonly _rev?: string } => (have?._rev === undefined ? {} : { _rev: have._rev });
const pathOf = (name: string): string => `_users/${encodeURIComponent(userDocument(name))}`;
