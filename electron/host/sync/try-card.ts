/**
 * Tries a card before it is used: asks the server five things in order, and stops at the first that is not right. Sends
 * nothing but questions. Facts that a sentence needs: `problem` says by what it failed, as a word of `CheckProblem`.
 */
import { accountOf, referenceDatabase } from '../../../shared/county/names.ts';
import type { JoiningCard } from '../../../shared/county/card.ts';
import { CountyInfoSchema, DeviceStatusSchema, fingerprintOf } from '../../../shared/county/documents.ts';
import type { CardCheck } from '../../../shared/sync/contract.ts';
import type { Clock } from '../abilities.ts';
import { ownDatabase } from './allowed.ts';
import type { Line } from './line.ts';
import type { LineProblem } from './line-problem.ts';
import type { Answered } from './question.ts';

/** Beside the line's own: what an answer can be wrong about. */
export type CheckProblem = LineProblem | 'certificate' | 'other_county' | 'password_refused' | 'locked' | 'no_right' | 'no_database' | 'server_failed' | 'device_taken' | 'clock_off';

type Facts = CardCheck['facts'];
type Failed = { readonly problem: CheckProblem; readonly facts: Facts };

const askMs = 20_000;
const mostSkewMs = 5 * 60_000;

/**
 * @param wasHere this computer itself was this station's device in that county: its traces there are no other computer's
 * @returns the checks that were made; all but the last are ok
 */
export async function tryCard(card: JoiningCard, line: Line, wasHere: boolean, clock: Clock): Promise<CardCheck[]> {
  const checks: CardCheck[] = [];
  const note = (check: CardCheck['check'], failed: Failed | null, facts: Facts = {}) => {
    checks.push({ check, ok: failed === null, facts: failed === null ? facts : { ...facts, ...failed.facts, problem: failed.problem } });
    return failed === null;
  };
  const account = { user: accountOf(card.county, `${card.station}-${card.device}`), password: card.password };
  let last: { readonly answer: Answered; readonly askedAt: number; readonly answeredAt: number } | null = null;
  const ask = async (path: string, anonymous = false) => {
    const askedAt = clock();
    const answer = await line.ask({ method: 'GET', path, body: null, account: anonymous ? null : account, timeoutMs: askMs });
    if (answer.ok) last = { answer: answer.value, askedAt, answeredAt: clock() };
    return answer;
  };
  const reference = `/${referenceDatabase(card.county)}`;
  const own = `/${ownDatabase(card)}`;

  const root = await ask('/', true);
  const fault = root.ok ? null : lineFailure(root.problem, root.facts);
  if (fault?.problem === 'certificate') {
    note('reach', null); // somebody is there, and is not who the card says
    note('identity', fault);
    return checks;
  }
  if (fault !== null && fault.problem !== 'not_couchdb') {
    note('reach', fault);
    return checks;
  }
  // A proxy that lets only the county's databases through does not show the root: the database then says what it is.
  const seen = root.ok && isCouch(root.value.json) ? root : await ask(reference, true);
  if (!seen.ok) {
    note('reach', lineFailure(seen.problem, seen.facts));
    return checks;
  }
  if (!isCouch(seen.value.json) && !isCouchError(seen.value.json)) {
    note('reach', { problem: 'not_couchdb', facts: { status: seen.value.status } });
    return checks;
  }
  note('reach', null, { ms: seen.value.ms });

  const info = await ask(`${reference}/county%3Ainfo`);
  const infoFault = info.ok ? statusFailure(info.value, reference) : lineFailure(info.problem, info.facts);
  const parsed = info.ok && infoFault === null ? CountyInfoSchema.safeParse(info.value.json) : null;
  const same = parsed?.success === true && parsed.data.county === card.county && fingerprintOf(parsed.data) === card.fingerprint && parsed.data.practice === card.practice;
  const other: Failed = { problem: 'other_county', facts: parsed?.success === true ? { name: parsed.data.name } : {} };
  if (!note('identity', infoFault ?? (same ? null : other))) return checks;

  for (const path of new Set([own, reference])) {
    const answer = await ask(path);
    const failed = answer.ok ? statusFailure(answer.value, path) : lineFailure(answer.problem, answer.facts);
    if (failed === null) continue;
    note('access', failed);
    return checks;
  }
  note('access', null);

  const status = await ask(`${own}/status%3A${card.station}-${card.device}`);
  const statusFault = !status.ok ? lineFailure(status.problem, status.facts) : status.value.status === 404 ? null : statusFailure(status.value, own);
  const taken = status.ok && status.value.status === 200 && !wasHere ? takenBy(status.value.json) : null;
  if (!note('device', statusFault ?? taken)) return checks;

  const skewMs = last === null ? null : skewOf(last);
  const skewFacts: Facts = skewMs === null ? {} : { skewMs };
  note('clock', skewMs !== null && Math.abs(skewMs) > mostSkewMs ? { problem: 'clock_off', facts: skewFacts } : null, skewFacts);
  return checks;
}

function lineFailure(problem: LineProblem, facts: Facts = {}): Failed {
  return facts['problem'] === 'certificate' ? { problem: 'certificate', facts } : { problem, facts };
}

/** @returns null for 200. facts: status, db */
function statusFailure({ status, json }: Answered, path: string): Failed | null {
  const facts = { status, db: path.slice(1) };
  if (status === 200) return null;
  if (status === 401) return { problem: 'password_refused', facts };
  if (status === 403) return { problem: /locked/i.test(reasonOf(json)) ? 'locked' : 'no_right', facts };
  if (status === 404) return { problem: 'no_database', facts };
  return { problem: 'server_failed', facts };
}

/** Another computer says of itself that it is this station's device. facts: at, version, as it wrote them */
function takenBy(json: unknown): Failed {
  const status = DeviceStatusSchema.safeParse(json);
  return { problem: 'device_taken', facts: status.success ? { at: status.data.at, version: status.data.version } : {} };
}

/** The server's clock says whole seconds: half of one is taken off. Positive: this computer's clock is ahead. */
function skewOf({ answer, askedAt, answeredAt }: { readonly answer: Answered; readonly askedAt: number; readonly answeredAt: number }): number | null {
  return answer.serverMs === null ? null : Math.round((askedAt + answeredAt) / 2 - (answer.serverMs + 500));
}

/** CouchDB, and the practice server. */
function isCouch(json: unknown): boolean {
  return isObject(json) && ('couchdb' in json || 'express-pouchdb' in json || typeof json['db_name'] === 'string');
}

function isCouchError(json: unknown): boolean {
  return isObject(json) && typeof json['error'] === 'string' && typeof json['reason'] === 'string';
}

function reasonOf(json: unknown): string {
  return isObject(json) && typeof json['reason'] === 'string' ? json['reason'] : '';
}

function isObject(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
