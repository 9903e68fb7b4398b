/**
 * Electron's door: one channel for calls, one for events. It carries values to dispatch and knows no method.
 * Electron's objects come in as small interfaces, so nothing here imports 'electron'.
 */
import type { HostInstance } from '../host/create-host.ts';

export const callChannel = 'lianxin:call';
export const eventChannel = 'lianxin:event';

export type FrameLike = { readonly url: string; readonly parent: unknown };
export type WebContentsLike = {
  readonly id: number;
  readonly isDestroyed: () => boolean;
  readonly send: (channel: string, ...values: unknown[]) => void;
};
/** Electron's IpcMainInvokeEvent, as far as the door reads it. `senderFrame` is null once the frame is gone. */
export type InvokeEventLike = { readonly sender: WebContentsLike; readonly senderFrame: FrameLike | null };
export type IpcMainLike = {
  readonly handle: (channel: string, listener: (event: InvokeEventLike, ...values: unknown[]) => Promise<unknown>) => void;
  readonly removeHandler: (channel: string) => void;
};

export type IpcDoorParts = {
  readonly ipcMain: IpcMainLike;
  readonly host: Pick<HostInstance, 'dispatch' | 'on'>;
  /** is the sender one of our windows? See isTopFrameOf for the part every shell needs. */
  readonly isOurs: (event: InvokeEventLike) => boolean;
  /** windows that get events */
  readonly windows: () => readonly WebContentsLike[];
};

/** The client id of a window: stays through reloads and crashes of its page. */
export function clientOfWindow(id: number): string {
  return `ipc:${id}`;
}

/** @returns the id of the window's web contents, null for clients of other doors */
export function windowOfClient(client: string): number | null {
  const match = /^ipc:(\d+)$/.exec(client);
  return match === null ? null : Number(match[1]);
}

/**
 * True for a top frame whose page is of this origin. A frame inside our page, or a page that a window was led away to,
 * must not reach the host.
 * @param origin e.g. `app://station`
 */
export function isTopFrameOf(event: InvokeEventLike, origin: string): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && (frame.url === origin || frame.url.startsWith(`${origin}/`));
}

export function createIpcDoor(parts: IpcDoorParts): { readonly close: () => void } {
  const { ipcMain, host, isOurs, windows } = parts;
  ipcMain.handle(callChannel, async (event, name, input) => {
    if (!isOurs(event)) throw new Error('refused: not the station\'s page');
    if (typeof name !== 'string') return { ok: false, problem: 'unknown_method' };
    return host.dispatch({ client: clientOfWindow(event.sender.id) }, name, input);
  });
  const stop = host.on((target, event, payload) => {
    for (const window of windows()) {
      if (!window.isDestroyed() && (target === 'all' || target === clientOfWindow(window.id))) window.send(eventChannel, event, payload);
    }
  });
  return {
    close: () => {
      stop();
      ipcMain.removeHandler(callChannel);
    },
  };
}
