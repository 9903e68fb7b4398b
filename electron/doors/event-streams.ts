/**
 * Events of the host as server-sent events, one stream a tab. Nothing is kept for those who do not listen: events only say
 * that something changed, and a page that comes back asks anew.
 */
import type { ServerResponse } from 'node:http';
import type { HostInstance } from '../host/create-host.ts';

export type EventStreams = {
  readonly open: (client: string, response: ServerResponse) => void;
  readonly close: () => void;
};

/** A sign of life, so that a tab notices a host that died without a word. */
const beatMs = 20_000;
/** A tab that does not read must not fill our memory; it will come again. */
const mostUnread = 1_048_576;

export function createEventStreams(host: Pick<HostInstance, 'on'>): EventStreams {
  const streams = new Map<ServerResponse, string>();
  const send = (response: ServerResponse, text: string) => {
    if (response.writableLength > mostUnread) response.destroy();
    else response.write(text);
  };
  const stop = host.on((target, event, payload) => {
    const text = `event: ${event}\ndata: ${JSON.stringify(payload)}\n\n`;
    for (const [response, client] of streams) if (target === 'all' || target === client) send(response, text);
  });
  const beat = setInterval(() => {
    for (const response of streams.keys()) send(response, ': still here\n\n');
  }, beatMs);
  beat.unref();
  return {
    open: (client, response) => {
      streams.set(response, client);
      response.on('close', () => streams.delete(response));
      response.write(': listening\n\n');
    },
    close: () => {
      clearInterval(beat);
      stop();
      for (const response of streams.keys()) response.end();
    },
  };
}
