/**
 * A bad line in front of a county: a loopback proxy that is slow, far away, loses requests before or after the server saw them,
 * and is cut. It counts what crossed it. One round trip is given to the opening of a connection, as TCP does.
 * Not in it: the bytes of TCP itself, and packets that are lost and sent again below HTTP. What lay in the sender's own buffers when
 * it was cut had not crossed.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { chanceOf } from './chance.ts';
import { carry, type Carried, type Fate } from './carry.ts';
import { createPipe } from './pipe.ts';
import { createTwiceTeller, type ToldTwice } from './told-twice.ts';

export type LineQuality = {
  /** bits a second; null is without limit */
  readonly upBits: number | null;
  readonly downBits: number | null;
  /** there and back, milliseconds */
  readonly roundTripMs: number;
  /** shares of requests, 0 to 1; what is left passes */
  readonly lost: Readonly<Partial<Record<Exclude<Fate, 'passes'>, number>>>;
  /** every connection is cut each time these many milliseconds have passed; null: never */
  readonly cutEveryMs: number | null;
  /** false: nobody gets through at all */
  readonly up: boolean;
  /** decides for one request by itself; null leaves it to chance */
  readonly fateOf: (request: { readonly method: string; readonly path: string }) => Fate | null;
};

export const goodLine: LineQuality = { upBits: null, downBits: null, roundTripMs: 0, lost: {}, cutEveryMs: null, up: true, fateOf: () => null };

/** The line that the house has to stand: 64 kbit/s each way, 600 ms, one request in five lost, half of them after the server saw it. */
export const villageLine: LineQuality = { ...goodLine, upBits: 64_000, downBits: 64_000, roundTripMs: 600, lost: { before: 0.1, after: 0.1 } };

export type LineCounts = {
  readonly requests: number;
  readonly fates: Readonly<Record<Fate, number>>;
  /** how often everything was cut */
  readonly cuts: number;
  /** all bytes that crossed, heads and bodies */
  readonly upBytes: number;
  readonly downBytes: number;
  /** of these: parts of requests that never reached the server whole, parts of answers that never came whole */
  readonly vainUpBytes: number;
  readonly vainDownBytes: number;
  readonly told: ToldTwice;
};

export type BadLine = {
  /** what to use instead of the county's address */
  readonly url: string;
  readonly set: (changes: Partial<LineQuality>) => void;
  /** everything that is on its way is lost; the next connection works */
  readonly cut: () => void;
  readonly counts: () => LineCounts;
  /** requests in the order in which they ended, without anything secret in them */
  readonly log: () => readonly Carried[];
  readonly close: () => Promise<void>;
};

/** @param to the county's address, e.g. http://127.0.0.1:5984 */
export async function openBadLine(to: string, quality: Partial<LineQuality> = {}, seed = 1): Promise<BadLine> {
  let line: LineQuality = { ...goodLine, ...quality };
  const chance = chanceOf(seed);
  const pipes = { up: createPipe(() => line.upBits), down: createPipe(() => line.downBits) };
  const teller = createTwiceTeller();
  const fates: Record<Fate, number> = { passes: 0, before: 0, within: 0, after: 0, torn: 0 };
  const vain = { up: 0, down: 0 };
  const log: Carried[] = [];
  const sockets = new Map<Socket, { opened: boolean }>();
  let requests = 0;
  let cuts = 0;

  function fateOf(request: { method: string; path: string }): Fate {
    // Drawn always, so that one decision made by hand does not change all that follow.
    let drawn = chance();
    const decided = line.fateOf(request);
    if (decided !== null) return decided;
    for (const fate of ['before', 'within', 'after', 'torn'] as const) {
      const share = line.lost[fate] ?? 0;
      if (drawn < share) return fate;
      drawn -= share;
    }
    return 'passes';
  }

  async function take(request: IncomingMessage, response: ServerResponse, asksFirst: boolean): Promise<void> {
    requests += 1;
    const fate = fateOf({ method: request.method ?? '', path: request.url ?? '' });
    fates[fate] += 1;
    const connection = sockets.get(request.socket) ?? { opened: true };
    const first = !connection.opened;
    connection.opened = true;
    const carried = await carry(
      { request, response, asksFirst, to },
      { pipes, halfTripMs: () => line.roundTripMs / 2, opening: first, fate, where: chance(), hear: (told) => teller.hear(told) },
    );
    vain.up += carried.vainUpBytes;
    vain.down += carried.vainDownBytes;
    log.push(carried);
  }

  const server = createServer((request, response) => void take(request, response, false));
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => void take(request, response, true));
  server.on('connection', (socket: Socket) => {
    if (!line.up) {
      socket.destroy();
      return;
    }
    sockets.set(socket, { opened: false });
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  // A real county keeps a silent connection for long; Node's five seconds would be another fault, in nobody's count.
  Object.assign(server, { keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 0 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  function cut(): void {
    cuts += 1;
    for (const socket of sockets.keys()) socket.destroy();
  }

  let clockwork: NodeJS.Timeout | null = null;
  function wind(): void {
    if (clockwork !== null) clearInterval(clockwork);
    clockwork = line.cutEveryMs === null ? null : setInterval(cut, line.cutEveryMs);
  }
  wind();

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    set(changes) {
      line = { ...line, ...changes };
      if ('cutEveryMs' in changes) wind();
      if (!line.up) for (const socket of sockets.keys()) socket.destroy();
    },
    cut,
    counts: () => ({
      requests, fates: { ...fates }, cuts, upBytes: pipes.up.passed(), downBytes: pipes.down.passed(), vainUpBytes: vain.up, vainDownBytes: vain.down, told: teller.told(),
    }),
    log: () => log,
    async close() {
      if (clockwork !== null) clearInterval(clockwork);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets.keys()) socket.destroy();
      await closed;
    },
  };
}
