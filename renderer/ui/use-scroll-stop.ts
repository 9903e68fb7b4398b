/** A panel that scrolls and holds nothing to focus becomes a stop of the Tab key itself, so that arrow keys can scroll it. */
import { type RefObject, useEffect } from 'react';

const focusable = 'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select:not(:disabled), [tabindex="0"]';

export function useScrollStop(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = panel.current;
    if (element === null) return undefined;
    const look = (): void => {
      const stuck = element.scrollHeight > element.clientHeight && element.querySelector(focusable) === null;
      if (stuck) element.tabIndex = 0;
      else element.removeAttribute('tabindex');
    };
    const sizes = new ResizeObserver(look);
    const content = new MutationObserver(look);
    sizes.observe(element);
    content.observe(element, { childList: true, subtree: true });
    return () => {
      sizes.disconnect();
      content.disconnect();
    };
  }, [panel]);
}
