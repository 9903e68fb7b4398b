/** Electron's door with the two small interfaces that Electron gives it; Electron itself comes in the flows. */
import { describe, expect, test } from 'vitest';
import { callChannel, clientOfWindow, createIpcDoor, eventChannel, type InvokeEventLike, isTopFrameOf, windowOfClient } from '../../../electron/doors/ipc-door.ts';
import { createHostClient } from '../../../shared/contract/client.ts';
import { found, newFolder, openHost } from '../open-host.ts';

type Invoke = (event: InvokeEventLike, ...values: unknown[]) => Promise<unknown>;

async function openDoor() {
  const { host } = await openHost(await newFolder());
  const handled = new Map<string, Invoke>();
  const windows = [1, 2].map((id) => {
    const sent: unknown[][] = [];
    return { id, sent, isDestroyed: () => false, send: (...values: unknown[]) => void sent.push(values) };
  });
  const door = createIpcDoor({
    ipcMain: { handle: (channel, listener) => void handled.set(channel, listener), removeHandler: (channel) => void handled.delete(channel) },
    host,
    isOurs: (event) => isTopFrameOf(event, 'app://station'),
    windows: () => windows,
  });
  const invoke = (index: number, url: string, parent: unknown, ...values: unknown[]) => {
    const sender = windows[index];
    const listener = handled.get(callChannel);
    if (sender === undefined || listener === undefined) throw new Error('no such window');
    return listener({ sender, senderFrame: url === '' ? null : { url, parent } }, ...values);
  };
  return { door, windows, handled, invoke };
}

describe('Electron\'s door', () => {
  test('answers the top frame of app://station, and no other frame', async () => {
    const { invoke } = await openDoor();
    expect(await invoke(0, 'app://station/index.html', null, 'settings.station', {})).toMatchObject({ ok: true });
    for (const url of ['https://evil.example/', 'app://station.evil.example/', 'app://stationx/', 'file:///index.html', 'about:blank', '']) {
      await expect(invoke(0, url, null, 'settings.station', {}), url).rejects.toThrow('refused');
    }
    await expect(invoke(0, 'app://station/', { url: 'app://station/' }, 'settings.station', {})).rejects.toThrow('refused');
    expect(await invoke(0, 'app://station/', null, { toString: () => 'settings.station' }, {})).toEqual({ ok: false, problem: 'unknown_method' });
  });

  test('tells a window what is for it or for all, and stops when closed', async () => {
    const { door, windows, handled, invoke } = await openDoor();
    const page = createHostClient({ call: (name, input) => invoke(1, 'app://station/', null, name, input), on: () => () => undefined });
    await found(page);
    expect(windows.map(({ sent }) => sent.map(([channel, event]) => [channel, event]))).toEqual([[], [[eventChannel, 'access.sessionChanged']]]);
    door.close();
    expect(handled.size).toBe(0);
  });

  test.each([['ipc:7', 7], ['ipc:', null], ['http:ipc:7', null]])('client %s is window %s', (client, id) => {
    expect(windowOfClient(client)).toBe(id);
    if (id !== null) expect(clientOfWindow(id)).toBe(client);
  });
});
