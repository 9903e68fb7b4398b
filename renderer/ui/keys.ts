/**
 * Keys of the whole window. Nothing acts while an input method composes; the innermost handler wins; an open dialog
 * keeps the keys below it quiet. A component that uses a key itself stops it from bubbling.
 */
import { createContext, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';

export type KeyOptions = {
  readonly enabled?: boolean;
  /** acts in spite of an open dialog: locking the station */
  readonly always?: boolean;
};

type Binding = { readonly combo: string; readonly order: number; readonly layer: number; readonly always: boolean; readonly press: () => void };

const bindings = new Set<Binding>();
const openLayers: number[] = [];
let born = 0;

/** How many dialogs are around a component. */
export const KeyLayerContext = createContext(0);

/** True while an input method is at work: Enter and Esc are its own then. 229 is what older engines report instead. */
export function isComposing(event: { readonly isComposing?: boolean; readonly keyCode?: number; readonly nativeEvent?: { readonly isComposing?: boolean } }): boolean {
  return event.isComposing === true || event.nativeEvent?.isComposing === true || event.keyCode === 229;
}

const spoken: Readonly<Record<string, string>> = { Esc: 'Escape', '↑': 'ArrowUp', '↓': 'ArrowDown', '←': 'ArrowLeft', '→': 'ArrowRight', PgUp: 'PageUp', PgDn: 'PageDown' };

/** `Ctrl+Enter`, `F2`, `Esc`, `Alt+↓` as one comparable text. */
function normal(keys: string): string {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const name = spoken[key] ?? (key.length === 1 ? key.toLowerCase() : key);
  return [...parts.sort(), name].join('+');
}

function comboOf(event: KeyboardEvent): string {
  const parts: string[] = [];
  if (event.altKey) parts.push('Alt');
  if (event.ctrlKey || event.metaKey) parts.push('Ctrl');
  if (event.shiftKey && event.key.length > 1) parts.push('Shift');
  return [...parts, event.key.length === 1 ? event.key.toLowerCase() : event.key].join('+');
}

/** Plain keys belong to the field, button or link that has the focus. */
function belongsToTarget(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || /^F\d/.test(event.key) || event.key === 'Escape') return false;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (target === null) return false;
  if (event.key === 'Enter' || event.key === ' ') return target.closest('button, a[href], textarea, summary, [role="combobox"], [role="option"]') !== null;
  return target.closest('input:not([type="radio"]):not([type="checkbox"]), textarea, select, [contenteditable="true"]') !== null;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || isComposing(event)) return;
  if (belongsToTarget(event)) return;
  const combo = comboOf(event);
  const top = openLayers.length === 0 ? 0 : Math.max(...openLayers);
  let found: Binding | null = null;
  for (const binding of bindings) {
    if (binding.combo !== combo || (binding.layer < top && !binding.always)) continue;
    if (found === null || binding.order > found.order) found = binding;
  }
  if (found === null) return;
  event.preventDefault();
  found.press();
}

/** @param keys as shown on a keycap: `F2`, `Ctrl+Enter`, `Esc`, `1`; null binds nothing */
export function useKey(keys: string | null, press: () => void, options: KeyOptions = {}): void {
  const layer = useContext(KeyLayerContext);
  // Parents render before children and later pages after earlier ones, so a larger number is further in.
  const [order] = useState(() => ++born);
  const latest = useRef(press);
  // Bound together with what is seen: a key that is pressed at the sight of its button is not lost.
  useLayoutEffect(() => {
    latest.current = press;
  });
  const enabled = keys !== null && options.enabled !== false;
  const always = options.always === true;
  useLayoutEffect(() => {
    if (!enabled) return undefined;
    if (bindings.size === 0) window.addEventListener('keydown', onKeyDown);
    const binding: Binding = { combo: normal(keys), order, layer, always, press: () => latest.current() };
    bindings.add(binding);
    return () => {
      bindings.delete(binding);
      if (bindings.size === 0) window.removeEventListener('keydown', onKeyDown);
    };
  }, [keys, enabled, always, order, layer]);
}

/** While `open`, only keys bound at this layer or above act. @returns the layer to provide to what is inside */
export function useKeyLayer(open: boolean): number {
  const layer = useContext(KeyLayerContext) + 1;
  useEffect(() => {
    if (!open) return undefined;
    openLayers.push(layer);
    return () => {
      openLayers.splice(openLayers.indexOf(layer), 1);
    };
  }, [open, layer]);
  return layer;
}
