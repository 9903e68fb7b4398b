/** Addresses: what is written is read again; what nobody wrote leads to today. */
import { expect, test } from 'vitest';
import { hashOf, parseRoute, type Route } from '../../../renderer/ui/route.ts';

const id = 'issue:JY01:01HZZZZZZZZZZZZZZZZZZZZZZZ' as const;

test.each<Route>([
  { page: 'today' },
  { page: 'ledger' },
  { page: 'ledger', id },
  { page: 'ledger', find: { stage: 'handling', category: '道路交通/桥梁护栏' } },
  { page: 'register' },
  { page: 'register', draft: id },
  { page: 'register', visit: 'visit:JY01:01JCQ5W9Z0ABCDEFGH7K4M92QX' },
  { page: 'today', take: true },
  { page: 'today', on: '2024-11-15', only: 'elsewhere' },
  { page: 'receipt', id },
  { page: 'sheet', sheet: 'flow' },
  { page: 'sheet', sheet: 'form', id },
  { page: 'sheet', sheet: 'day', on: '2024-11-15' },
  { page: 'import' },
  { page: 'settings', section: 'look' },
  { page: 'rota' },
  { page: 'rota', year: 2027 },
  { page: 'rota', year: 2027, part: 'wall' },
  { page: 'year', part: 'months' },
  { page: 'year', year: 2027, part: 'rules' },
])('%o keeps its address', (route) => {
  expect(parseRoute(hashOf(route))).toEqual(route);
});

test.each(['', '#', '#/', '#/nowhere', '#/receipt/none', '#/receipt/%E0%A4%A'])('%s leads to today', (hash) => {
  expect(parseRoute(hash)).toEqual({ page: 'today' });
});

test.each(['#/sheets', '#/sheet/none'])('%s leads to the list of sheets', (hash) => {
  expect(parseRoute(hash)).toEqual({ page: 'settings', section: 'print' });
});
