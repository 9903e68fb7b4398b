/** A tab's transport over real HTTP, without a browser: the same headers, the same event stream. */
import { request } from 'node:http';
import { createInterface } from 'node:readline';
import type { Transport } from '../../shared/contract/client.ts';

export type Tab = Transport & { readonly close: () => void };

/** @returns once the event stream is open, so that no event is missed */
export async function openTab(origin: string, token: string, client: string): Promise<Tab> {
  const headers = { 'x-lianxin-token': token, 'x-lianxin-client': client, 'sec-fetch-site': 'same-origin' };
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  const stream = await new Promise<NodeJS.ReadableStream & { destroy: () => void }>((resolve, reject) => {
    const asking = request(`${origin}/api/events`, { headers, agent: false });
    asking.on('response', (answer) => (answer.statusCode === 200 ? resolve(answer) : reject(new Error(`events: ${answer.statusCode}`))));
    asking.on('error', reject);
    asking.end();
  });
  let event = '';
  const lines = createInterface({ input: stream });
  lines.on('error', () => undefined); // a host that was killed
  lines.on('line', (line) => {
    if (line.startsWith('event: ')) event = line.slice(7);
    if (line.startsWith('data: ')) listeners.get(event)?.forEach((listener) => listener(JSON.parse(line.slice(6))));
  });
  stream.on('error', () => undefined);
  return {
    call: async (name, input) => {
      const answer = await fetch(`${origin}/api/${name}`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(input) });
      return (await answer.json()) as unknown;
    },
    on: (wanted, listener) => {
      const set = listeners.get(wanted) ?? new Set();
      listeners.set(wanted, set.add(listener));
      return () => set.delete(listener);
    },
    close: () => stream.destroy(),
  };
}
