/**
 * Tries every rule with real requests. For this a county of its own is made on the same server, with temporary accounts, and
 * removed afterwards; of the real county only the plan is compared and its doors are tried from outside.
 */
import { carrierAccount, type CountyId } from '../../../shared/county/names.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { RandomBytes } from './accounts.ts';
import { planned, take } from './apply.ts';
import { addOffice, addStation, type Issue } from './cards.ts';
import { asResult, CountyFailure, type ServerProblem } from './failure.ts';
import { everyCounty, idsFrom, infoOf, knownInfo, userDocument } from './found.ts';
import { throwawayBegan, throwawayId } from './throwaway.ts';
import { type County, countyPrefix } from './layout.ts';
import { type CheckName, type Ground, tries } from './tries.ts';
import { type AdminServer, serverAs } from './server.ts';

export type { CheckName } from './tries.ts';
export type Checked = {
  readonly check: CheckName;
  /**
   * `open`: CouchDB leaves it open by itself, the reverse proxy closes it; `not_shown`: the practice county's server cannot;
   * `broken`: a rule does not hold
   */
  readonly outcome: 'holds' | 'open' | 'not_shown' | 'broken';
  /** what the server answered */
  readonly said: string;
};

export type VerifyParts = {
  /** where computers reach the county: what is tried there goes through the proxy. The admin's own way stays as it is */
  readonly address: string;
  readonly nowMs: number;
  readonly randomBytes: RandomBytes;
  readonly onChecked?: (checked: Checked) => void;
};

const office = 'ZZ00';
const leftoverMs = 3_600_000;

/** @returns what was tried, in order. A server that does not answer at all is a problem, a rule that does not hold is a row */
export function verify(server: AdminServer, county: CountyId, parts: VerifyParts): Promise<Result<Checked[], ServerProblem>> {
  return asResult(async () => {
    const real = await knownInfo(server, county);
    const rows: Checked[] = [];
    const note = (checked: Checked) => {
      rows.push(checked);
      parts.onChecked?.(checked);
    };
    const steps = await planned(server, real);
    note({ check: 'as_planned', outcome: steps.length === 0 ? 'holds' : 'broken', said: steps.map((step) => step.do).join(' ') });

    const throwaway: County = { county: throwawayId(parts.nowMs, parts.randomBytes), name: real.name, office, practice: real.practice };
    await removeLeftovers(server, parts.nowMs);
    try {
      const ground = await makeGround(server, throwaway, county, parts);
      for (const each of tries) {
        const { well, said } = await each.run(ground);
        const weak = each.weakness?.(server) ?? null;
        note({ check: each.check, outcome: well ? 'holds' : (weak ?? 'broken'), said });
      }
    } finally {
      await removeGround(server, throwaway.county);
    }
    return rows;
  });
}

/** A trial that was cut short more than an hour ago: its id says when, its office that it is one. */
async function removeLeftovers(server: AdminServer, nowMs: number): Promise<void> {
  for (const county of await everyCounty(server)) {
    const began = throwawayBegan(county);
    if (began !== null && nowMs - began > leftoverMs && (await infoOf(server, county))?.office === office) await removeGround(server, county);
  }
}

async function makeGround(server: AdminServer, throwaway: County, real: CountyId, parts: VerifyParts): Promise<Ground> {
  // Settings are the whole server's: they are compared above and not changed here.
  for (const step of await planned(server, throwaway)) if (step.do !== 'set') await take(server, throwaway, step, parts.randomBytes);
  const issue: Issue = { county: throwaway.county, address: parts.address, certificate: null, by: '', nowMs: parts.nowMs, randomBytes: parts.randomBytes };
  const mine = value(await addStation(server, issue, { code: 'ZZ01', name: 'ZZ01', letter: 'A' }));
  value(await addStation(server, issue, { code: 'ZZ01', name: 'ZZ01', letter: 'B' }));
  value(await addStation(server, issue, { code: 'ZZ02', name: 'ZZ02', letter: 'A' }));
  const office = value(await addOffice(server, issue, 'A'));
  const user = (device: string) => `${countyPrefix(throwaway.county)}${device}`;
  const account = { user: user('zz01-a'), password: mine.password };
  return {
    county: throwaway.county, real, admin: server, account, address: parts.address, nowMs: parts.nowMs, nextId: idsOf(parts.randomBytes),
    station: serverAs(parts.address, account),
    office: serverAs(parts.address, { user: user('zz00-a'), password: office.password }),
    carrier: serverAs(parts.address, { user: carrierAccount(throwaway.county), password: office.carrier ?? '' }),
    nobody: serverAs(parts.address, null),
  };
}

/** Databases and accounts of the throwaway county, and nothing else. */
async function removeGround(server: AdminServer, county: CountyId): Promise<void> {
  const start = countyPrefix(county);
  const names = ((await server.must('_all_dbs')).body as string[]).filter((name) => name.startsWith(start));
  for (const name of names) await server.must(name, { method: 'DELETE' }, 404);
  const { rows } = (await server.must(`_users/_all_docs?${idsFrom(userDocument(start))}`)).body as { readonly rows: readonly { readonly id: string; readonly value: { readonly rev: string } }[] };
  for (const { id, value: { rev } } of rows) {
    if (id.startsWith(userDocument(start))) await server.must(`_users/${encodeURIComponent(id)}?rev=${rev}`, { method: 'DELETE' }, 404);
  }
}

function idsOf(randomBytes: RandomBytes): (kind: string, station: string) => string {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  return (kind, station) => `${kind}:${station}:01${[...randomBytes(24)].map((byte) => letters.charAt(byte % 32)).join('')}`;
}

function value<T, P extends string>(result: Result<T, P>): T {
  if (!result.ok) throw new CountyFailure(result.problem, result.facts);
  return result.value;
}
