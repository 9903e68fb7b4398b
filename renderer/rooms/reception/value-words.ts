/**
 * Values of an issue as words: a place becomes its path, a deputy's id a name, a choice its label.
 * Names that an old ledger knows without a record stay as they are.
 */
import type { Deputy } from '../../../shared/deputies/deputy.ts';
import { type Place, placePath } from '../../../shared/deputies/place.ts';
import type { JsonValue } from '../../../shared/kernel/json.ts';
import type { Helper } from '../../../shared/reception/issue.ts';
import type { Decided } from '../../../shared/reception/outcome.ts';
import type { reception } from '../../text/zh/reception.ts';
import type { CategoryList } from '../../../shared/reception/category-list.ts';
import { decidedWords, type MatterNumbers } from './outcome/decided-words.ts';

export type ReceptionWords = typeof reception;

export type CategoryNames = Pick<CategoryList, 'offered' | 'former'>;

/** What names are looked up in. */
export type Names = {
  readonly words: ReceptionWords;
  readonly places: ReadonlyMap<string, Place>;
  readonly deputies: ReadonlyMap<string, Deputy>;
  /** short names by code, at the county office */
  readonly stations?: ReadonlyMap<string, string>;
  /** the list in use; absent: the default one */
  readonly categories?: CategoryNames;
};

/** A station's short name; its code where nobody wrote it down. */
export function stationName({ stations }: Names, code: string): string {
  return stations?.get(code) ?? code;
}

export function deputyName(names: Names, idOrName: string): string {
  const known = names.deputies.get(idOrName);
  if (known !== undefined) return known.name;
  return idOrName.startsWith('deputy:') ? names.words.record.unknown : idOrName;
}

export function placeName(names: Names, id: string): string {
  return names.places.get(id)?.name ?? '';
}

/** 桔园镇 › 河湾 › 西村 */
export function placeWords(names: Names, id: string): string {
  return placePath(names.places, id).join(' › ');
}

/** 道路交通/桥梁护栏 is kept with a slash and shown with air around it. */
export function categoryWords(category: string): string {
  return category.split('/').join(' / ');
}

export function fieldLabel(names: Names, field: string): string {
  return names.words.fields[field] ?? field;
}

/** @returns empty text where nothing is known */
export function valueWords(names: Names & MatterNumbers, field: string, value: JsonValue | undefined): string {
  const { words } = names;
  if (value === undefined || value === null) return '';
  if (field === 'helpers') return (value as readonly Helper[]).map(({ name, role }) => words.registering.helperSaid(name, words.registering.helperRoles[role])).join(words.listComma);
  if (field === 'confidential') return value === true ? words.registering.confidentialYes : words.registering.confidentialNo;
  if (field === 'decided') return decidedWords(names, value as unknown as Decided);
  if (Array.isArray(value)) return value.map((item) => (field === 'deputies' ? deputyName(names, String(item)) : String(item))).join(words.listComma);
  const text = String(value as string | number | boolean);
  switch (field) {
    case 'place':
      return text === '' ? '' : placeWords(names, text) || words.record.unknown;
    case 'category':
      return categoryWords(text);
    case 'nature':
      return labelIn(words.natures, text);
    case 'channel':
      return labelIn(words.channels, text);
    case 'level':
      return labelIn(words.levels, text);
    case 'rating':
      return labelIn(words.ratings, text);
    case 'people':
      return words.people(Number(value));
    default:
      return text;
  }
}

function labelIn(labels: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(labels, value) ? (labels[value] ?? value) : value;
}
