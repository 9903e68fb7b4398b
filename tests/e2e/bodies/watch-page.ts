/** Watches a page for what must never happen in any flow: an uncaught error, a broken policy, a request to anybody else. */
import type { Page } from '@playwright/test';

/** @param origin the only place the page may ask */
export function watchPage(page: Page, origin: string, report: (problem: string) => void): void {
  page.on('pageerror', (error) => report(`threw: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (/Content Security Policy|Refused to/.test(text)) report(`policy: ${text}`);
    else if (message.type() === 'error' && !/^Failed to load resource/.test(text)) report(`console: ${text}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob|about|devtools):/.test(url)) report(`asked ${url}`);
  });
}
