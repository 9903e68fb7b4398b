/** A Chinese input method at work, through the browser's own input pipeline (CDP), not through made-up events. */
import { cdp } from 'vitest/browser';

type Session = { send: (method: string, parameters: object) => Promise<unknown> };

const session = (): Session => cdp() as unknown as Session;

/** Letters under composition: underlined, not yet text. */
export async function compose(letters: string): Promise<void> {
  await session().send('Input.imeSetComposition', { text: letters, selectionStart: letters.length, selectionEnd: letters.length });
}

/** The candidate is taken: text, and the composition ends. */
export async function take(text: string): Promise<void> {
  await session().send('Input.insertText', { text });
}

/** A key as engines report it while an input method holds it: 229. */
export async function heldKey(key: string): Promise<void> {
  await session().send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: 229 });
  await session().send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key, windowsVirtualKeyCode: 229 });
}
