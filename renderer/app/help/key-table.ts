/** Every key that acts, in groups. A key is added here when it is bound, not before. */
import type { Party } from '../../../shared/kernel/roles.ts';
import type { Words } from '../../text/catalogue.ts';

/** Caps, with `+` for together, `then` for one after the other and `or` for either. */
export type HelpKeys = readonly string[];

type Head = 'everywhere' | 'board' | 'register' | 'ledger' | 'signIn';
type Row = { readonly what: keyof Words['app']['help']['keys']; readonly keys: HelpKeys };
export type HelpGroup = { readonly head: Head; readonly rows: readonly Row[] };

export const helpColumns: readonly (readonly HelpGroup[])[] = [
  [
    {
      head: 'everywhere',
      rows: [
        { what: 'help', keys: ['F1'] },
        { what: 'register', keys: ['F2'] },
        { what: 'find', keys: ['F3'] },
        { what: 'goTo', keys: ['F4', 'then', '1—9'] },
        { what: 'lock', keys: ['F8'] },
        { what: 'queue', keys: ['F9'] },
        { what: 'red', keys: ['Ctrl', '+', 'Enter'] },
        { what: 'save', keys: ['Ctrl', '+', 'S'] },
        { what: 'close', keys: ['Esc'] },
      ],
    },
  ],
  [
    {
      head: 'register',
      rows: [
        { what: 'nextField', keys: ['Tab', 'or', 'Enter'] },
        { what: 'previousField', keys: ['Shift', '+', 'Tab'] },
        { what: 'segment', keys: ['1—7'] },
        { what: 'empty', keys: ['Backspace'] },
        { what: 'finder', keys: ['Alt', '+', '↓'] },
        { what: 'take', keys: ['Enter'] },
      ],
    },
    {
      head: 'signIn',
      rows: [
        { what: 'choose', keys: ['1—9'] },
        { what: 'confirm', keys: ['Enter'] },
      ],
    },
  ],
  [
    {
      head: 'ledger',
      rows: [
        { what: 'rows', keys: ['↑', '↓'] },
        { what: 'page', keys: ['PgUp', 'PgDn'] },
        { what: 'ends', keys: ['Home', 'End'] },
        { what: 'open', keys: ['Enter'] },
        { what: 'mark', keys: ['Space'] },
        { what: 'markMore', keys: ['Shift', '+', '↑', '↓'] },
        { what: 'markAll', keys: ['Ctrl', '+', 'A'] },
        { what: 'undo', keys: ['Ctrl', '+', 'Z'] },
        { what: 'print', keys: ['Ctrl', '+', 'P'] },
      ],
    },
  ],
];

/** What a county office has no desk for. */
const deskKeys: readonly Row['what'][] = ['register', 'queue', 'print'];
const countyGroup: HelpGroup = {
  head: 'board',
  rows: [
    { what: 'rows', keys: ['↑', '↓'] },
    { what: 'open', keys: ['Enter'] },
  ],
};

export function helpColumnsAt(party: Party): readonly (readonly HelpGroup[])[] {
  if (party === 'station') return helpColumns;
  return helpColumns.map((column, index) => [
    ...(index === 1 ? [countyGroup] : []),
    ...column.filter((group) => group.head !== 'register').map((group) => ({ ...group, rows: group.rows.filter((row) => !deskKeys.includes(row.what)) })),
  ]);
}
