/** The window on the wall of the hall. It asks only for what is the hall's. Its director turns the pages of a long result by PageDown and PageUp, and goes back by Esc. */
import { useCallback, useEffect, useState } from 'react';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { useHost } from '../../../host/use-host.ts';
import { useKey } from '../../../ui/keys.ts';
import { navigate } from '../../../ui/route.ts';
import { type Hall, HallView, linesOnPicture } from './HallView.tsx';

const everyMs = 2000;

export function HallPage({ id }: { readonly id: RecordId }) {
  const host = useHost();
  const [hall, setHall] = useState<Hall | null>(null);
  const [picture, setPicture] = useState(0);
  const last = hall === null ? 0 : Math.max(0, Math.ceil(hall.candidates.length / linesOnPicture) - 1);
  useKey('Esc', () => navigate({ page: 'sitting', id }));
  useKey('PgDn', () => setPicture((now) => Math.min(last, now + 1)));
  useKey('PgUp', () => setPicture((now) => Math.max(0, now - 1)));
  const look = useCallback(async () => {
    const answer = await host.voting.hall({ sitting: id });
    // Where the host does not answer, the picture on the wall stays as it was.
    if (answer.ok) setHall((before) => (JSON.stringify(before) === JSON.stringify(answer.value) ? before : answer.value));
  }, [host, id]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const again = (): void => {
      void look().finally(() => {
        if (!gone) timer = setTimeout(again, everyMs);
      });
    };
    again();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [look]);
  return hall === null ? null : <HallView hall={hall} picture={picture} />;
}
