/** 打印 of one matter: receipt, registration form, and the guidance slip where there is one. Ctrl+P goes straight to the receipt. */
import { type KeyboardEvent, useRef, useState } from 'react';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { sheetsOfMatter } from '../../../shared/reception/matter-sheets.ts';
import type { Issue } from '../../../shared/reception/issue.ts';
import type { SheetName } from '../../../shared/reception/sheets.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Keycap } from '../../ui/Keycap.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { navigate } from '../../ui/route.ts';
import styles from './print-menu.module.css';

export function PrintMenu({ id, issue }: { readonly id: RecordId; readonly issue: Issue }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLElement | null>(null);
  const show = (sheet: SheetName): void => navigate(sheet === 'receipt' ? { page: 'receipt', id } : { page: 'sheet', sheet, id });
  return (
    <span
      className={styles.place}
      ref={(place) => {
        button.current = place?.querySelector('button') ?? null;
      }}
    >
      <Button kind="link" expanded={open} onPress={() => setOpen(!open)}>
        {words.common.print.print} <Icon name="down" size={0.875} />
      </Button>
      <Popover open={open} onClose={() => setOpen(false)} anchor={button} label={words.common.print.print} place="above" role="menu">
        <ul className={styles.menu} role="none" onKeyDown={moveInMenu}>
          {sheetsOfMatter(issue).map((sheet, index) => (
            <li key={sheet} role="none">
              <button type="button" role="menuitem" className={styles.item} autoFocus={index === 0} onClick={() => show(sheet)}>
                {words.sheets.names[sheet]}
                {sheet === 'receipt' && <Keycap>Ctrl+P</Keycap>}
              </button>
            </li>
          ))}
        </ul>
      </Popover>
    </span>
  );
}

function moveInMenu(event: KeyboardEvent<HTMLUListElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined) return;
  items[Math.min(items.length - 1, Math.max(0, to))]?.focus();
  event.preventDefault();
  event.stopPropagation();
}
