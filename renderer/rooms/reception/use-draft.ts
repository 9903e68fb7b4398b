/**
 * A matter being written: the form in the window, the draft on disk, and what stands between them. A draft begins with
 * the first change, so opening the form leaves nothing behind.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Sealed } from '../../../shared/backup/journal-entry.ts';
import type { HostClient } from '../../../shared/contract/client.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { type Instant, type LocalDate, toInstant } from '../../../shared/kernel/time.ts';
import type { Draft } from '../../../shared/reception/contract.ts';
import { type DraftForm, emptyForm, readDraftForm } from '../../../shared/reception/draft-form.ts';
import { type Contact, openContact } from '../../db/seal-contact.ts';
import type { Store } from '../../db/store.ts';
import { useStore } from '../../db/use-store.ts';
import { useHost } from '../../host/use-host.ts';
import { registerIssue, saveDraft, type SaveProblem, sealIfGiven, type WrittenDraft } from './actions.ts';
import { createKeeper, type Keeper, type KeeperState } from './draft-keeper.ts';

/** Milliseconds after the last key stroke. Leaving a field saves at once. */
const pauseMs = 800;

export type Written = { readonly form: DraftForm; readonly contact: Contact };

export const noContact: Contact = { name: '', phone: '' };

/** What a form starts from: a new matter, or a draft with its contact data opened. */
export type Start = { readonly id: RecordId; readonly startedAt: Instant; readonly written: Written; readonly sealed: Sealed | null; readonly savedAt: Instant | null; readonly contactLost: boolean };

/** @param first what the form begins with: who is on duty, whom the queue sends */
export function newStart(store: Store, today: LocalDate, first: Partial<DraftForm>): Start {
  return {
    id: store.newId('issue'),
    startedAt: toInstant(Date.now()),
    written: { form: { ...emptyForm(today), ...first }, contact: noContact },
    sealed: null,
    savedAt: null,
    contactLost: false,
  };
}

export async function startFromDraft(host: HostClient, draft: Draft, today: LocalDate): Promise<Start> {
  const opened = draft.contact === null ? ok(noContact) : await openContact(host, draft.id, draft.contact);
  return {
    id: draft.id,
    startedAt: draft.startedAt,
    written: { form: readDraftForm(draft.form, today), contact: opened.ok ? opened.value : noContact },
    sealed: draft.contact,
    savedAt: draft.savedAt,
    contactLost: !opened.ok,
  };
}

export type DraftInHand = {
  readonly id: RecordId;
  readonly form: DraftForm;
  readonly contact: Contact;
  readonly keeping: KeeperState<Written>;
  readonly change: (part: Partial<DraftForm>) => void;
  readonly changeContact: (part: Partial<Contact>) => void;
  /** saves now; true when everything is on disk */
  readonly save: () => Promise<boolean>;
  readonly register: () => Promise<Result<{ number: string }, SaveProblem>>;
  /** the content is not needed any more */
  readonly drop: () => Promise<void>;
};

/** @param onBegan called once, when the first change makes a draft of it */
export function useDraft(start: Start, onBegan: (id: RecordId) => void): DraftInHand {
  const host = useHost();
  const store = useStore();
  const [written, setWritten] = useState(start.written);
  const latest = useRef(start.written);
  const sealed = useRef<{ readonly of: Contact; readonly sealed: Sealed | null }>({ of: start.written.contact, sealed: start.sealed });
  const began = useRef(start.savedAt !== null);
  const [keeping, setKeeping] = useState<KeeperState<Written>>({
    status: start.savedAt === null ? 'untouched' : 'saved', savedAt: start.savedAt, saved: start.savedAt === null ? null : start.written, failure: null,
  });

  const toDraft = useCallback(
    async ({ form, contact }: Written): Promise<Result<WrittenDraft, SaveProblem>> => {
      if (contact !== sealed.current.of) {
        const fresh = await sealIfGiven(host, start.id, contact);
        if (!fresh.ok) return fresh;
        sealed.current = { of: contact, sealed: fresh.value };
      }
      return ok({ id: start.id, startedAt: start.startedAt, form, contact: sealed.current.sealed });
    },
    [host, start],
  );

  const keeper: Keeper<Written> = useMemo(
    () =>
      createKeeper<Written>({
        save: async (content) => {
          const draft = await toDraft(content);
          return draft.ok ? saveDraft(store, draft.value) : draft;
        },
        onState: setKeeping,
        now: () => toInstant(Date.now()),
        pauseMs,
        start: start.savedAt === null ? null : { saved: start.written, savedAt: start.savedAt },
      }),
    [store, start, toDraft],
  );
  useSaveBeforeLeaving(keeper);

  const put = useCallback(
    (next: Written) => {
      latest.current = next;
      setWritten(next);
      keeper.change(next);
      if (began.current) return;
      began.current = true;
      onBegan(start.id);
    },
    [keeper, onBegan, start.id],
  );

  return {
    id: start.id,
    form: written.form,
    contact: written.contact,
    keeping,
    change: (part) => put({ ...latest.current, form: { ...latest.current.form, ...part } }),
    changeContact: (part) => put({ ...latest.current, contact: { ...latest.current.contact, ...part } }),
    save: keeper.flush,
    register: async () => {
      const draft = await toDraft(latest.current);
      if (!draft.ok) return draft;
      const result = await registerIssue(host, store, draft.value);
      // The number stays with the form: the next try uses the same one.
      latest.current = { ...latest.current, form: { ...latest.current.form, number: result.draft.form.number } };
      setWritten(latest.current);
      return result;
    },
    drop: keeper.drop,
  };
}

/** Whatever takes the window away comes after a save. */
function useSaveBeforeLeaving(keeper: Keeper<Written>): void {
  useEffect(() => {
    const save = (): void => void keeper.flush();
    const onUnload = (event: BeforeUnloadEvent): void => {
      if (!keeper.isDirty()) return;
      save();
      event.preventDefault();
    };
    window.addEventListener('blur', save);
    window.addEventListener('pagehide', save);
    window.addEventListener('beforeunload', onUnload);
    return () => {
      window.removeEventListener('blur', save);
      window.removeEventListener('pagehide', save);
      window.removeEventListener('beforeunload', onUnload);
      keeper.end();
    };
  }, [keeper]);
}
