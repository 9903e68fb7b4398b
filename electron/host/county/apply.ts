/** Does the steps of a plan, one after the other. Each may be done again: what was cut short is finished by the next run. */
import { validateText } from '../../../shared/county/rules/text.ts';
import { type Result } from '../../../shared/kernel/result.ts';
import { referenceDatabase } from '../../../shared/county/names.ts';
import { makeCarrier, type RandomBytes, setRoles } from './accounts.ts';
import { asResult, CountyFailure, type ServerProblem } from './failure.ts';
import { infoOf, lookAt, rulesDocument } from './found.ts';
import { type County, rolesOfCarrier } from './layout.ts';
import { planCounty, type Step } from './plan.ts';
import type { AdminServer, Server } from './server.ts';

/** What would be done so that this county stands on this server. Changes nothing. */
export function plan(server: AdminServer, wanted: County): Promise<Result<Step[], ServerProblem>> {
  return asResult(() => planned(server, wanted));
}

/**
 * Does the steps in order and stops at the first that fails.
 * @param onStep told before each step
 */
export function apply(server: Server, county: County, steps: readonly Step[], randomBytes: RandomBytes, onStep: (step: Step) => void = () => undefined): Promise<Result<null, ServerProblem>> {
  return asResult(async () => {
    for (const step of steps) {
      onStep(step);
      await take(server, county, step, randomBytes);
    }
    return null;
  });
}

/** As plan. @throws CountyFailure */
export async function planned(server: AdminServer, wanted: County & { readonly stations?: readonly string[] }): Promise<Step[]> {
  const steps = planCounty(wanted, await lookAt(server, wanted.county));
  if (!steps.ok) throw new CountyFailure(steps.problem, steps.facts);
  return steps.value;
}

/** One step. @throws CountyFailure */
export async function take(server: Server, county: County, step: Step, randomBytes: RandomBytes): Promise<void> {
  switch (step.do) {
    case 'make_database':
      await server.must(step.database, { method: 'PUT' }, 412); // 412: somebody made it meanwhile
      return;
    case 'set_security':
      await server.must(`${step.database}/_security`, { method: 'PUT', body: step.security });
      return;
    case 'write_rules':
      await putDocument(server, `${step.database}/${rulesDocument}`, { _id: rulesDocument, language: 'javascript', validate_doc_update: validateText });
      return;
    case 'write_info': {
      const key = Buffer.from(randomBytes(16)).toString('hex');
      await putInfo(server, { ...step.info, key });
      return;
    }
    case 'rename_county': {
      const have = await infoOf(server, county.county);
      if (have !== null) await putInfo(server, { ...have, name: step.info.name });
      return;
    }
    case 'make_carrier':
      await makeCarrier(server, county.county, rolesOfCarrier(county.county), randomBytes);
      return;
    case 'set_roles':
      await setRoles(server, step.account, step.roles);
      return;
    case 'set':
      await server.must(`_node/${encodeURIComponent(step.node)}/_config/${step.section}/${step.key}`, { method: 'PUT', body: step.value });
      return;
  }
}

async function putInfo(server: Server, info: County & { readonly key: string }): Promise<void> {
  const { county, name, office, key, practice } = info;
  await putDocument(server, `${referenceDatabase(county)}/county%3Ainfo`, { _id: 'county:info', v: 1, county, name, office, key, practice });
}

/** Writes it over whatever is there. @throws CountyFailure */
export async function putDocument(server: Server, path: string, document: object): Promise<void> {
  const have = await server.must(path, {}, 404);
  const rev = have.status === 404 ? {} : { _rev: (have.body as { readonly _rev: string })._rev };
  await server.must(path, { method: 'PUT', body: { ...document, ...rev } });
}
