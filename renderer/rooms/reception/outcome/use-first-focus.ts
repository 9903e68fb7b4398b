/** The page opens at its first question that is not answered; with all answered, at the ways. */
import { type RefObject, useEffect, useRef } from 'react';

export function useFirstFocus(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const groups = [...(form.current?.querySelectorAll<HTMLElement>('[role="radiogroup"]') ?? [])];
    const open = groups.find((group) => group.querySelector('input:checked') === null) ?? groups.at(-1);
    open?.querySelector<HTMLInputElement>('input:not(:disabled)')?.focus();
  }, []);
  return form;
}
