/** Typing as people do: letters and digits key by key, Chinese as an input method commits it, a whole word at once. */
import type { Page } from '@playwright/test';

export async function type(page: Page, text: string): Promise<void> {
  for (const part of text.match(/[ -~]+|[^ -~]+/g) ?? []) {
    if (/[ -~]/.test(part)) await page.keyboard.type(part);
    else await page.keyboard.insertText(part);
  }
}
