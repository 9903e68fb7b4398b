/** The Electron body's transport: two functions that the preload exposes. */
import type { Transport } from '../../shared/contract/client.ts';

export type StationBridge = {
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  readonly on: (event: string, listener: (payload: unknown) => void) => () => void;
};

declare global {
  interface Window {
    readonly stationBridge?: StationBridge;
  }
}

export function ipcTransport(bridge: StationBridge): Transport {
  return { call: (name, input) => bridge.call(name, input), on: (event, listener) => bridge.on(event, listener) };
}
