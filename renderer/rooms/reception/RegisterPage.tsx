/** Registering a matter. The page finds what to start from: a new form, or the draft that the address names. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { useStore } from '../../db/use-store.ts';
import { useHost } from '../../host/use-host.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { navigate, useRoute } from '../../ui/route.ts';
import { firstFields } from './desk/first-fields.ts';
import { loadDraft } from './queries.ts';
import { RegisterForm } from './RegisterForm.tsx';
import { newStart, type Start, startFromDraft } from './use-draft.ts';
import { todayNow } from './use-today.ts';

export function RegisterPage() {
  const host = useHost();
  const store = useStore();
  const route = useRoute();
  const wanted = route.page === 'register' ? route.draft : undefined;
  const visit = route.page === 'register' ? route.visit : undefined;
  const [start, setStart] = useState<Start | 'gone' | null>(null);
  /** the draft that the open form has become: its address is no new wish */
  const open = useRef<RecordId | null>(null);

  useEffect(() => {
    if (wanted !== undefined && wanted === open.current) return undefined;
    const asked = new AbortController();
    const today = todayNow();
    const begin = async (): Promise<Start | 'gone' | null> => {
      if (wanted === undefined) return newStart(store, today, await firstFields(store, today, visit));
      const found = await loadDraft(host, store, wanted, asked.signal);
      if (found === 'registered') {
        navigate({ page: 'ledger', id: wanted }, { replace: true });
        return null;
      }
      return found === 'gone' ? 'gone' : startFromDraft(host, found.draft, today);
    };
    void begin().then((next) => {
      if (asked.signal.aborted || next === null) return;
      open.current = next === 'gone' ? null : next.id;
      setStart(next);
    });
    return () => asked.abort();
  }, [host, store, wanted, visit]);

  const onBegan = useCallback((id: RecordId) => navigate({ page: 'register', draft: id }, { replace: true }), []);
  if (start === 'gone') return <Gone />;
  return start === null ? null : <RegisterForm key={start.id} start={start} onBegan={onBegan} />;
}

function Gone() {
  const words = useWords().reception.register;
  return (
    <Page>
      <EmptyState
        title={words.draftGone}
        text={words.draftGoneText}
        actions={
          <>
            <Button kind="primary" keys="F2" bindKey={false} onPress={() => navigate({ page: 'register' })}>
              {words.title}
            </Button>
            <Button onPress={() => navigate({ page: 'ledger' })}>{words.toLedger}</Button>
          </>
        }
      />
    </Page>
  );
}
