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
  { page: 'receipt', id },
  { page: 'import' },
  { page: 'settings', section: 'look' },
  { page: 'rota' },
])('%o keeps its address', (route) => {
  expect(parseRoute(hashOf(route))).toEqual(route);
});

test.each(['', '#', '#/', '#/nowhere', '#/receipt/none', '#/receipt/%E0%A4%A'])('%s leads to today', (hash) => {
  expect(parseRoute(hash)).toEqual({ page: 'today' });
});
