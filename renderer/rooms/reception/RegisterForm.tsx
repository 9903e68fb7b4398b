/** The form itself: fields, where saving stands, and the three ways out: register, leave for now, discard. */
import { useCallback, useRef, useState } from 'react';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { toInstant } from '../../../shared/kernel/time.ts';
import { type FormProblem, problemsOf, timesOf, unsavedSince } from '../../../shared/reception/draft-form.ts';
import { saveFile, textType } from '../../files/save-file.ts';
import { useHost } from '../../host/use-host.ts';
import { formatTime } from '../../text/format.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { OnDisk } from '../../ui/OnDisk.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { navigate } from '../../ui/route.ts';
import { useSaveNow } from '../../ui/save-now.ts';
import { useStation } from '../../ui/station-context.ts';
import { TwoColumn } from '../../ui/TwoColumn.tsx';
import { discardDraft } from './actions.ts';
import { FormAttachments } from './attachments/FormAttachments.tsx';
import { noteAsked } from './asked-at-the-desk.ts';
import { ContactNote } from './ContactFields.tsx';
import { draftText } from './draft-text.ts';
import type { KeeperState } from './draft-keeper.ts';
import { enterGoesOn } from './focus-next.ts';
import { noteJustRegistered } from './just-registered.ts';
import { useUsage } from '../../db/use-usage.ts';
import { RegisterFields } from './RegisterFields.tsx';
import { SaveProblem, type Trouble } from './SaveProblem.tsx';
import { SimilarJump, SimilarMatters } from './similar/SimilarMatters.tsx';
import { useSimilar } from './similar/use-similar.ts';
import { type Start, useDraft, type Written } from './use-draft.ts';
import { useNames } from './use-names.ts';
import { useFreeBytes } from './use-free-bytes.ts';
import styles from './register.module.css';

export function RegisterForm({ start, onBegan }: { readonly start: Start; readonly onBegan: (id: RecordId) => void }) {
  const host = useHost();
  const names = useNames();
  const { words } = names;
  const { folder } = useStation();
  const usage = useUsage(Number(names.today.slice(0, 4)));
  const draft = useDraft(start, onBegan);
  const { form, contact, keeping } = draft;
  const similar = useSimilar(form, names);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const [refused, setRefused] = useState<Trouble | null>(null);
  const [asking, setAsking] = useState(false);
  const [kept, setKept] = useState(false);
  /** until no file is on its way in */
  const attaching = useRef(() => Promise.resolve());
  const settling = useCallback((settled: () => Promise<void>): void => void (attaching.current = settled), []);

  const trouble: Trouble | null = keeping.failure !== null ? { doing: 'save', ...keeping.failure } : refused;
  const withFacts = useFreeBytes(trouble);
  const unsaved = unsavedSince(keeping.saved?.form ?? null, form);
  const leave = (): void => void draft.save();
  const change: typeof draft.change = (part) => {
    if (problems.length > 0) setProblems(problemsOf({ ...form, ...part }, names.today));
    setRefused(null);
    draft.change(part);
  };

  // Ctrl+S, locking and leaving go through here.
  const saveAll = async (): Promise<boolean> => {
    await attaching.current();
    return draft.save();
  };
  useSaveNow(saveAll);
  const putAside = async (): Promise<void> => {
    if (await saveAll()) navigate({ page: 'today' });
  };
  const register = async (): Promise<void> => {
    if (busy) return;
    const missing = problemsOf(form, names.today);
    setProblems(missing);
    if (missing.length > 0) {
      document.getElementById(`register-${missing[0]?.field ?? 'words'}`)?.focus();
      return;
    }
    // Text in a finder that nobody chose would be lost: its own field says what to do about it.
    const unsettled = document.querySelector<HTMLElement>('[id^="register-"][role="combobox"][aria-invalid]');
    if (unsettled !== null) {
      unsettled.focus();
      return;
    }
    setBusy(true);
    const result = (await saveAll()) ? await draft.register() : null;
    setBusy(false);
    if (result === null) return;
    if (!result.ok) {
      setRefused({ doing: 'register', problem: result.problem, ...(result.facts === undefined ? {} : { facts: result.facts }) });
      return;
    }
    await draft.drop();
    announce(words.register.registeredSay(result.value.number));
    noteJustRegistered(draft.id);
    if (form.litigated !== null) noteAsked(draft.id, { litigated: form.litigated });
    navigate({ page: 'ledger', id: draft.id }, { replace: true });
  };
  const discard = async (): Promise<void> => {
    await draft.drop();
    const gone = keeping.saved === null || (await discardDraft(host, draft.id)).ok;
    setKept(!gone);
    if (!gone) return;
    setAsking(false);
    navigate({ page: 'today' });
  };

  const registerButton = (
    <Button key="register" kind={withFacts?.doing === 'save' ? 'default' : 'primary'} keys="Ctrl+Enter" bindKey={withFacts?.doing !== 'save'} onPress={() => void register()} busy={busy} id="register-submit">
      {busy ? words.register.submitting : words.register.submit}
    </Button>
  );
  const head = <PageHead title={start.savedAt === null ? words.register.title : words.register.titleDraft} right={<SaveNote keeping={keeping} words={words} />} />;
  const bar =
    withFacts !== null ? (
      <SaveProblem
        trouble={withFacts}
        savedAt={keeping.savedAt}
        unsaved={unsaved}
        contactUnsaved={keeping.saved !== null ? keeping.saved.contact !== contact : contact !== start.written.contact}
        folder={folder}
        names={names}
        actions={
          <>
            <Button onPress={() => saveFile(words.register.copyName(names.day(names.today)), draftText(form, contact, names), textType)}>{words.register.saveCopy}</Button>
            {withFacts.doing === 'save' ? (
              <Button kind="primary" keys="Ctrl+S" onPress={leave}>
                {words.register.saveAgain}
              </Button>
            ) : (
              registerButton
            )}
          </>
        }
      />
    ) : (
      <ActionBar
        left={
          <Button kind="link" onPress={() => setAsking(true)}>
            {words.register.discard}
          </Button>
        }
        right={
          <>
            <Button keys="Esc" onPress={() => void putAside()}>
              {words.register.putAside}
            </Button>
            {registerButton}
          </>
        }
      />
    );

  return (
    <Page head={head} bar={bar} scroll={false}>
      <form className={styles.form} onSubmit={(event) => event.preventDefault()} onKeyDown={(event) => enterGoesOn(event, () => document.getElementById('register-submit')?.focus())}>
        <TwoColumn
          main={
            <>
              <SimilarJump similar={similar} names={names} />
              <RegisterFields
                form={form}
                change={change}
                contact={contact}
                changeContact={draft.changeContact}
                contactLost={start.contactLost}
                proposedTimes={timesOf({ ...form, from: '', until: '' }, { opened: start.startedAt, now: toInstant(Date.now()) })}
                leave={leave}
                problems={problems}
                unsavedFrom={withFacts?.doing === 'save' ? unsaved.from : null}
                disabled={busy}
                names={names}
                usage={usage}
              />
            </>
          }
          sideLabel={words.registering.similar.title}
          side={
            <div className={styles.stack}>
              <SimilarMatters similar={similar} onLinks={(links) => change({ links: [...links] })} names={names} />
              <FormAttachments id={draft.id} list={form.attachments} onChange={(attachments) => change({ attachments })} save={draft.save} disabled={busy} settling={settling} />
              <ContactNote words={words} />
            </div>
          }
        />
      </form>
      <Dialog
        open={asking}
        title={words.register.discardTitle}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button keys="Esc" bindKey={false} onPress={() => setAsking(false)} autoFocus>
              {words.register.discardNo}
            </Button>
            <Button kind="primary" onPress={() => void discard()}>
              {words.register.discardYes}
            </Button>
          </>
        }
      >
        <p>{words.register.discardText}</p>
        {kept && <p role="alert">{words.register.discardFailed}</p>}
      </Dialog>
    </Page>
  );
}

/** Where saving stands, at the head of the form. */
function SaveNote({ keeping, words }: { readonly keeping: KeeperState<Written>; readonly words: ReturnType<typeof useNames>['words'] }) {
  if (keeping.failure !== null) return <span className={styles.failed}>{words.register.notSaved(formatTime(keeping.failure.at))}</span>;
  if (keeping.savedAt === null) return <span className={styles.quiet}>{words.register.notSavedYet}</span>;
  // Green is said of everything in the form or of nothing: a plug pulled now would cost the last words.
  if (keeping.status === 'waiting' || keeping.status === 'saving') return <span className={styles.quiet}>{words.register.stillWriting(formatTime(keeping.savedAt))}</span>;
  return <OnDisk>{words.saved(formatTime(keeping.savedAt))}</OnDisk>;
}
