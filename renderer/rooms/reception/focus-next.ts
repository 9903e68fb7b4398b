/** Enter goes to the next field of a form, as people who key in forms all day expect. Tab does the same by itself. */
import type { KeyboardEvent } from 'react';
import { isComposing } from '../../ui/keys.ts';

/** For `onKeyDown` of a form. In text of several lines Enter is a new line; on buttons it presses. */
export function enterGoesOn(event: KeyboardEvent<HTMLElement>, afterLast: () => void): void {
  if (event.key !== 'Enter' || event.defaultPrevented || event.ctrlKey || event.altKey || event.shiftKey || isComposing(event)) return;
  const target = event.target;
  if (!(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const fields = stopsIn(event.currentTarget);
  const at = fields.findIndex((field) => field === target || sameGroup(field, target));
  const next = fields[at + 1];
  if (next === undefined) afterLast();
  else {
    next.focus();
    // As the Tab key does: what is typed replaces what stands there.
    if (next instanceof HTMLInputElement && next.type === 'text') next.select();
  }
}

/** One stop a field; a group of radio buttons is one stop: its chosen one or its first. */
function stopsIn(form: HTMLElement): HTMLElement[] {
  const all = [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input:not(:disabled), textarea:not(:disabled)')];
  return all.filter((field) => {
    if (!(field instanceof HTMLInputElement) || field.type !== 'radio') return true;
    const group = all.filter((other) => sameGroup(other, field)) as HTMLInputElement[];
    return field === (group.find((radio) => radio.checked) ?? group[0]);
  });
}

function sameGroup(a: HTMLElement, b: HTMLElement): boolean {
  return a instanceof HTMLInputElement && b instanceof HTMLInputElement && a.type === 'radio' && b.type === 'radio' && a.name === b.name;
}
