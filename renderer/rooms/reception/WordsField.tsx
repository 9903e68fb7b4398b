/** The visitor's own words, in serif. What is in the window and not on disk gets a dotted underline when saving failed. */
import { useEffect, useRef } from 'react';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './register.module.css';

type WordsFieldProps = {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave: () => void;
  readonly placeholder: string;
  readonly describedBy: string;
  readonly invalid: boolean;
  readonly autoFocus: boolean;
  /** index where the unsaved part begins; null draws no line */
  readonly unsavedFrom: number | null;
};

export function WordsField({ unsavedFrom, ...field }: WordsFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const [from, to] = [area.current, mirror.current];
    if (from === null || to === null) return undefined;
    const follow = (): void => {
      to.style.width = `${from.clientWidth}px`;
      to.scrollTop = from.scrollTop;
    };
    follow();
    from.addEventListener('scroll', follow);
    return () => from.removeEventListener('scroll', follow);
  });
  return (
    <span className={styles.words}>
      <TextArea {...field} serif rows={4} maxLength={20_000} areaRef={area} />
      {unsavedFrom !== null && (
        <div ref={mirror} className={styles.mirror} aria-hidden="true">
          {field.value.slice(0, unsavedFrom)}
          <span className={styles.unsaved}>{field.value.slice(unsavedFrom)}</span>
        </div>
      )}
    </span>
  );
}
