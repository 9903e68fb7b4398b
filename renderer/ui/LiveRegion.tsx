/** What is said to people who cannot see the page: 已保存 politely, only a failed save at once. */
import { useEffect, useState } from 'react';

export type Urgency = 'polite' | 'assertive';

type Saying = { readonly text: string; readonly urgency: Urgency; readonly count: number };

let listener: ((saying: Saying) => void) | null = null;
let count = 0;

/** Says a sentence through the page's live region; the same sentence twice is said twice. */
export function announce(text: string, urgency: Urgency = 'polite'): void {
  count += 1;
  listener?.({ text, urgency, count });
}

/** Once per window, near its root. */
export function LiveRegion() {
  const [saying, setSaying] = useState<Saying>({ text: '', urgency: 'polite', count: 0 });
  useEffect(() => {
    listener = setSaying;
    return () => {
      listener = null;
    };
  }, []);
  const said = (urgency: Urgency) => (saying.urgency === urgency ? <span key={saying.count}>{saying.text}</span> : null);
  return (
    <div className="for-readers">
      <div aria-live="polite">{said('polite')}</div>
      <div aria-live="assertive">{said('assertive')}</div>
    </div>
  );
}
