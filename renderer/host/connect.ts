/** The only fork between the two bodies: which transport carries the contract. No other file of the page knows. */
import { createHostClient, type HostClient } from '../../shared/contract/client.ts';
import { httpTransport } from './http-transport.ts';
import { ipcTransport } from './ipc-transport.ts';

export function connectHost(): HostClient {
  return createHostClient(window.stationBridge === undefined ? httpTransport() : ipcTransport(window.stationBridge));
}
