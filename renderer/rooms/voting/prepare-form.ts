/** What the director types before a sitting, as the acts that it becomes. Pure. */
import { presets } from '../../../shared/voting/presets.ts';
import { officialsAs, type SittingState } from '../../../shared/voting/sitting.ts';
import { type DirectorAct, type Member, type Official, strictDuties } from '../../../shared/voting/sitting-acts.ts';

export const offeredPresets = ['national', 'most_votes', 'each_project', 'residents_recommend'] as const;
export type OfferedPreset = (typeof offeredPresets)[number];
export const offices = ['chief', 'scrutineer', 'first', 'second'] as const;
export type Office = (typeof offices)[number];

export type PrepareForm = { readonly roll: string; readonly candidates: string; readonly preset: OfferedPreset; readonly places: number | null; readonly names: Readonly<Record<Office, string>> };

/** The lines that hold something. */
export function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

/** What was stored, to type on. */
export function formOf(state: SittingState): PrepareForm {
  const [first, second] = officialsAs(state, 'teller');
  return {
    roll: state.members.map(({ name }) => name).join('\n'),
    candidates: state.candidates.map(({ name }) => name).join('\n'),
    preset: offeredPresets.find((name) => name === state.rules?.preset) ?? 'national',
    places: state.rules?.places ?? null,
    names: { chief: officialsAs(state, 'chief')[0]?.name ?? '', scrutineer: officialsAs(state, 'scrutineer')[0]?.name ?? '', first: first?.name ?? '', second: second?.name ?? '' },
  };
}

/** True when nothing is left empty. */
export function isComplete({ roll, candidates, places, names }: PrepareForm): boolean {
  return linesOf(roll).length > 0 && linesOf(candidates).length > 0 && places !== null && offices.every((office) => names[office].trim() !== '');
}

/** @param register deputies of the register who are valid on the day: a name that is there is that deputy */
export function actsOf({ roll, candidates, preset, places, names }: PrepareForm, register: readonly Member[]): DirectorAct[] {
  const idOf = (name: string): string => register.find((member) => member.name === name)?.deputy ?? name;
  const known = (name: string): string | null => (linesOf(roll).includes(name) ? idOf(name) : null);
  const official = (key: Office, role: Official['role']): Official => ({ key, name: names[key].trim(), role, deputy: known(names[key].trim()) });
  return [
    { type: 'members', members: linesOf(roll).map((name, index) => ({ no: index + 1, deputy: idOf(name), name })) },
    { type: 'rules', rules: { ...presets[preset], places: places ?? 1 }, duties: strictDuties },
    { type: 'candidates', candidates: linesOf(candidates).map((name, index) => ({ key: `c${index + 1}`, name, about: '', project: null, sponsors: [] })) },
    { type: 'officials', officials: [official('chief', 'chief'), official('scrutineer', 'scrutineer'), official('first', 'teller'), official('second', 'teller')] },
  ];
}
