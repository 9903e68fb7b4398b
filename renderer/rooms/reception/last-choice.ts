/** What the ledger was narrowed to: kept while the window is open, so that who comes back from the desk finds the list as it was. */
import { everything, type LedgerChoice } from './ledger-filter.ts';

let last: LedgerChoice = everything;

export function lastChoice(): LedgerChoice {
  return last;
}

export function rememberChoice(choice: LedgerChoice): void {
  last = choice;
}
