/**
 * 练习: a station of its own in a folder of its own, behind the same doors. A window that practises is led there with every call, so
 * nothing of it can reach the real journal, numbers, figures or the county; when it ends, the folder is deleted. No record says that it
 * is practice, and no query has to leave it out: it lies elsewhere.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from '../../../shared/access/contract.ts';
import type { Caller, Envelope } from '../../../shared/contract/dispatch.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { practiceProfile, samplePin } from '../../../shared/settings/sample-station.ts';
import type { Preferences, Station } from '../../../shared/settings/station.ts';
import type { HostInstance, HostListener, HostProblem } from '../create-host.ts';
import { diskProblem } from '../files/disk.ts';
import { oneAtATime } from '../files/one-at-a-time.ts';

export type PracticeGround = {
  /** leads this window there, making the ground when nobody practises; a second window joins the first */
  readonly begin: (client: string, session: Session, of: Station, preferences: Preferences) => Promise<Result<Record<never, never>, 'disk_full' | 'disk_failed'>>;
  /** leads the window back; the last one to leave ends the ground. Asked for by a window that does not practise it does nothing */
  readonly end: (client: string) => Promise<void>;
  /** @returns what the practice station answers; null when this call is the real station's */
  readonly answer: (caller: Caller, name: string, raw: unknown) => Promise<Envelope> | null;
  /** nobody practises any more, and nothing of it is left */
  readonly close: () => Promise<void>;
};

export type PracticeParts = {
  /** of the real station */
  readonly dataDir: string;
  /** opens a plain host, one without a practice ground */
  readonly open: (dataDir: string) => Promise<Result<HostInstance, HostProblem>>;
  /** events of the practice station for a window that practises */
  readonly tell: HostListener;
};

/** What is not practised: the county, sticks, and setting a station aside. */
const notPractised = /^(?:sync\.(?:readCard|tryCard|join|exchange|listen)|county\..*|settings\.(?:removeSample|beginPractice))$/;

/** @returns nobody practises yet; the folder is made when somebody begins */
export function createPracticeGround({ dataDir, open, tell }: PracticeParts): PracticeGround {
  const folder = join(dataDir, 'practice');
  const inTurn = oneAtATime();
  const windows = new Set<string>();
  let ground: HostInstance | null = null;

  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 3 });

  async function make(client: string, { name }: Session, { county }: Station, preferences: Preferences): Promise<HostInstance> {
    await remove(); // a power failure may have left one
    const opened = await open(folder);
    if (!opened.ok) throw Object.assign(new Error(opened.problem), { code: opened.facts?.['code'] });
    const made = opened.value;
    made.on((target, event, payload) => {
      for (const window of windows) if (target === 'all' || target === window) tell(window, event, payload);
    });
    await made.dispatch({ client }, 'settings.savePreferences', { preferences });
    const founded = await made.dispatch({ client }, 'settings.createStation', { station: { ...practiceProfile, county }, firstPerson: name, pin: samplePin });
    if (founded.ok) return made;
    await made.close();
    await remove();
    throw Object.assign(new Error(founded.problem), { code: founded.problem === 'disk_full' ? 'ENOSPC' : 'EIO' });
  }

  async function end(client: string): Promise<void> {
    if (!windows.delete(client) || windows.size > 0) return;
    const over = ground;
    ground = null;
    await over?.close();
    // What a virus scanner holds open now goes at the next start, or before the next practice.
    await remove().catch(() => undefined);
  }

  return {
    begin: (client, session, of, preferences) =>
      inTurn(async () => {
        try {
          if (ground === null) ground = await make(client, session, of, preferences);
          else if (!windows.has(client)) {
            const people = await ground.dispatch({ client }, 'access.people', {});
            const staff = people.ok ? (people.value as { people: readonly { staff: string }[] }).people[0]?.staff : undefined;
            await ground.dispatch({ client }, 'access.signIn', { staff, pin: samplePin });
          }
          windows.add(client);
          return ok({});
        } catch (error) {
          return diskProblem(error, dataDir);
        }
      }),
    end: (client) => inTurn(() => end(client)),
    answer: (caller, name, raw) => {
      if (ground === null || !windows.has(caller.client) || name === 'settings.endPractice') return null;
      return notPractised.test(name) ? Promise.resolve(err('role_not_allowed')) : ground.dispatch(caller, name, raw);
    },
    close: () =>
      inTurn(async () => {
        for (const client of [...windows]) await end(client);
      }),
  };
}

/** At the start of a host: a practice that a power failure cut short is over. @throws the system's error */
export async function removePractice(dataDir: string): Promise<void> {
  await rm(join(dataDir, 'practice'), { recursive: true, force: true, maxRetries: 3 });
}
