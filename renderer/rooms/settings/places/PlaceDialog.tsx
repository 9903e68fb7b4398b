/**
 * A new place, or the name, level and parent of one that is there. After adding, the form stays for the next one: a
 * station has its villages to write down, not one of them.
 */
import { useState } from 'react';
import { type Place, type PlaceLevel, placeLevels, placePath, placesBelow } from '../../../../shared/deputies/place.ts';
import { nextLevel } from '../../../../shared/deputies/place-tree.ts';
import { useStore } from '../../../db/use-store.ts';
import { problemText } from '../../../text/problem-text.ts';
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FormRow, noteIdOf } from '../../../ui/FormRow.tsx';
import { announce } from '../../../ui/LiveRegion.tsx';
import { OnDisk } from '../../../ui/OnDisk.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { Finder } from '../../../ui/Finder.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { savePlace } from './save-place.ts';

export type PlaceDialogProps = {
  readonly places: ReadonlyMap<string, Place>;
  /** the place to correct; without it one is added */
  readonly corrects?: Place;
  /** the place below which a new one is added; null at the root */
  readonly below: Place | null;
  readonly onClose: () => void;
  readonly onSaved: (name: string) => void;
};

export function PlaceDialog({ places, corrects, below, onClose, onSaved }: PlaceDialogProps) {
  const words = useWords();
  const text = words.settings.places;
  const store = useStore();
  const [name, setName] = useState(corrects?.name ?? '');
  const [level, setLevel] = useState<PlaceLevel>(corrects?.level ?? nextLevel(below?.level ?? null, [...places.values()].map((place) => place.level)));
  const [parent, setParent] = useState<string>(corrects?.parent ?? below?.id ?? '');
  const [wrong, setWrong] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  // A place cannot lie below itself.
  const barred = corrects === undefined ? new Set<string>() : placesBelow(places, corrects.id);
  const parents = [...places.values()].filter((place) => !barred.has(place.id)).map((place) => {
    const path = placePath(places, place.id);
    return { value: place.id as string, label: place.name, path: path.slice(0, -1) };
  });

  const save = async (): Promise<void> => {
    const short = name.trim();
    const twin = [...places.values()].some((place) => place.id !== corrects?.id && place.parent === parent && place.name === short);
    setWrong(short === '' ? text.nameMissing : twin ? text.twin : null);
    if (short === '' || twin) {
      document.getElementById('place-name')?.focus();
      return;
    }
    setBusy(true);
    const answer = await savePlace(store, { name: short, level, parent }, corrects ?? null);
    setBusy(false);
    if (!answer.ok) {
      setFailed(text.failed(problemText(words, answer.problem, answer.facts)));
      return;
    }
    setFailed(null);
    announce(corrects === undefined ? text.added(short) : text.corrected(short));
    onSaved(short);
    if (corrects !== undefined) return;
    setAdded([...added, short]);
    setName('');
    document.getElementById('place-name')?.focus();
  };

  return (
    <Dialog
      open
      title={corrects === undefined ? text.addTitle : text.correctTitle(corrects.name)}
      width={44}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" bindKey={false} onPress={onClose}>
            {added.length > 0 ? words.common.done : words.common.later}
          </Button>
          <Button kind="primary" keys="Enter" busy={busy} onPress={() => void save()}>
            {corrects === undefined ? text.add : text.store}
          </Button>
        </>
      }
    >
      <FormRow label={text.parent} fieldId="place-parent" hint={parent === '' ? text.atRoot : undefined}>
        <Finder id="place-parent" value={parent === '' ? null : parent} options={parents} separator="›" placeholder={text.root} describedBy={noteIdOf('place-parent')} onChange={(value) => setParent(value ?? '')} />
      </FormRow>
      <FormRow label={text.name} fieldId="place-name" {...(wrong === null ? {} : { problem: wrong })}>
        <TextField id="place-name" value={name} maxLength={60} autoFocus invalid={wrong !== null} describedBy={noteIdOf('place-name')} placeholder={text.examples[level]} onChange={setName} />
      </FormRow>
      <FormRow label={text.level}>
        <Segments<PlaceLevel> label={text.level} value={level} options={placeLevels.map((value) => ({ value, label: text.levels[value] }))} onChange={setLevel} />
      </FormRow>
      {added.length > 0 && <OnDisk>{text.addedSoFar(added.join(text.comma))}</OnDisk>}
      {failed !== null && <Problem>{failed}</Problem>}
    </Dialog>
  );
}
