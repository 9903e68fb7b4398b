/** Views, columns, selection and the printed list of the ledger, in English. */
import type { Words } from '../zh/index.ts';

const matters = (n: number | string) => (String(n) === '1' ? '1 matter' : `${n} matters`);

export const ledger: Words['ledger'] = {
  views: {
    name: 'View',
    all: 'All',
    unsaved: 'not saved',
    list: 'Saved views',
    none: 'None yet. Filter, sort and choose columns, then give it a name: next time it is one click.',
    save: 'Save as a view',
    nameLabel: 'Name',
    saved: (name) => `View “${name}” saved`,
    replace: (name) => `Replace “${name}”`,
    rename: 'Rename',
    renameOf: (name) => `Rename “${name}”`,
    renamed: (name) => `Now called “${name}”`,
    keepName: 'Done',
    taken: 'This name is taken',
    remove: 'Delete',
    removeOf: (name) => `Delete the view “${name}”`,
    removed: (name) => `“${name}” deleted`,
    notKept: 'This computer did not keep it: it is gone when the window closes.',
    note: 'On this computer only, for you only.',
  },
  columns: {
    name: 'Columns',
    set: (n) => String(n),
    always: 'Number and matter are always there.',
    hidden: (names) => `Left out while the window is narrow: ${names}.`,
    back: 'Back to the usual columns',
    heads: { nature: 'Nature', channel: 'How', people: 'People', deputies: 'Deputies', units: 'Handled by' },
  },
  sort: {
    by: (column, down) => `Sorted by ${column.toLowerCase()}, ${down ? 'last first' : 'first first'}`,
    press: (column) => `Sort by ${column.toLowerCase()}`,
  },
  marks: {
    bar: 'Selection',
    count: (n) => `${n} selected`,
    none: 'Select none',
    clear: 'Deselect',
    mark: (number) => `Select ${number}`,
  },
  print: {
    shown: (n) => `Print these ${n}`,
    chosen: (n) => `Print the ${n} selected`,
    exportChosen: (n) => `Export the ${n} selected`,
  },
  sheet: {
    title: 'List of matters',
    all: 'All of the ledger',
    scope: (scope, n) => `${scope === '' ? 'All of the ledger' : scope}: ${matters(n)}.`,
    chosen: (scope, n) => `${matters(n)} chosen from ${scope === '' ? 'the ledger' : scope}.`,
    columns: { index: 'No.', number: 'Number', on: 'Date', place: 'Place', summary: 'Matter', stage: 'Stage', due: 'Due' },
    printedOn: (day) => `Printed ${day}`,
    note: 'No names, addresses or telephones of visitors are on this list.',
    tooMany: (n) => `${n} matters are too many for one list`,
    tooManyText: (most) => `At most ${most} at a time. Narrow the ledger, or select what is needed; all of them can be exported as a spreadsheet.`,
    none: 'Nothing to print',
    noneText: 'Nothing in the ledger fits; go back and filter otherwise.',
  },
};
