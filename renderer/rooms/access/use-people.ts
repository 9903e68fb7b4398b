/** Who may sign in here, as the host knows them. */
import { useCallback, useEffect, useState } from 'react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { accessContract } from '../../../shared/access/contract.ts';
import { useHost } from '../../host/use-host.ts';

export type Person = OutputOf<typeof accessContract.people>['people'][number];

export type People = { readonly state: 'asking' } | { readonly state: 'problem'; readonly problem: string } | { readonly state: 'ready'; readonly people: readonly Person[] };

/** @returns the people and a function that asks again */
export function usePeople(): readonly [People, () => Promise<void>] {
  const host = useHost();
  const [people, setPeople] = useState<People>({ state: 'asking' });
  const ask = useCallback(async () => {
    const answer = await host.access.people({});
    setPeople(answer.ok ? { state: 'ready', people: answer.value.people } : { state: 'problem', problem: answer.problem });
  }, [host]);
  useEffect(() => {
    void ask();
  }, [ask]);
  return [people, ask];
}

/** The person most likely to sign in: whoever was here last. */
export function likeliest(people: readonly Person[]): Person | null {
  return people.reduce<Person | null>((best, person) => (best === null || (person.lastSeen ?? '') > (best.lastSeen ?? '') ? person : best), null);
}
