/**
 * One bell: a long-poll on one database, asked again and again. It carries no documents; whoever hears it pulls from a
 * checkpoint of his own. It always asks from a sequence that was named or rung before, never from "now", so a poll that is
 * lost loses no change.
 */
import { z } from 'zod';
import type { Line } from './line.ts';
import type { Account } from './question.ts';

/** Milliseconds. */
export type Pace = {
  /** after ringing: what changes meanwhile is one bell. Doubles, while changes come faster than that, up to the longest */
  readonly holdMs: number;
  /** ten times as long after answers that come at once with nothing */
  readonly longestHoldMs: number;
  /** after a poll that broke; doubles up to the longest, and is spread over its upper half */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** the server sends a byte at least so often */
  readonly beatMs: number;
  /** without a byte for so long, a poll is lost */
  readonly silenceMs: number;
};

export const usualPace: Pace = { holdMs: 100, longestHoldMs: 1000, firstWaitMs: 1000, longestWaitMs: 300_000, beatMs: 25_000, silenceMs: 75_000 };

export type FeedParts = {
  readonly db: string;
  readonly since: string;
  readonly line: Line;
  readonly account: Account;
  /** up to this sequence; null when a poll broke: a pull should look */
  readonly ring: (seq: string | null) => void;
  /** 0 to 1 */
  readonly chance: () => number;
  readonly pace: Pace;
  readonly shared: SharedByFeeds;
};

/** What one feed of a server learns for all. */
export type SharedByFeeds = {
  /** false once heartbeats were seen not to come through (a proxy that buffers) */
  beats: boolean;
  /** the password is no longer taken: sixty feeds that try it once more would lock the account */
  refused: boolean;
};

export type Feed = {
  /** the page has pulled up to here. From another sequence than before: asks from there at once. The same: ends a wait after a break */
  readonly listen: (since: string) => void;
  readonly stop: () => void;
};

const AnswerSchema = z.object({ results: z.array(z.unknown()), last_seq: z.union([z.string().min(1).max(2000), z.number()]).transform(String) });

/** A poll is ended and asked anew after this time, whatever beats. */
const longestPollMs = 30 * 60_000;
/** CouchDB's own longest is 60 s. */
const pollMs = 55_000;
/** Once a page was told, what it has not read yet may be many changes: asked for as rows, not as one bell each. */
const rowsAfterRinging = 500;
/** A poll that was held for so long and then cut: the line is there, something on it does not like waiting. */
const soundMs = 10_000;
/** An answer without changes that took longer was waited for. */
const waitedMs = 2000;

/** Starts asking at once. */
export function startFeed(parts: FeedParts): Feed {
  let named = parts.since;
  let run = startRun(parts, named);
  return {
    listen: (since) => {
      const known = run.isAt(since);
      const same = since === named && !run.hasEnded();
      named = since;
      if (same) return run.wake();
      if (known && !run.hasEnded()) return run.goOn();
      run.stop();
      run = startRun(parts, since);
    },
    stop: () => run.stop(),
  };
}

type Run = {
  readonly stop: () => void;
  readonly wake: () => void;
  readonly goOn: () => void;
  readonly isAt: (since: string) => boolean;
  readonly hasEnded: () => boolean;
};

function startRun({ db, since: from, line, account, ring, chance, pace, shared }: FeedParts, since = from): Run {
  const stopping = new AbortController();
  const pause = createPause();
  let at = since;
  let rang = false;
  let broken = false;
  let failures = 0;
  let hold = pace.holdMs;
  let ended = false;
  /** a poll was silent, beats and all: is the line dead, or does something hold the beats back? */
  let inDoubt = false;

  async function poll(): Promise<'rang' | 'nothing' | 'broke' | 'refused'> {
    const beating = shared.beats && !inDoubt;
    const path = `/${db}/_changes?feed=longpoll&since=${encodeURIComponent(at)}&limit=${rang ? rowsAfterRinging : 1}${beating ? `&heartbeat=${pace.beatMs}` : `&timeout=${pollMs}`}`;
    const answer = await line.ask({
      method: 'GET', path, body: null, account, signal: stopping.signal, silenceMs: pace.silenceMs, timeoutMs: longestPollMs,
    });
    if (!answer.ok) {
      if (answer.problem !== 'timed_out') return 'broke';
      if (answer.facts?.['phase'] === 'whole') return 'nothing';
      if (!beating || answer.facts?.['phase'] !== 'silence') return 'broke';
      inDoubt = true; // asked anew at once, by a poll that ends by itself
      return 'nothing';
    }
    const { status, json } = answer.value;
    if (status === 401) shared.refused = true;
    if (status === 401 || status === 403) return 'refused';
    const changes = status === 200 ? AnswerSchema.safeParse(json) : null;
    if (changes?.success !== true) return 'broke';
    if (inDoubt) shared.beats = false; // the line is good
    inDoubt = false;
    if (changes.data.results.length === 0) return 'nothing';
    at = changes.data.last_seq;
    return 'rang';
  }

  async function go(): Promise<void> {
    while (!stopping.signal.aborted && !shared.refused) {
      const startedMs = performance.now();
      const outcome = await poll();
      if (stopping.signal.aborted) return;
      const tookMs = performance.now() - startedMs;
      broken = outcome === 'broke';
      if (broken) {
        ring(null);
        inDoubt = false;
        if (tookMs > soundMs) failures = 0;
        const wait = Math.min(pace.longestWaitMs, pace.firstWaitMs * 2 ** failures++);
        await pause.of(wait * (0.5 + chance() / 2));
        continue;
      }
      failures = 0;
      if (outcome === 'refused') {
        ring(null); // the pull will meet the same answer, and say so to a person
        return;
      }
      const rings = outcome === 'rang';
      if (rings) {
        rang = true;
        ring(at);
      }
      if (tookMs > (rings ? hold : waitedMs)) hold = pace.holdMs;
      if (!rings && tookMs > waitedMs) continue;
      await pause.of(hold);
      hold = Math.min(pace.longestHoldMs * (rings ? 1 : 10), hold * 2);
    }
  }

  void go().finally(() => {
    ended = true;
  });
  return {
    stop: () => {
      stopping.abort();
      pause.end();
    },
    wake: () => {
      if (broken) pause.end();
    },
    goOn: () => {
      rang = false;
      hold = pace.holdMs;
      pause.end();
    },
    isAt: (named) => named === at,
    hasEnded: () => ended,
  };
}

/** A wait that can be cut short. */
function createPause(): { readonly of: (ms: number) => Promise<void>; readonly end: () => void } {
  let end = () => {};
  return {
    of: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        end = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    end: () => end(),
  };
}
