/** 视图: filters, sort and columns under a name, to be switched, renamed and deleted. 全部 is always there. */
import { type KeyboardEvent, useState } from 'react';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/FilterButton.tsx';
import { isComposing } from '../../ui/keys.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { everything, type LedgerChoice } from './ledger-filter.ts';
import { type LedgerView, longestViewName, renamedView, viewOf, withoutView, withView } from './ledger-kept.ts';
import type { KeptLedger } from './use-ledger-kept.ts';
import styles from './ledger.module.css';

type LedgerViewsProps = { readonly choice: LedgerChoice; readonly onView: (choice: LedgerChoice) => void; readonly kept: KeptLedger };

export function LedgerViews(props: LedgerViewsProps) {
  const { views } = useWords().ledger;
  const now = viewOf(props.kept.kept, props.choice);
  return (
    <MenuButton name={views.name} value={now === '' ? views.all : (now ?? views.unsaved)} isSet={now !== ''} width={24}>
      {(close) => <ViewsPanel {...props} now={now} close={close} />}
    </MenuButton>
  );
}

type PanelProps = LedgerViewsProps & { readonly now: string | null; readonly close: () => void };

function ViewsPanel({ choice, onView, kept: { kept, keep }, now, close }: PanelProps) {
  const { views: words } = useWords().ledger;
  const [renaming, setRenaming] = useState<string | null>(null);
  const [lost, setLost] = useState(false);
  const save = (next: typeof kept, said: string): void => {
    setLost(!keep(next));
    announce(said);
  };
  const show = (wanted: LedgerChoice): void => {
    onView(wanted);
    close();
  };
  return (
    <div className={styles.views} onKeyDown={moveBetweenViews}>
      <ul className={styles.viewList} aria-label={words.list}>
        <li className={styles.view}>
          <button type="button" className={styles.viewName} data-view aria-current={now === ''} autoFocus onClick={() => show(everything)}>
            {words.all}
          </button>
        </li>
        {kept.views.map((view) =>
          renaming === view.name ? (
            <li key={view.name} className={styles.view}>
              <NameForm
                label={words.renameOf(view.name)}
                first={view.name}
                taken={(name) => name !== view.name && kept.views.some((other) => other.name === name)}
                go={() => words.keepName}
                onName={(name) => {
                  save(renamedView(kept, view.name, name), words.renamed(name));
                  setRenaming(null);
                }}
              />
            </li>
          ) : (
            <ViewRow key={view.name} view={view} isNow={now === view.name} onShow={() => show(view.choice)} onRename={() => setRenaming(view.name)} onRemove={() => save(withoutView(kept, view.name), words.removed(view.name))} />
          ),
        )}
      </ul>
      {kept.views.length === 0 && <p className={styles.quiet}>{words.none}</p>}
      {now === null && renaming === null && (
        <div className={styles.saveView}>
          <NameForm label={words.nameLabel} first="" taken={() => false} go={(name) => (kept.views.some((view) => view.name === name) ? words.replace(name) : words.save)} onName={(name) => save(withView(kept, { name, choice }), words.saved(name))} />
        </div>
      )}
      <p className={styles.quiet}>{lost ? words.notKept : words.note}</p>
    </div>
  );
}

function ViewRow({ view, isNow, onShow, onRename, onRemove }: { readonly view: LedgerView; readonly isNow: boolean; readonly onShow: () => void; readonly onRename: () => void; readonly onRemove: () => void }) {
  const { views: words } = useWords().ledger;
  return (
    <li className={styles.view}>
      <button type="button" className={styles.viewName} data-view aria-current={isNow} onClick={onShow}>
        {view.name}
      </button>
      <Button kind="link" label={words.renameOf(view.name)} onPress={onRename}>
        {words.rename}
      </Button>
      <Button kind="link" label={words.removeOf(view.name)} onPress={onRemove}>
        {words.remove}
      </Button>
    </li>
  );
}

type NameFormProps = { readonly label: string; readonly first: string; readonly taken: (name: string) => boolean; readonly go: (name: string) => string; readonly onName: (name: string) => void };

/** One name; Enter is its button. */
function NameForm({ label, first, taken, go, onName }: NameFormProps) {
  const { views: words } = useWords().ledger;
  const [typed, setTyped] = useState(first);
  const name = typed.trim();
  const isTaken = taken(name);
  const submit = (): void => {
    if (name !== '' && !isTaken) onName(name);
  };
  return (
    <div
      className={styles.nameForm}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || isComposing(event)) return;
        event.preventDefault();
        event.stopPropagation();
        submit();
      }}
    >
      <TextField id="ledger-view-name" label={label} value={typed} onChange={setTyped} maxLength={longestViewName} autoFocus={first !== ''} placeholder={label} />
      <Button size="small" disabled={name === '' || isTaken} onPress={submit}>
        {isTaken ? words.taken : go(name)}
      </Button>
    </div>
  );
}

/** ↑ ↓ from view to view. */
function moveBetweenViews(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.target instanceof HTMLInputElement) return;
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-view]')];
  const at = names.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: names.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  names[Math.min(names.length - 1, Math.max(0, to))]?.focus();
  event.preventDefault();
  event.stopPropagation();
}
