/** Leaving while a file is on its way: it would be called off. One may wait, which goes on by itself, or leave without it. */
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useLeaveGuard } from '../../../ui/leave-guard.ts';
import { parseRoute, type Route } from '../../../ui/route.ts';
import type { TakingIn } from './use-taking-in.ts';

type LeaveDialogProps = {
  readonly taking: TakingIn;
  /** the same matter at another address of its own */
  readonly isHere: (route: Route) => boolean;
};

export function LeaveDialog({ taking, isHere }: LeaveDialogProps) {
  const words = useWords().attachments.leave;
  const [wanted, setWanted] = useState<string | null>(null);
  const released = useRef(false);
  useLeaveGuard({ holds: (hash) => !released.current && taking.isBusy() && !isHere(parseRoute(hash)), ask: setWanted });
  const { settled } = taking;
  const go = (hash: string): void => {
    released.current = true;
    window.location.hash = hash;
  };
  useEffect(() => {
    if (wanted === null) return undefined;
    let isAsking = true;
    void settled().then(() => {
      if (isAsking) go(wanted);
    });
    return () => {
      isAsking = false;
    };
  }, [wanted, settled]);
  const stay = (): void => setWanted(null);
  return (
    <Dialog
      open={wanted !== null}
      title={words.title(taking.coming.length)}
      onClose={stay}
      actions={
        <>
          <Button keys="Esc" bindKey={false} onPress={stay} autoFocus>
            {words.stay}
          </Button>
          <Button onPress={() => wanted !== null && go(wanted)}>{words.go}</Button>
        </>
      }
    >
      <p>{words.text}</p>
      {taking.coming.map(({ id, name, done, total }) => (
        <p key={id}>{words.file(name, total === 0 ? 0 : Math.floor((done / total) * 100))}</p>
      ))}
    </Dialog>
  );
}
