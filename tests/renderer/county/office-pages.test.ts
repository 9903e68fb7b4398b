/** What an office has instead of a desk: its pages, its addresses, its keys. */
import { describe, expect, test } from 'vitest';
import { helpColumnsAt } from '../../../renderer/app/help/key-table.ts';
import { pageAt } from '../../../renderer/app/page-at.ts';
import { hashOf, parseRoute } from '../../../renderer/ui/route.ts';

describe('an address', () => {
  test('of a desk leads to the board at the office; of the board to today at a station', () => {
    for (const hash of ['#/today', '#/register', '#/import', '#/rota', '#/nonsense']) expect(pageAt(parseRoute(hash), 'office').page).toBe('board');
    for (const hash of ['#/board', '#/board/SM01', '#/reference/places']) expect(pageAt(parseRoute(hash), 'station')).toEqual({ page: 'today' });
    for (const hash of ['#/ledger', '#/settings/county', '#/reference/deputies', '#/board/SM01']) expect(hashOf(pageAt(parseRoute(hash), 'office'))).toBe(hash);
  });

  test('that names no station opens the board alone', () => expect(parseRoute('#/board/nobody')).toEqual({ page: 'board' }));
});

test('the help of the office lists no key that does nothing there', () => {
  const keys = helpColumnsAt('office').flat().flatMap((group) => group.rows.map((row) => row.what));
  for (const gone of ['register', 'print', 'nextField', 'segment']) expect(keys).not.toContain(gone);
  for (const there of ['help', 'find', 'lock', 'red', 'undo']) expect(keys).toContain(there);
  expect(helpColumnsAt('station').flat().flatMap((group) => group.rows.map((row) => row.what))).toContain('register');
});
