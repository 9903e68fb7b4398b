/**
 * A draft as a text for people, to be saved elsewhere when this disk takes nothing more. Name and telephone are not in it:
 * they lie encrypted or on paper, never open on a stick.
 */
import type { DraftForm } from '../../../shared/reception/draft-form.ts';
import { type IssueFields } from '../../../shared/reception/issue.ts';
import type { Contact } from '../../db/seal-contact.ts';
import type { RoomNames } from './use-names.ts';
import { fieldLabel, valueWords } from './value-words.ts';

const fields = ['summary', 'category', 'nature', 'channel', 'place', 'people', 'deputies', 'level', 'visitor'] as const satisfies readonly (keyof IssueFields)[];

/** Line ends and the mark at the beginning are those of the oldest editor it may be opened with. */
export function draftText(form: DraftForm, contact: Contact, names: RoomNames): string {
  const { words } = names;
  const line = (label: string, value: string): string => `${label}${words.colon}${value}`;
  const lines = [
    line(fieldLabel(names, 'on'), names.day(form.on)),
    ...fields.map((field) => ({ field, value: valueWords(names, field, form[field]) })).filter(({ value }) => value !== '').map(({ field, value }) => line(fieldLabel(names, field), value)),
    '',
    line(fieldLabel(names, 'words'), ''),
    form.words,
    ...(contact.name === '' && contact.phone === '' ? [] : ['', words.register.copyWithoutContact]),
  ];
  return `\uFEFF${lines.join('\n').replace(/\r?\n/g, '\r\n')}\r\n`;
}
