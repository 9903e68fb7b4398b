/**
 * A panel that scrolls and holds nothing to focus becomes a stop of the Tab key itself, so that arrow keys can scroll it,
 * and a region with a name, so that readers say what the stop is.
 */
import { type RefObject, useEffect } from 'react';
import { useWords } from '../text/use-words.ts';

const focusable = 'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select:not(:disabled), [tabindex="0"]';

export function useScrollStop(panel: RefObject<HTMLElement | null>): void {
  const label = useWords().common.scrolls;
  useEffect(() => {
    const element = panel.current;
    if (element === null) return undefined;
    const look = (): void => {
      const stuck = element.scrollHeight > element.clientHeight && element.querySelector(focusable) === null;
      if (stuck) {
        element.tabIndex = 0;
        element.setAttribute('role', 'region');
        element.setAttribute('aria-label', label);
      } else for (const name of ['tabindex', 'role', 'aria-label']) element.removeAttribute(name);
    };
    const sizes = new ResizeObserver(look);
    const content = new MutationObserver(look);
    sizes.observe(element);
    content.observe(element, { childList: true, subtree: true });
    look(); // an observer speaks only after the next picture
    return () => {
      sizes.disconnect();
      content.disconnect();
    };
  }, [panel, label]);
}
