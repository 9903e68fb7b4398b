/** The input of one field of a matter: the same in registering, correcting and settling a conflict. */
import { otherCategory } from '../../../shared/reception/categories.ts';
import { type Channel, channels, type IssueFields, type Nature, natures } from '../../../shared/reception/issue.ts';
import type { CorrectableField } from '../../../shared/reception/issue-history.ts';
import { type Level, levels } from '../../../shared/reception/outcome.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { Finder } from '../../ui/Finder.tsx';
import { MultiFinder } from '../../ui/MultiFinder.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { hashOf } from '../../ui/route.ts';
import { TextField } from '../../ui/TextField.tsx';
import type { Usage } from '../../db/store.ts';
import { categoriesToChoose, deputyOptions, placeOptions } from './finder-options.ts';
import { HelpersField } from './HelpersField.tsx';
import { TimeField } from './TimeField.tsx';
import { fieldLabel, type Names, type ReceptionWords } from './value-words.ts';

export type IssueFieldInputProps = {
  readonly field: CorrectableField;
  readonly fields: IssueFields;
  readonly onChange: (part: Partial<IssueFields>) => void;
  readonly onLeave?: () => void;
  readonly id: string;
  readonly describedBy?: string;
  readonly invalid?: boolean;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  /** inside the summary's field, at the right */
  readonly suffix?: string;
  readonly names: Names;
  readonly usage: Usage;
};

/** of a name that no register knows: the record allows no more */
const longestName = 80;

/** Fields whose input is a group: the row's label names the group, not one input. */
export function isGroup(field: CorrectableField): boolean {
  return field === 'nature' || field === 'channel' || field === 'level' || field === 'confidential' || field === 'helpers';
}

export function IssueFieldInput(props: IssueFieldInputProps) {
  const { field, fields, onChange, names, usage, id } = props;
  const { words } = names;
  const label = fieldLabel(names, field);
  const shared = {
    id,
    disabled: props.disabled === true,
    invalid: props.invalid === true,
    ...(props.describedBy === undefined ? {} : { describedBy: props.describedBy }),
    ...(props.onLeave === undefined ? {} : { onLeave: props.onLeave }),
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
  };
  const { invalid: _invalid, placeholder: _placeholder, ...group } = shared;
  switch (field) {
    case 'summary':
      return <TextField {...shared} value={fields.summary} onChange={(summary) => onChange({ summary })} maxLength={200} {...(props.suffix === undefined ? {} : { suffix: props.suffix })} />;
    case 'visitor':
      return <TextField {...shared} value={fields.visitor} onChange={(visitor) => onChange({ visitor })} maxLength={60} />;
    case 'people':
      return <NumberField {...shared} value={fields.people} onChange={(people) => onChange({ people })} min={1} max={9999} width={5} />;
    case 'category':
      return (
        <Finder
          {...shared}
          value={fields.category === '' ? null : fields.category}
          options={categoriesToChoose(names, usage, fields.category)}
          onChange={(category) => onChange({ category: category ?? '' })}
          separator="/"
          wayOut={otherCategory}
        />
      );
    case 'place':
      return <Finder {...shared} value={fields.place === '' ? null : fields.place} options={placeOptions(names, usage)} onChange={(place) => onChange({ place: place ?? '' })} separator="›" empty={<PlacesLink words={words} />} />;
    case 'deputies':
      return <MultiFinder {...shared} values={fields.deputies} options={deputyOptions(names, usage)} onChange={(deputies) => onChange({ deputies: [...deputies] })} fromName={(name) => name.slice(0, longestName)} max={12} />;
    case 'nature':
      return <Segments<Nature> {...group} label={label} value={fields.nature} options={natures.map((value) => ({ value, label: words.natures[value] }))} onChange={(nature) => onChange({ nature })} onEmpty={() => onChange({ nature: null })} />;
    case 'channel':
      return <Segments<Channel> {...group} label={label} value={fields.channel} options={channels.map((value) => ({ value, label: words.channels[value] }))} onChange={(channel) => onChange({ channel })} onEmpty={() => onChange({ channel: null })} />;
    case 'confidential':
      return (
        <CheckField id={id} checked={fields.confidential === true} disabled={props.disabled === true} onChange={(confidential) => onChange({ confidential })}>
          {words.registering.confidential}
        </CheckField>
      );
    case 'from':
    case 'until':
      return <TimeField {...shared} label={label} value={fields[field] ?? ''} onChange={(time) => onChange({ [field]: time })} />;
    case 'where':
      return <TextField {...shared} value={fields.where ?? ''} onChange={(where) => onChange({ where })} maxLength={60} />;
    case 'helpers':
      return <HelpersField id={id} helpers={fields.helpers ?? []} onChange={(helpers) => onChange({ helpers })} disabled={props.disabled === true} words={words} {...(props.onLeave === undefined ? {} : { onLeave: props.onLeave })} />;
    case 'level':
      return <Segments<Level> {...group} label={label} value={fields.level} options={levels.map((value) => ({ value, label: words.levels[value] }))} onChange={(level) => onChange({ level })} onEmpty={() => onChange({ level: null })} />;
  }
}

/** Where places are added. What was written so far is saved as the form is left. */
export function PlacesLink({ words }: { readonly words: ReceptionWords }) {
  return <a href={hashOf({ page: 'settings', section: 'places' })}>{words.register.addPlace}</a>;
}
