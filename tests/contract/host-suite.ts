/**
 * What every door between page and host promises: one list, kept by the memory door, by loopback HTTP and by Electron's
 * IPC. It knows no test runner and needs only two clients of one fresh station, so Playwright can run it too.
 */
import assert from 'node:assert/strict';
import { act, clients, found, heard, type HostPromise, newId, type OpenedStation, pin } from './suite-tools.ts';
import { syncPromises } from './sync-promises.ts';
import { votingPromises } from './voting-promises.ts';

export type { OpenedStation } from './suite-tools.ts';

type Runner = {
  readonly describe: (name: string, body: () => void) => unknown;
  readonly test: (name: string, body: () => Promise<void>) => unknown;
};

/** Makes the list into tests of any runner that has describe and test. */
export function describeHost(door: string, open: () => Promise<OpenedStation>, { describe, test }: Runner): void {
  describe(`the host through ${door}`, () => {
    for (const { name, keep } of [...hostPromises, ...syncPromises, ...votingPromises]) {
      test(name, async () => {
        const station = await open();
        try {
          await keep(station);
        } finally {
          await station.close();
        }
      });
    }
  });
}

export const hostPromises: readonly HostPromise[] = [
  {
    name: 'names that are no methods are refused, whatever they are made of',
    keep: async ({ first }) => {
      for (const name of ['settings.nothing', 'nothing.station', 'settings', 'settings.station.x', 'settings.constructor', '__proto__.toString', 'toString', '']) {
        const answer = await first.call(name, {}).catch(() => ({ ok: false, problem: 'refused_by_door' }));
        assert.equal((answer as { ok: boolean }).ok, false, name);
        assert.match((answer as { problem: string }).problem, /^(unknown_method|refused_by_door)$/, name);
      }
      assert.deepEqual(await first.call('settings.constructor', {}), { ok: false, problem: 'unknown_method' });
    },
  },
  {
    name: 'input that does not fit is refused, and says where',
    keep: async ({ first }) => {
      assert.deepEqual(await first.call('settings.savePreferences', { preferences: { language: 'fr', textSize: 100 } }), {
        ok: false, problem: 'malformed_input', facts: { where: 'preferences.language' },
      });
      assert.deepEqual(await first.call('settings.disk', { more: 1 }), { ok: false, problem: 'malformed_input', facts: { where: '' } });
      for (const input of [null, 7, 'text', []]) assert.equal(((await first.call('settings.disk', input)) as { problem?: string }).problem, 'malformed_input');
    },
  },
  {
    name: 'nobody is signed in before the first run, and after it one window is',
    keep: async (station) => {
      const [here, there] = clients(station);
      assert.deepEqual(await here.backup.append({ entries: [act(newId('issue'), 'issue.addendum', { text: 'x' }, newId('staff'))] }), { ok: false, problem: 'not_signed_in' });
      const staff = await found(here);
      assert.equal(((await here.access.session({})) as { value: { session: { staff: string } } }).value.session.staff, staff);
      assert.deepEqual(await there.access.session({}), { ok: true, value: { session: null } });
      assert.deepEqual(await there.reception.drafts({}), { ok: false, problem: 'not_signed_in' });
    },
  },
  {
    name: 'a change of session is heard in its own window only',
    keep: async (station) => {
      const [here, there] = clients(station);
      const mine = heard(here, 'access.sessionChanged', 2);
      const others: unknown[] = [];
      there.on('access.sessionChanged', (payload) => others.push(payload));
      const appendedThere = heard(there, 'backup.appended', 1);
      const staff = await found(here);
      await here.backup.append({ entries: [act(newId('issue'), 'issue.addendum', { text: 'x' }, staff)] });
      await here.access.signOut({});
      assert.deepEqual((await mine).map((payload) => (payload as { session: { name: string } | null }).session?.name ?? null), ['王芳', null]);
      await appendedThere; // the other window does hear what is for all
      assert.deepEqual(others, []);
    },
  },
  {
    name: 'a role is asked for where the contract says so',
    keep: async (station) => {
      const [here, there] = clients(station);
      const staff = await found(here);
      const clerk = newId('staff');
      await here.backup.append({ entries: [act(clerk, 'staff.added', { name: '李明', role: 'clerk' }, staff)] });
      await here.access.setPin({ staff: clerk, pin });
      await there.access.signIn({ staff: clerk, pin });
      assert.deepEqual(await there.settings.removeSample({}), { ok: false, problem: 'role_not_allowed' });
      assert.deepEqual(await here.settings.removeSample({}), { ok: false, problem: 'not_a_sample' });
    },
  },
  {
    name: 'facts of a problem arrive: how many tries are left',
    keep: async (station) => {
      const [here, there] = clients(station);
      const staff = await found(here);
      assert.deepEqual(await there.access.signIn({ staff, pin: '000000' }), { ok: false, problem: 'wrong_pin', facts: { left: 4 } });
    },
  },
  {
    name: 'what is appended is read again byte for byte, and every window hears of it',
    keep: async (station) => {
      const [here, there] = clients(station);
      const staff = await found(here);
      const told = heard(there, 'backup.appended', 1);
      const text = '原话：“桥没有护栏” \\ " \u2028 🌉 𠮷 \n\t结束';
      const entry = act(newId('issue'), 'issue.addendum', { text, deep: [{ a: null, b: [1.5, -0.25, true, ''] }] }, staff);
      const written = await here.backup.append({ entries: [entry] });
      assert.equal(written.ok, true);
      const read = await there.backup.read({ after: 1, maxBytes: 65_536 });
      assert.deepEqual(read, { ok: true, value: { entries: [{ seq: 2, entry }], last: 2, done: true } });
      assert.deepEqual(await told, [{ last: 2, at: written.ok ? written.value.at : '' }]);
    },
  },
  {
    name: 'an altered event, another person\'s and another computer\'s are refused, and nothing of their append is written',
    keep: async (station) => {
      const [here] = clients(station);
      const staff = await found(here);
      const honest = act(newId('issue'), 'issue.addendum', { text: '真' }, staff);
      const [event] = honest.events;
      assert.ok(event);
      const altered = { ...honest, events: [{ ...event, data: { text: '假' } }] };
      const moved = { ...honest, record: newId('issue') };
      assert.deepEqual(await here.backup.append({ entries: [honest, altered] }), { ok: false, problem: 'event_altered' });
      assert.deepEqual(await here.backup.append({ entries: [moved] }), { ok: false, problem: 'event_altered' });
      assert.deepEqual(await here.backup.append({ entries: [honest, act(newId('issue'), 'issue.addendum', { text: 'x' }, newId('staff'))] }), { ok: false, problem: 'not_yours' });
      assert.deepEqual(await here.backup.append({ entries: [act(newId('issue'), 'issue.addendum', { text: 'x' }, staff, 'JY01-B')] }), { ok: false, problem: 'not_yours' });
      const state = await here.backup.journal({});
      assert.equal(state.ok && state.value.last, 1);
    },
  },
  {
    name: 'two thousand entries go through in one call, and come out in pages',
    keep: async (station) => {
      const [here] = clients(station);
      const staff = await found(here);
      const entries = Array.from({ length: 2000 }, (_, i) => act(newId('issue'), 'issue.addendum', { text: `第${i}件 ${'字'.repeat(200)}` }, staff));
      const written = await here.backup.append({ entries });
      assert.deepEqual(written.ok && [written.value.first, written.value.last], [2, 2001]);
      let pages = 0;
      const read: unknown[] = [];
      for (let after = 1, done = false; !done; pages++) {
        const page = await here.backup.read({ after, maxBytes: 400_000 });
        if (!page.ok) throw new Error(page.problem);
        read.push(...page.value.entries.map(({ entry }) => entry));
        after = page.value.entries.at(-1)?.seq ?? after;
        done = page.value.done;
      }
      assert.ok(pages > 2);
      assert.deepEqual(read, entries);
    },
  },
  {
    name: 'a wish to rebuild is remembered until it is ticked off',
    keep: async (station) => {
      const [here, there] = clients(station);
      const asked = async () => {
        const state = await there.backup.journal({});
        return state.ok && state.value.rebuildAsked;
      };
      assert.equal(await asked(), false);
      await here.backup.askRebuild({ ask: true });
      assert.equal(await asked(), true);
      await here.backup.askRebuild({ ask: false });
      await here.backup.askRebuild({ ask: false });
      assert.equal(await asked(), false);
    },
  },
  {
    name: 'who has stopped listening hears no more',
    keep: async (station) => {
      const [here] = clients(station);
      const staff = await found(here);
      const stopped: unknown[] = [];
      here.on('backup.appended', (payload) => stopped.push(payload))();
      const told = heard(here, 'backup.appended', 1);
      await here.backup.append({ entries: [act(newId('issue'), 'issue.addendum', { text: 'x' }, staff)] });
      await told;
      assert.deepEqual(stopped, []);
    },
  },
];
