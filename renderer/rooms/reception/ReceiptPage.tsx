/** The receipt before it is printed: the first of a matter's sheets. */
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { SheetPage } from './sheets/SheetPage.tsx';

export function ReceiptPage({ id }: { readonly id: RecordId }) {
  return <SheetPage sheet="receipt" id={id} />;
}
