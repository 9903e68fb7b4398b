/**
 * The browser body's transport: POST for calls, one streamed response for events. The token comes once in the address
 * (`#token=…`, which no server and no log ever sees) and stays in this origin's storage; the client id names this tab.
 * A token that the host refuses never replaces one that it took.
 */
import type { Transport } from '../../shared/contract/client.ts';

const tokenKey = 'lianxin.token';
const clientKey = 'lianxin.client';
/** First wait after a lost event stream, doubled up to 16 s. */
const firstWaitMs = 500;

export function httpTransport(): Transport {
  const given = tokenInAddress();
  const known = localStorage.getItem(tokenKey);
  const headers = { 'x-lianxin-token': given ?? known ?? '', 'x-lianxin-client': clientId() };
  const post = (name: string, input: unknown) =>
    fetch(`/api/${name}`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(input) });
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  void listen(headers, (event, payload) => listeners.get(event)?.forEach((listener) => listener(payload)));
  return {
    async call(name, input) {
      const asked = headers['x-lianxin-token'];
      let answer = await post(name, input);
      if (answer.status === 401 && known !== null && asked !== known) {
        headers['x-lianxin-token'] = known;
        answer = await post(name, input);
      }
      if (answer.ok && headers['x-lianxin-token'] !== localStorage.getItem(tokenKey)) localStorage.setItem(tokenKey, headers['x-lianxin-token']);
      return (await answer.json()) as unknown;
    },
    on(event, listener) {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener));
      return () => set.delete(listener);
    },
  };
}

function tokenInAddress(): string | undefined {
  const given = /[#&]token=([A-Za-z0-9_-]+)/.exec(location.hash)?.[1];
  if (given !== undefined) history.replaceState(null, '', `${location.pathname}#/`);
  return given;
}

function clientId(): string {
  const known = sessionStorage.getItem(clientKey);
  if (known !== null) return known;
  const made = crypto.randomUUID();
  sessionStorage.setItem(clientKey, made);
  return made;
}

async function listen(headers: Record<string, string>, emit: (event: string, payload: unknown) => void): Promise<never> {
  for (let waitMs = firstWaitMs; ; waitMs = Math.min(waitMs * 2, 16_000)) {
    try {
      const answer = await fetch('/api/events', { headers });
      if (answer.ok && answer.body !== null) {
        waitMs = firstWaitMs;
        await readEvents(answer.body, emit);
      }
    } catch {
      // The host is gone or going; calls say so to the person, this stream only comes back.
    }
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}

/** Server-sent events: `event: name`, `data: json`, blank line. */
async function readEvents(body: ReadableStream<Uint8Array>, emit: (event: string, payload: unknown) => void): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let pending = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    pending += decoder.decode(value, { stream: true });
    const blocks = pending.split('\n\n');
    pending = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = /^event: (.+)$/m.exec(block)?.[1];
      const data = /^data: (.+)$/m.exec(block)?.[1];
      if (event !== undefined && data !== undefined) emit(event, JSON.parse(data));
    }
  }
}
