/** Which page an address leads to here: a station has no board, the county office has no desk. */
import type { Party } from '../../shared/kernel/roles.ts';
import type { Route } from '../ui/route.ts';

const officePages: readonly Route['page'][] = ['board', 'ledger', 'reference', 'settings', 'refused', 'conflicts', 'bundle'];

/** The first page of the day stands in for one that does not exist here. */
export function pageAt(route: Route, party: Party): Route {
  if (party === 'office') return officePages.includes(route.page) ? route : { page: 'board' };
  return route.page === 'board' || route.page === 'reference' ? { page: 'today' } : route;
}
