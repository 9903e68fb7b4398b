/** Settings: the first run, preferences of this computer, removal of a sample station, free disk. */
import { join } from 'node:path';
import type { RoomHandlers } from '../../../shared/contract/index.ts';
import { newRecordId } from '../../../shared/kernel/ids.ts';
import { tick } from '../../../shared/kernel/record/clock.ts';
import { sealEvent } from '../../../shared/kernel/record/event.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { toInstant } from '../../../shared/kernel/time.ts';
import { defaultPreferences, type Preferences, PreferencesSchema, type Station } from '../../../shared/settings/station.ts';
import type { Abilities, Clock } from '../abilities.ts';
import type { PinHash } from '../access/pin-hash.ts';
import type { PinFile } from '../access/pin-file.ts';
import type { Sessions } from '../access/sessions.ts';
import type { Journal } from '../backup/journal.ts';
import type { HostContext } from '../context.ts';
import { codeOf, diskProblem, freeBytes } from '../files/disk.ts';
import { readJson, writeJson } from '../files/json-file.ts';
import { oneAtATime } from '../files/one-at-a-time.ts';
import type { PracticeGround } from '../practice/practice-ground.ts';
import { beginRemoval, finishRemoval } from './sample-removal.ts';
import type { Founded, StationFile } from './station-file.ts';

export type SettingsParts = {
  readonly dataDir: string;
  readonly abilities: Abilities;
  readonly clock: Clock;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly version: string;
  readonly hash: (pin: string) => Promise<PinHash>;
  readonly stationFile: StationFile;
  readonly journal: Journal;
  readonly pins: PinFile;
  readonly sessions: Sessions;
  /** null in a practice station */
  readonly practice: PracticeGround | null;
};

/** @throws the system's error when the preferences are there and cannot be read */
export async function settingsHandlers(parts: SettingsParts): Promise<RoomHandlers<'settings', HostContext>> {
  const { dataDir, clock, stationFile, journal, pins, sessions } = parts;
  const preferencesPath = join(dataDir, 'preferences.json');
  let preferences: Preferences = (await readJson(preferencesPath, PreferencesSchema, clock())) ?? defaultPreferences;
  const inTurn = oneAtATime();

  return {
    station: async () =>
      ok({
        station: stationFile.founded()?.station ?? null,
        preferences,
        capabilities: parts.abilities.capabilities,
        version: parts.version,
        folder: dataDir,
      }),

    createStation: ({ station, firstPerson, pin }, { caller }) =>
      inTurn(async () => {
        if (stationFile.founded() !== null) return err('station_exists');
        const at = toInstant(clock());
        const founded = foundation({ ...station, createdAt: at }, firstPerson, parts);
        const { record, event } = founded.founder;
        try {
          await pins.setPin(record, await parts.hash(pin)); // of nobody, until the profile is there
          await stationFile.write(founded);
        } catch (error) {
          return diskProblem(error, dataDir);
        }
        const written = await journal.append([{ type: 'events', record, events: [event] }]);
        if (!written.ok) {
          await stationFile.remove();
          return written;
        }
        await pins.setSeen(record, at).catch((error: unknown) => codeOf(error)); // shown beside the name, no more
        sessions.begin(caller.client, record, at);
        return ok({ staff: record });
      }),

    saveDetails: ({ details }) =>
      inTurn(async () => {
        const founded = stationFile.founded();
        if (founded === null) return err('no_station');
        try {
          await stationFile.write({ ...founded, station: { ...founded.station, details } });
        } catch (error) {
          return diskProblem(error, dataDir);
        }
        return ok({});
      }),

    savePreferences: (input) =>
      inTurn(async () => {
        try {
          await writeJson(preferencesPath, input.preferences);
        } catch (error) {
          return diskProblem(error, dataDir);
        }
        preferences = input.preferences;
        return ok({});
      }),

    beginPractice: async (_input, { caller, session }) => {
      const founded = stationFile.founded();
      if (founded === null || session === null || parts.practice === null) return err('no_station');
      return parts.practice.begin(caller.client, session, founded.station, preferences);
    },

    endPractice: async (_input, { caller }) => {
      await parts.practice?.end(caller.client);
      return ok({});
    },

    removeSample: () =>
      inTurn(async () => {
        if (stationFile.founded()?.station.sample !== true) return err('not_a_sample');
        try {
          const keptAs = join(dataDir, await beginRemoval(dataDir, toInstant(clock())));
          sessions.endAll(); // nobody writes from here on
          await journal.moveAside(join(keptAs, 'journal'));
          await finishRemoval(dataDir, clock());
          pins.clear();
          stationFile.clear();
          return ok({ keptAs });
        } catch (error) {
          return diskProblem(error, dataDir); // the next start goes on with it
        }
      }),

    disk: async () => ok({ freeBytes: await freeBytes(dataDir), folder: dataDir }),
  };
}

/** The first member of staff adds himself: nobody else is there to do it. */
function foundation(station: Station, name: string, { clock, randomBytes }: SettingsParts): Founded {
  const record = newRecordId('staff', station.code, { now: clock, randomBytes });
  const role = station.party === 'office' ? 'county_clerk' : 'station_head';
  const event = sealEvent(record, {
    type: 'staff.added',
    v: 1,
    at: station.createdAt,
    hlc: tick(Date.parse(station.createdAt), []),
    by: { staff: record, role, device: `${station.code}-${station.device}` },
    after: [],
    data: { name, role },
  });
  return { v: 1, station, founder: { record, event } };
}
