/**
 * How the fields of a matter are called, said and filled in. They belong to another room; the app brings them from there,
 * so that a choice is made with the same words and the same fields as a registration.
 */
import type { ReactNode } from 'react';
import type { JsonValue } from '../../../shared/kernel/json.ts';
import type { IssueFields } from '../../../shared/reception/issue.ts';
import type { CorrectableField } from '../../../shared/reception/issue-history.ts';

export type MatterWords = {
  readonly fieldLabel: (field: string) => string;
  /** empty where nothing is known */
  readonly valueWords: (field: string, value: JsonValue | undefined) => string;
  readonly fieldInput: (field: CorrectableField, fields: IssueFields, onChange: (part: Partial<IssueFields>) => void, id: string) => ReactNode;
};
