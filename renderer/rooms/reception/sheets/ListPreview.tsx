/** 台账清单 before it is printed: what the ledger showed, or what was marked there. */
import { useEffect, useState } from 'react';
import { sheets } from '../../../../shared/reception/sheets.ts';
import type { LedgerRow } from '../../../db/store.ts';
import { useStore } from '../../../db/use-store.ts';
import { formatCount } from '../../../text/format.ts';
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { navigate } from '../../../ui/route.ts';
import { everything, toFilter } from '../ledger-filter.ts';
import { listAsked, type ListToPrint } from '../list-to-print.ts';
import { listPages } from './ListSheet.tsx';
import { SheetPreview } from './SheetPreview.tsx';
import type { SheetView } from './sheet-view.ts';

/** Some seventy sheets of paper; more is a spreadsheet's work, and would take long to draw. */
export const mostListed = 1000;

const toLedger = (): void => navigate({ page: 'ledger' });

export function ListPreview({ view }: { readonly view: SheetView }) {
  const { sheet: words } = useWords().ledger;
  const [asked] = useState<ListToPrint>(() => listAsked() ?? { filter: toFilter(everything, view.names.today, new Map()), scope: '', ids: null, total: 0 });
  const rows = useListed(asked);
  const back = <Button keys="Esc" onPress={toLedger}>{view.words.back}</Button>;
  if (rows === null) return null;
  if (rows === 'too_many') return <Page><EmptyState title={words.tooMany(formatCount(asked.total))} text={words.tooManyText(formatCount(mostListed))} actions={back} /></Page>;
  if (rows.length === 0) return <Page><EmptyState title={words.none} text={words.noneText} actions={back} /></Page>;
  return <SheetPreview sheet={sheets.list} title={view.words.fileName(view.words.names.list, view.station.shortName)} back={view.words.back} onBack={toLedger} pages={() => listPages(rows, asked, { ...view, list: words })} />;
}

/** @returns null while it is being read; the rows in the order in which the ledger showed them */
function useListed(asked: ListToPrint): readonly LedgerRow[] | 'too_many' | null {
  const store = useStore();
  const [rows, setRows] = useState<readonly LedgerRow[] | 'too_many' | null>(asked.total > mostListed ? 'too_many' : null);
  useEffect(() => {
    if (asked.total > mostListed) return undefined;
    let live = true;
    void store.ledgerAll(asked.filter).then((all) => {
      const chosen = asked.ids === null ? null : new Set<string>(asked.ids);
      const listed = chosen === null ? all : all.filter(({ id }) => chosen.has(id));
      if (live) setRows(listed.length > mostListed ? 'too_many' : listed);
    });
    return () => {
      live = false;
    };
  }, [store, asked]);
  return rows;
}
