/** The whole contract between page and host: every room's part, joined. Three doors carry it. */
import type { z } from 'zod';
import { accessContract, accessEvents } from '../access/contract.ts';
import { backupContract, backupEvents } from '../backup/contract.ts';
import { countyContract } from '../county/contract.ts';
import type { Result } from '../kernel/result.ts';
import { receptionContract } from '../reception/contract.ts';
import { reportsContract } from '../reports/contract.ts';
import { settingsContract } from '../settings/contract.ts';
import { syncContract, syncEvents } from '../sync/contract.ts';
import { votingContract } from '../voting/contract.ts';
import type { CommonProblem, Contract, Method } from './method.ts';

export const contract = {
  access: accessContract,
  settings: settingsContract,
  backup: backupContract,
  reception: receptionContract,
  reports: reportsContract,
  sync: syncContract,
  county: countyContract,
  voting: votingContract,
} as const satisfies Contract;

export const hostEvents = {
  'access.sessionChanged': accessEvents.sessionChanged,
  'backup.appended': backupEvents.appended,
  'backup.damaged': backupEvents.damaged,
  'sync.bell': syncEvents.bell,
  'sync.changed': syncEvents.changed,
} as const;

export type StationContract = typeof contract;
export type HostEvents = { readonly [E in keyof typeof hostEvents]: z.infer<(typeof hostEvents)[E]> };
export type HostEventName = keyof HostEvents;

export type InputOf<M> = M extends Method<infer I> ? z.input<I> : never;
export type ParsedInputOf<M> = M extends Method<infer I> ? z.output<I> : never;
export type OutputOf<M> = M extends Method<z.ZodType, infer O> ? z.output<O> : never;
export type ProblemOf<M> = M extends Method<z.ZodType, z.ZodType, infer P> ? P : never;

/** What the page calls: `host.backup.append({ entries })`. */
export type Host = {
  readonly [R in keyof StationContract]: {
    readonly [N in keyof StationContract[R]]: (
      input: InputOf<StationContract[R][N]>,
    ) => Promise<Result<OutputOf<StationContract[R][N]>, ProblemOf<StationContract[R][N]> | CommonProblem>>;
  };
};

/** What the host must supply. A missing handler or an undeclared problem does not compile. `Ctx` is the host's own. */
export type Handlers<Ctx> = {
  readonly [R in keyof StationContract]: {
    readonly [N in keyof StationContract[R]]: (
      input: ParsedInputOf<StationContract[R][N]>,
      context: Ctx,
    ) => Promise<Result<OutputOf<StationContract[R][N]>, ProblemOf<StationContract[R][N]>>>;
  };
};

export type RoomHandlers<R extends keyof StationContract, Ctx> = Handlers<Ctx>[R];
