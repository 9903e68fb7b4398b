/** A PIN typed twice. What is wrong with it is said only after the button was pressed. */
import { pinLength } from '../../../shared/access/pin.ts';
import type { Words } from '../../text/catalogue.ts';
import { useWords } from '../../text/use-words.ts';
import { FormRow, noteIdOf } from '../../ui/FormRow.tsx';
import { PinBoxes } from '../../ui/PinBoxes.tsx';

export type TwoPins = { readonly first: string; readonly again: string };

export const noPins: TwoPins = { first: '', again: '' };

/** What keeps these two from being a PIN, in words; null when nothing does. */
export function pinProblem(words: Words, pins: TwoPins): string | null {
  if (pins.first.length < pinLength) return words.access.people.pinMissing;
  if (/^(\d)\1+$/.test(pins.first)) return words.access.people.pinWeak;
  return pins.first === pins.again ? null : words.access.people.notSame;
}

export type NewPinProps = {
  readonly pins: TwoPins;
  readonly problem: string | null;
  readonly autoFocus?: boolean;
  readonly onChange: (pins: TwoPins) => void;
};

export function NewPin({ pins, problem, autoFocus = false, onChange }: NewPinProps) {
  const text = useWords().access.people;
  return (
    <>
      <FormRow label={text.newPin} fieldId="new-pin">
        <PinBoxes id="new-pin" value={pins.first} autoFocus={autoFocus} invalid={problem !== null} describedBy={noteIdOf('new-pin-again')} onChange={(first) => onChange({ ...pins, first })} />
      </FormRow>
      <FormRow label={text.again} fieldId="new-pin-again" {...(problem === null ? {} : { problem })}>
        <PinBoxes id="new-pin-again" value={pins.again} invalid={problem !== null} describedBy={noteIdOf('new-pin-again')} onChange={(again) => onChange({ ...pins, again })} />
      </FormRow>
    </>
  );
}
