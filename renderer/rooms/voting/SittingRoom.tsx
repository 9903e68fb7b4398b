/** The room of the vote behind one door, so that it is loaded when somebody votes and not before. */
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { PaperName } from '../../../shared/voting/papers.ts';
import { HallPage } from './hall/HallPage.tsx';
import { PapersPage } from './sheets/PapersPage.tsx';
import { SittingPage } from './SittingPage.tsx';
import { SittingsPage } from './SittingsPage.tsx';
import { TellerPage } from './TellerPage.tsx';

export function SittingRoom({ id, desk, paper }: { readonly id?: RecordId; readonly desk?: 'teller' | 'hall'; readonly paper?: PaperName }) {
  if (id === undefined) return <SittingsPage />;
  if (desk === 'hall') return <HallPage key={id} id={id} />;
  if (paper !== undefined) return <PapersPage key={id} id={id} paper={paper} />;
  return desk === 'teller' ? <TellerPage key={id} id={id} /> : <SittingPage key={id} id={id} />;
}
