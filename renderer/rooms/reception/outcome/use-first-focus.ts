/** Where the page stands: at its first question that is not answered, and with what a choice asks for in sight. */
import { type RefObject, useEffect, useRef } from 'react';

/** With all questions answered it opens at the ways. */
export function useFirstFocus(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const groups = [...(form.current?.querySelectorAll<HTMLElement>('[role="radiogroup"]') ?? [])];
    const open = groups.find((group) => group.querySelector('input:checked') === null) ?? groups.at(-1);
    (open?.querySelector<HTMLInputElement>('input:checked') ?? open?.querySelector<HTMLInputElement>('input:not(:disabled)'))?.focus();
  }, []);
  return form;
}

/** What a choice brings is scrolled into sight, not what stood there when the page opened. */
export function useInSight(choice: unknown): RefObject<HTMLDivElement | null> {
  const part = useRef<HTMLDivElement>(null);
  const last = useRef(choice);
  useEffect(() => {
    if (last.current === choice) return;
    last.current = choice;
    part.current?.scrollIntoView({ block: 'nearest' });
  }, [choice]);
  return part;
}
