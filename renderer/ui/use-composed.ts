/**
 * Lets an input method finish. While letters are composed the field shows them and nobody else hears of them; the text is
 * passed on when it is there. Changing a field's value in the middle of a composition would double or eat characters.
 */
import { type ChangeEvent, type CompositionEvent, useRef, useState } from 'react';

export type Composed = {
  readonly value: string;
  readonly composing: boolean;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  readonly onCompositionStart: (event: CompositionEvent<HTMLInputElement>) => void;
  readonly onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => void;
};

export function useComposed(value: string, onChange: (value: string) => void): Composed {
  const composing = useRef(false);
  const [letters, setLetters] = useState<string | null>(null);
  return {
    value: letters ?? value,
    composing: letters !== null,
    onChange: (event) => (composing.current ? setLetters : onChange)(event.target.value),
    onCompositionStart: (event) => {
      composing.current = true;
      setLetters(event.currentTarget.value);
    },
    onCompositionEnd: (event) => {
      composing.current = false;
      setLetters(null);
      onChange(event.currentTarget.value);
    },
  };
}
