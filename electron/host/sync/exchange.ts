/** Carries one request of the page to the county: checks that it may go, adds this computer's account, measures. */
import type { OutputOf, StationContract } from '../../../shared/contract/index.ts';
import { accountOf, carrierAccount } from '../../../shared/county/names.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { toInstant } from '../../../shared/kernel/time.ts';
import type { ExchangeProblem } from '../../../shared/sync/contract.ts';
import { type ExchangeInput, isAllowed } from './allowed.ts';
import type { Membership } from './county-file.ts';
import type { Line } from './line.ts';
import type { Account } from './question.ts';

export type Exchanged = OutputOf<StationContract['sync']['exchange']>;

/** The account of this computer, which the county can revoke by itself. */
export function ownAccount({ joined, password }: Membership): Account {
  return { user: accountOf(joined.county, `${joined.station}-${joined.device}`), password };
}

/**
 * Sends one allowed request over this line. Statuses are passed on as they are.
 * @returns `not_allowed` for a path, a database or a role that sync does not use; else the line's own problems
 */
export async function exchange(membership: Membership, line: Line, input: ExchangeInput): Promise<Result<Exchanged, ExchangeProblem>> {
  const { joined, carrier } = membership;
  if (!isAllowed(joined, input)) return err('not_allowed');
  if (input.as === 'carrier' && carrier === null) return err('not_allowed');
  const account = input.as === 'carrier' && carrier !== null ? { user: carrierAccount(joined.county), password: carrier } : ownAccount(membership);
  const { db, path, method, body, timeoutMs } = input;
  const below = path === '' || path.startsWith('?') ? path : `/${path}`;
  const answer = await line.ask({ method, path: `/${db}${below}`, body, account, timeoutMs });
  if (!answer.ok) return err(answer.problem, answer.facts);
  const { status, body: text, sentBytes, receivedBytes, ms, serverMs } = answer.value;
  return ok({ status, body: text, sentBytes, receivedBytes, ms, serverAt: serverMs === null ? null : toInstant(serverMs) });
}
