/** County: provisioning from the office's board. The administrator's password is used for one act and forgotten. */
import type { RoomHandlers } from '../../../shared/contract/index.ts';
import type { CountyServer, GivenCard, PlanStep } from '../../../shared/county/contract.ts';
import { encodeCard, type JoiningCard } from '../../../shared/county/card.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Clock } from '../abilities.ts';
import type { HostContext } from '../context.ts';
import type { StationFile } from '../settings/station-file.ts';
import type { Issue } from './cards.ts';
import type { ServerProblem } from './failure.ts';
import type { County } from './layout.ts';
import type { Step } from './plan.ts';
import type { AdminServer } from './server.ts';

export type CountyParts = { readonly stationFile: Pick<StationFile, 'founded'>; readonly clock: Clock; readonly randomBytes: (count: number) => Uint8Array };

/** Loaded with the first act: a station never needs it. */
const tools = async () => ({ ...(await import('./server.ts')), ...(await import('./apply.ts')), ...(await import('./cards.ts')) });

/** Handlers of the county room; only a county clerk comes here (contract). Problems of the server come back as they are. */
export function countyHandlers({ stationFile, clock, randomBytes }: CountyParts): RoomHandlers<'county', HostContext> {
  /** Opens the server as its admin, then acts. */
  async function at<T, P extends string>(server: CountyServer, act: (opened: AdminServer, office: County) => Promise<Result<T, P>>): Promise<Result<T, P | ServerProblem | 'no_station'>> {
    const station = stationFile.founded()?.station;
    if (station === undefined) return err('no_station');
    const opened = await (await tools()).openServer(server.url, server.admin);
    if (!opened.ok) return opened;
    return act(opened.value, { county: server.county, name: station.name, office: station.code, practice: station.sample });
  }
  const issue = ({ county, url }: CountyServer, { session }: HostContext): Issue => ({
    county, address: url, certificate: null, by: session?.name ?? '', nowMs: clock(), randomBytes,
  });

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

    addOffice: (input, context) => at(input, async (server) => given(await (await tools()).addOffice(server, issue(input, context), input.letter))),
    addStation: (input, context) =>
      at(input, async (server) => given(await (await tools()).addStation(server, issue(input, context), { code: input.code, name: input.name, letter: input.letter }))),
    rotatePassword: (input, context) =>
      at(input, async (server) => {
        const [station = '', letter = ''] = input.device.split('-');
        return given(await (await tools()).rotatePassword(server, issue(input, context), { station, letter }));
      }),
    removeStation: (input) =>
      at(input, async (server) => {
        const taken = await (await tools()).removeStation(server, { county: input.county, nowMs: clock() }, input.code);
        return taken.ok ? ok({ taken: taken.value }) : taken;
      }),
  };
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
