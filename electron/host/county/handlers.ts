/** County: provisioning from the office's board. The administrator's password is used for one act and forgotten. */
import type { RoomHandlers } from '../../../shared/contract/index.ts';
import type { CountyServer, GivenCard, KnownServer, PlanStep } from '../../../shared/county/contract.ts';
import { encodeCard, type JoiningCard } from '../../../shared/county/card.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Clock } from '../abilities.ts';
import type { HostContext } from '../context.ts';
import type { Log } from '../log.ts';
import { codeOf } from '../files/disk.ts';
import type { StationFile } from '../settings/station-file.ts';
import type { SyncRoom } from '../sync/handlers.ts';
import type { Issue } from './cards.ts';
import type { ServerProblem } from './failure.ts';
import type { County } from './layout.ts';
import type { Step } from './plan.ts';
import type { AdminServer } from './server.ts';

export type CountyParts = {
  readonly stationFile: Pick<StationFile, 'founded'>;
  readonly clock: Clock;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly membership: SyncRoom['membership'];
  /** how the server was reached last, in the county's file */
  readonly known: SyncRoom['server'];
  readonly log: Log;
};

/** Loaded with the first act: a station never needs it. */
const tools = async () => ({ ...(await import('./server.ts')), ...(await import('./apply.ts')), ...(await import('./cards.ts')) });

/** Handlers of the county room; only a county clerk comes here (contract). Problems of the server come back as they are. */
export function countyHandlers({ stationFile, clock, randomBytes, membership, known, log }: CountyParts): RoomHandlers<'county', HostContext> {
  /** Opens the server as its admin, then acts. */
  async function at<T, P extends string>(server: CountyServer, act: (opened: AdminServer, office: County) => Promise<Result<T, P>>): Promise<Result<T, P | ServerProblem | 'no_station'>> {
    const station = stationFile.founded()?.station;
    if (station === undefined) return err('no_station');
    const opened = await (await tools()).openServer(server.url, server.admin, pinFor(server));
    if (!opened.ok) return opened;
    return act(opened.value, { county: server.county, name: station.name, office: station.code, practice: station.sample });
  }
  /** Makes a card for what the server stands for, and remembers how it was reached. A card is shown once: it is given even where the disk fails. */
  async function card<P extends string>(input: CountyServer, { session }: HostContext, act: (server: AdminServer, issue: Issue) => Promise<Result<JoiningCard, P>>): Promise<Result<GivenCard, P | ServerProblem | 'no_station'>> {
    const { county, url, certificate } = input;
    const address = input.address ?? url;
    const proof = address.startsWith('https:') ? certificate : null;
    const made = await at(input, (server) => act(server, { county, address, certificate: proof, by: session?.name ?? '', nowMs: clock(), randomBytes }));
    if (made.ok) await known.keepServer({ county, url, address, certificate: proof }).catch((error: unknown) => log('county_server_not_kept', { code: codeOf(error) }));
    return given(made);
  }
  /** What was typed last for the county that is joined, or what its card says. */
  const server = (): KnownServer | null => {
    const last = known.server();
    const joined = membership();
    if (joined === null || last?.county === joined.joined.county) return last;
    return { county: joined.joined.county, url: joined.joined.url, address: joined.joined.url, certificate: joined.certificate };
  };

  return {
    plan: (input) =>
      at(input, async (server, county) => {
        const steps = await (await tools()).plan(server, county);
        return steps.ok ? ok({ steps: steps.value.map(stepOf) }) : steps;
      }),

    apply: (input) =>
      at(input, async (server, county) => {
        const { plan, apply } = await tools();
        const steps = await plan(server, county);
        if (!steps.ok) return steps;
        const done = await apply(server, county, steps.value, randomBytes);
        return done.ok ? ok({ done: steps.value.length }) : done;
      }),

    server: async () => ok({ server: server() }),

    addOffice: (input, context) => card(input, context, async (opened, issue) => (await tools()).addOffice(opened, issue, input.letter)),
    addStation: (input, context) =>
      card(input, context, async (opened, issue) => (await tools()).addStation(opened, issue, { code: input.code, name: input.name, letter: input.letter })),
    rotatePassword: (input, context) =>
      card(input, context, async (opened, issue) => {
        const [station = '', letter = ''] = input.device.split('-');
        return (await tools()).rotatePassword(opened, issue, { station, letter });
      }),
    removeStation: (input) =>
      at(input, async (server) => {
        const taken = await (await tools()).removeStation(server, { county: input.county, nowMs: clock() }, input.code);
        return taken.ok ? ok({ taken: taken.value }) : taken;
      }),
  };
}

/** A certificate of the county's own is asked for where computers are; elsewhere the server proves itself the usual way. */
function pinFor({ url, address, certificate }: CountyServer): string | null {
  const isThere = url.startsWith('https:') && (address === null || new URL(address).host === new URL(url).host);
  return isThere ? certificate : null;
}

function given<P extends string>(made: Result<JoiningCard, P>): Result<GivenCard, P> {
  if (!made.ok) return made;
  const { county, countyName, url, office, station, stationName, device, fingerprint, issuedOn, validUntil, issuedBy, practice } = made.value;
  return ok({ card: encodeCard(made.value), facts: { county, countyName, url, office, station, stationName, device, fingerprint, issuedOn, validUntil, issuedBy, practice } });
}

/** A step as the page tells it: what it is about, what it becomes, what was there. */
function stepOf(step: Step): PlanStep {
  switch (step.do) {
    case 'make_database':
    case 'set_security':
      return { do: step.do, what: step.database, value: '', was: null };
    case 'write_rules':
      return { do: step.do, what: step.database, value: '', was: step.renews ? step.database : null };
    case 'write_info':
      return { do: step.do, what: step.info.name, value: '', was: null };
    case 'rename_county':
      return { do: step.do, what: step.info.name, value: '', was: step.was };
    case 'make_carrier':
      return { do: step.do, what: step.account, value: '', was: null };
    case 'set_roles':
      return { do: step.do, what: step.account, value: step.roles.join(' '), was: null };
    case 'set':
      return { do: step.do, what: `${step.section}/${step.key}`, value: step.value, was: step.was };
  }
}
