/**
 * What is to be done on a server so that a county stands there: a list of steps, made from what is wanted and what was found.
 * Pure. What is right already is no step, so a plan after its application is empty.
 */
import { canonicalJson } from '../../../shared/kernel/json.ts';
import type { StationCode } from '../../../shared/kernel/ids.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { carrierAccount, stationDatabase, stationOfDatabase } from '../../../shared/county/names.ts';
import { validateText } from '../../../shared/county/rules/text.ts';
import type { Found } from './found.ts';
import { type County, databasesOf, rolesByName, type Security } from './layout.ts';
import { knowsSetting, type Setting, wantedSettings } from './settings.ts';

export type Step =
  | { readonly do: 'make_database'; readonly database: string; readonly for: 'server' | 'county' | 'station' }
  | { readonly do: 'set_security'; readonly database: string; readonly security: Security }
  /** `renews`: other rules are there now */
  | { readonly do: 'write_rules'; readonly database: string; readonly renews: boolean }
  | { readonly do: 'write_info'; readonly info: County }
  | { readonly do: 'rename_county'; readonly info: County; readonly was: string }
  | { readonly do: 'make_carrier'; readonly account: string }
  | { readonly do: 'set_roles'; readonly account: string; readonly roles: readonly string[] }
  /** `was` null: the server's own default */
  | { readonly do: 'set'; readonly node: string; readonly section: string; readonly key: string; readonly value: string; readonly was: string | null; readonly why: Setting['why'] };

export type PlanProblem = 'other_county';

/**
 * @param stations codes to be there besides those whose databases are there already
 * @returns `other_county` when the server's county of this id has another office code, or practises where this one does not
 */
export function planCounty(wanted: County & { readonly stations?: readonly StationCode[] }, found: Found): Result<Step[], PlanProblem> {
  const { county, name, office, practice, stations = [] } = wanted;
  const info = { county, name, office, practice };
  if (found.info !== null) {
    if (found.info.office !== office) return err('other_county', { what: 'office', is: found.info.office, wanted: office });
    if (found.info.practice !== practice) return err('other_county', { what: 'practice', is: String(found.info.practice), wanted: String(practice) });
  }
  return ok([
    ...systemSteps(found),
    ...settingSteps(found),
    ...databaseSteps(wanted, stations, found),
    ...(found.info === null ? [{ do: 'write_info', info } as const] : found.info.name === name ? [] : [{ do: 'rename_county', info, was: found.info.name } as const]),
    ...accountSteps(wanted, found),
  ]);
}

/** A CouchDB that was never set up as a single node lacks its own databases. */
function systemSteps(found: Found): Step[] {
  if (found.kind === 'practice') return [];
  return ['_users', '_replicator'].filter((name) => !found.system.includes(name)).map((database) => ({ do: 'make_database', database, for: 'server' }));
}

function settingSteps(found: Found): Step[] {
  return (found.nodes ?? []).flatMap((node) =>
    wantedSettings
      .filter((setting) => knowsSetting(setting, found.version))
      .flatMap(({ section, key, value, why, fits }): Step[] => {
        const was = node.settings[`${section}/${key}`] ?? null;
        return fits(was) ? [] : [{ do: 'set', node: node.name, section, key, value, was, why }];
      }),
  );
}

/** Security first, then rules: a new database is the admin's alone until then. */
function databaseSteps({ county }: County, wanted: readonly StationCode[], found: Found): Step[] {
  const there = Object.keys(found.databases).map((name) => stationOfDatabase(county, name) ?? '').filter((code) => code !== '');
  const stations = [...new Set([...there, ...wanted])].sort();
  return databasesOf(county, stations).flatMap(({ name: database, security }): Step[] => {
    const have = found.databases[database];
    const isStation = stations.some((code) => stationDatabase(county, code) === database);
    return [
      ...(have === undefined ? [{ do: 'make_database', database, for: isStation ? 'station' : 'county' } as const] : []),
      ...(have !== undefined && sameSecurity(have.security, security) ? [] : [{ do: 'set_security', database, security } as const]),
      ...(have?.rules === validateText ? [] : [{ do: 'write_rules', database, renews: (have?.rules ?? null) !== null } as const]),
    ];
  });
}

function accountSteps(wanted: County, found: Found): Step[] {
  const carrier = carrierAccount(wanted.county);
  const made: Step[] = found.accounts[carrier] === undefined ? [{ do: 'make_carrier', account: carrier }] : [];
  const corrected = Object.entries(found.accounts).flatMap(([account, have]): Step[] => {
    const roles = rolesByName(wanted, account);
    return roles === null || sameRoles(have, roles) ? [] : [{ do: 'set_roles', account, roles }];
  });
  return [...made, ...corrected];
}

function sameRoles(a: readonly string[], b: readonly string[]): boolean {
  return canonicalJson([...a].sort()) === canonicalJson([...b].sort());
}

/** An empty list and a missing one are one to CouchDB; anything else that stands there is not ours. */
function sameSecurity(found: unknown, wanted: Security): boolean {
  const { admins, members, ...others } = (found ?? {}) as { readonly admins?: Partial<Security['admins']>; readonly members?: Partial<Security['members']> };
  const list = (part: Partial<Security['admins']> | undefined) => [sorted(part?.names), sorted(part?.roles)];
  return canonicalJson([list(admins), list(members), others]) === canonicalJson([list(wanted.admins), list(wanted.members), {}]);
}

function sorted(names: readonly string[] | undefined): string[] {
  return [...(names ?? [])].sort();
}
