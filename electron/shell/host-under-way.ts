/**
 * A host that is still opening: it reads its whole journal first, half a second with 100,000 matters. Calls wait for it,
 * so that the window and its page load in the meantime.
 */
import type { HostInstance, HostProblem } from '../host/create-host.ts';
import { invariant, type Result } from '../../shared/kernel/result.ts';

export type HostForDoors = Pick<HostInstance, 'dispatch' | 'on' | 'files' | 'forget'>;

/** @param opening a host that could not be opened leaves its callers waiting: the shell says why and ends */
export function hostUnderWay(opening: Promise<Result<HostInstance, HostProblem>>): HostForDoors {
  let host: HostInstance | null = null;
  const opened = new Promise<HostInstance>((resolve) => {
    void opening.then((result) => {
      if (!result.ok) return;
      host = result.value;
      resolve(result.value);
    });
  });
  return {
    dispatch: async (caller, name, raw) => (await opened).dispatch(caller, name, raw),
    on(listener) {
      let stop: (() => void) | null = null;
      let wanted = true;
      void opened.then((there) => {
        if (wanted) stop = there.on(listener);
      });
      return () => {
        wanted = false;
        stop?.();
      };
    },
    files: {
      add: (file) => {
        invariant(host !== null, 'BUG: a file was handed out before the host was open');
        return host.files.add(file);
      },
      get: (ref) => host?.files.get(ref) ?? null,
    },
    forget: (client) => host?.forget(client),
  };
}
