/** Joining step by step: read the card, ask the county without sending anything, then join. The card's text never leaves this page but to the host. */
import { useCallback, useEffect, useState } from 'react';
import type { ProblemFacts, Result } from '../../../shared/kernel/result.ts';
import type { CardCheck, CardFacts, Joined } from '../../../shared/sync/contract.ts';
import { useHost } from '../../host/use-host.ts';

export type Reading =
  | { readonly state: 'empty' }
  | { readonly state: 'reading' }
  | { readonly state: 'good'; readonly facts: CardFacts }
  | { readonly state: 'bad'; readonly problem: string; readonly facts?: ProblemFacts };

export type Trying =
  | { readonly state: 'none' | 'trying' }
  | { readonly state: 'tried'; readonly checks: readonly CardCheck[] }
  | { readonly state: 'failed'; readonly problem: string };

export type Joining = {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly reading: Reading;
  readonly trying: Trying;
  readonly tryAgain: () => void;
  readonly join: (smallOnly: boolean) => Promise<Result<Joined, string>>;
};

/** After the last letter typed; a card is pasted whole or typed in a minute. */
const pauseMs = 300;

export function useJoining(): Joining {
  const host = useHost();
  const [text, setText] = useState('');
  const [reading, setReading] = useState<Reading>({ state: 'empty' });
  const [trying, setTrying] = useState<Trying>({ state: 'none' });
  const [turn, setTurn] = useState(0);
  const card = text.trim();

  useEffect(() => {
    setReading({ state: card === '' ? 'empty' : 'reading' });
    if (card === '') return undefined;
    let gone = false;
    const timer = setTimeout(() => {
      void host.sync.readCard({ text: card }).then((answer) => {
        if (gone) return;
        if (answer.ok) setReading({ state: 'good', facts: answer.value });
        else setReading({ state: 'bad', problem: answer.problem, ...(answer.facts === undefined ? {} : { facts: answer.facts }) });
      });
    }, pauseMs);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [host, card]);

  const isGood = reading.state === 'good';
  useEffect(() => {
    setTrying({ state: isGood ? 'trying' : 'none' });
    if (!isGood) return undefined;
    let gone = false;
    void host.sync.tryCard({ text: card }).then((answer) => {
      if (gone) return;
      setTrying(answer.ok ? { state: 'tried', checks: answer.value.checks } : { state: 'failed', problem: answer.problem });
    });
    return () => {
      gone = true;
    };
  }, [host, card, isGood, turn]);

  const tryAgain = useCallback(() => setTurn((last) => last + 1), []);
  const join = useCallback((smallOnly: boolean) => host.sync.join({ text: card, choices: { paused: false, smallOnly } }), [host, card]);
  return { text, setText, reading, trying, tryAgain, join };
}

/** What time or the line alone puts right: one may join now and send later. */
const canWait: ReadonlySet<unknown> = new Set(['unreachable', 'timed_out', 'server_failed', 'clock_off']);

/** Nobody joins a county that is not the card's, or with a card that it does not take. */
export function mayJoin(reading: Reading, trying: Trying): boolean {
  if (reading.state !== 'good' || trying.state !== 'tried') return false;
  return trying.checks.every(({ ok, facts }) => ok || canWait.has(facts['problem']));
}
