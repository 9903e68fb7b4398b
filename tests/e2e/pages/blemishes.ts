/** axe-core over what is shown now, with every rule it has. Its text goes in by the debugger's door: the page's policy forbids script tags. */
import type { Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    readonly axe?: typeof axe;
  }
}

/** @returns each broken rule with the elements that break it; nothing is left out */
export async function blemishes(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(async () => {
    if (window.axe === undefined) throw new Error('axe is not there');
    // By name: also the rules that are experimental or ask for more than is usual.
    return window.axe.run(document, { runOnly: { type: 'rule', values: window.axe.getRules().map(({ ruleId }) => ruleId) }, resultTypes: ['violations'] });
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** Panels that hold more than they show to the side, and the page itself: at any text size everything is within the window. */
export async function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wide = (element: Element): boolean => element.scrollWidth > element.clientWidth + 1;
    const found = document.documentElement.scrollWidth > window.innerWidth ? ['the page'] : [];
    for (const element of document.querySelectorAll('main *')) {
      const { overflowX } = getComputedStyle(element);
      if ((overflowX === 'auto' || overflowX === 'scroll') && wide(element)) found.push(element.outerHTML.slice(0, 120));
    }
    return found;
  });
}
