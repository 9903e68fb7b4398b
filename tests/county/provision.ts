/** A provisioned county for tests: databases, rules, accounts of stations, without the settings of a server that is not ours alone. */
import { randomBytes } from 'node:crypto';
import { apply, plan } from '../../electron/host/county/apply.ts';
import { addOffice, addStation, type Issue } from '../../electron/host/county/cards.ts';
import { type AdminServer, openServer } from '../../electron/host/county/server.ts';
import type { JoiningCard } from '../../shared/county/card.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { TestCounty } from './server.ts';

export type ProvisionedCounty = { readonly issue: Issue; readonly office: JoiningCard; readonly stations: readonly JoiningCard[] };

/**
 * Makes the county of a test server with its office (CG00-A) and these stations, each with a computer A.
 * @param address what the cards say; the server's own when left out
 * @throws when a step fails
 */
export async function provisionCounty(server: AdminServer, ground: TestCounty, stations: readonly string[], address = ground.url): Promise<ProvisionedCounty> {
  const county = { county: ground.county, name: '城固县人大代表工委', office: 'CG00', practice: ground.kind === 'practice' };
  const steps = must(await plan(server, county));
  must(await apply(server, county, steps.filter((step) => step.do !== 'set'), randomBytes));
  const issue: Issue = { county: ground.county, address, certificate: null, by: '韩雪', nowMs: Date.now(), randomBytes };
  const cards: JoiningCard[] = [];
  for (const code of stations) cards.push(must(await addStation(server, issue, { code, name: `${code}站`, letter: 'A' })));
  return { issue, office: must(await addOffice(server, issue, 'A')), stations: cards };
}

/** As provisionCounty, for a server that is not opened yet. */
export async function provisionTestCounty(ground: TestCounty, stations: readonly string[], address = ground.url): Promise<ProvisionedCounty> {
  return provisionCounty(must(await openServer(ground.url, ground.admin)), ground, stations, address);
}

/** @returns the value. @throws with problem and facts */
export function must<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(`${result.problem} ${JSON.stringify(result.facts ?? {})}`);
  return result.value;
}
