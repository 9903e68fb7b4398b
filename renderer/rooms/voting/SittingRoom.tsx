/** The room of the vote behind one door, so that it is loaded when somebody votes and not before. */
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { SittingPage } from './SittingPage.tsx';
import { SittingsPage } from './SittingsPage.tsx';
import { TellerPage } from './TellerPage.tsx';

export function SittingRoom({ id, desk }: { readonly id?: RecordId; readonly desk?: 'teller' }) {
  if (id === undefined) return <SittingsPage />;
  return desk === 'teller' ? <TellerPage key={id} id={id} /> : <SittingPage key={id} id={id} />;
}
