/** The reception's words and fields for rooms that show matters and may not know it: the county's. */
import { useMemo } from 'react';
import { useUsage } from '../db/use-usage.ts';
import { IssueFieldInput } from '../rooms/reception/IssueFieldInput.tsx';
import { useNames } from '../rooms/reception/use-names.ts';
import { fieldLabel, valueWords } from '../rooms/reception/value-words.ts';
import type { MatterWords } from '../rooms/sync/matter-words.ts';

export function useMatterWords(): MatterWords {
  const names = useNames();
  const usage = useUsage(Number(names.today.slice(0, 4)));
  return useMemo(
    () => ({
      fieldLabel: (field) => fieldLabel(names, field),
      valueWords: (field, value) => valueWords(names, field, value),
      fieldInput: (field, fields, onChange, id) => <IssueFieldInput field={field} fields={fields} onChange={onChange} id={id} names={names} usage={usage} />,
    }),
    [names, usage],
  );
}
