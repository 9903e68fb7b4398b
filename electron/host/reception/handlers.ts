/** Reception: drafts on disk, numbers without a server, keys of contact data. */
import type { RoomHandlers } from '../../../shared/contract/index.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { toInstant } from '../../../shared/kernel/time.ts';
import type { Clock } from '../abilities.ts';
import type { KnownRecords } from '../backup/known-records.ts';
import type { HostContext } from '../context.ts';
import { codeOf, diskProblem } from '../files/disk.ts';
import type { OneAtATime } from '../files/one-at-a-time.ts';
import type { StationFile } from '../settings/station-file.ts';
import type { Log } from '../log.ts';
import type { ContactKeys } from './contact-keys.ts';
import type { DraftFiles } from './draft-files.ts';
import type { RetentionFile } from './retention-file.ts';
import type { ErasedContacts } from './erased-contacts.ts';
import type { IssueNumbers } from './issue-numbers.ts';

export type ReceptionParts = {
  readonly dataDir: string;
  readonly clock: Clock;
  readonly stationFile: StationFile;
  readonly known: KnownRecords;
  readonly drafts: DraftFiles;
  readonly numbers: IssueNumbers;
  readonly keys: ContactKeys;
  readonly erased: ErasedContacts;
  readonly retention: RetentionFile;
  readonly log: Log;
  /** the queue of this room's files: whoever closes the host waits for its end */
  readonly inTurn: OneAtATime;
};

/** Files are changed one at a time, in the order of the calls. */
export function receptionHandlers({ dataDir, clock, stationFile, known, drafts, numbers, keys, erased, retention, log, inTurn }: ReceptionParts): RoomHandlers<'reception', HostContext> {
  let areDraftsKnown = false;
  /** A number that could not be registered stays with its draft, and is in no journal: after a restart only the draft knows it. */
  async function learnFromDrafts(): Promise<void> {
    if (areDraftsKnown) return;
    for (const { form } of await drafts.all(clock())) if (typeof form['number'] === 'string') numbers.given(form['number']);
    areDraftsKnown = true;
  }

  /** @throws the system's error */
  async function destroy(records: readonly string[]): Promise<void> {
    for (const record of records) {
      await keys.destroy(record);
      await drafts.remove(record);
    }
  }

  // An erasure comes from this page, from another computer of the station, or from before a crash: whoever said it, the key goes.
  const sweep = (records: () => Promise<readonly string[]>) =>
    void inTurn(async () => {
      try {
        await destroy(await records());
      } catch (error) {
        log('contact_key_not_destroyed', { code: codeOf(error) });
      }
    });
  sweep(() => keys.among(erased.all()));
  erased.onErased((record) => sweep(() => Promise.resolve([record])));

  return {
    saveDraft: ({ draft }, { session }) =>
      inTurn(async () => {
        const savedAt = toInstant(clock());
        // A page saves a little after the last key: what was registered meanwhile must not come back as a draft.
        if (known.has(draft.id)) return ok({ savedAt });
        try {
          await drafts.save({ ...draft, savedAt, by: session?.staff ?? '' });
          return ok({ savedAt });
        } catch (error) {
          return diskProblem(error, dataDir);
        }
      }),

    // A crash between registering and discarding leaves a draft of what is registered: it is none any more.
    drafts: () => inTurn(async () => ok({ drafts: (await drafts.all(clock())).filter((draft) => !known.has(draft.id)) })),

    discardDraft: ({ id, keepKey }) =>
      inTurn(async () => {
        try {
          if (!keepKey && !known.has(id)) await keys.destroy(id);
          await drafts.remove(id);
          return ok({});
        } catch (error) {
          return err('disk_failed', { code: codeOf(error) });
        }
      }),

    reserveNumbers: ({ year, count }) =>
      inTurn(async () => {
        const founded = stationFile.founded();
        if (founded === null) return err('no_station');
        await learnFromDrafts();
        return ok({ numbers: numbers.reserve(founded.station.code, year, founded.station.device, count) });
      }),

    contactKey: ({ record, create }) =>
      inTurn(async () => {
        if (erased.has(record)) return err('no_key');
        try {
          const key = (await keys.get(record)) ?? (create ? (await keys.create([record]))[0] : undefined);
          return key === undefined ? err('no_key') : ok({ key: toBase64(key) });
        } catch (error) {
          return diskProblem(error, dataDir);
        }
      }),

    contactKeys: ({ records }) =>
      inTurn(async () => {
        try {
          const there = new Map<string, Uint8Array>();
          for (const record of records) {
            const key = await keys.get(record);
            if (key !== null) there.set(record, key);
          }
          const wanting = [...new Set(records)].filter((record) => !there.has(record));
          const made = wanting.length === 0 ? [] : await keys.create(wanting);
          for (const [index, key] of made.entries()) there.set(wanting[index] ?? '', key);
          return ok({ keys: records.map((record) => toBase64(there.get(record) ?? new Uint8Array())) });
        } catch (error) {
          return diskProblem(error, dataDir);
        }
      }),

    retention: () =>
      inTurn(async () => {
        try {
          return ok({ retention: await retention.read(clock()) });
        } catch (error) {
          return err('disk_failed', { code: codeOf(error) });
        }
      }),

    saveRetention: ({ retention: wanted }) =>
      inTurn(async () => {
        try {
          await retention.write(wanted);
          return ok({});
        } catch (error) {
          return diskProblem(error, dataDir);
        }
      }),

    destroyContacts: ({ records }) =>
      inTurn(async () => {
        const kept = records.find((record) => !erased.has(record));
        if (kept !== undefined) return err('not_erased', { record: kept });
        try {
          await destroy(records);
          return ok({});
        } catch (error) {
          return err('disk_failed', { code: codeOf(error) });
        }
      }),
  };
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
