/** Which room answers which address. */
import { lazy, Suspense } from 'react';
import { PeoplePage } from '../rooms/access/PeoplePage.tsx';
import { BundlePage } from '../rooms/backup/BundlePage.tsx';
import { BoardPage } from '../rooms/county/BoardPage.tsx';
import { ContactsSection } from '../rooms/reception/contacts/ContactsSection.tsx';
import { ImportPage } from '../rooms/reception/import/ImportPage.tsx';
import { OutcomePage } from '../rooms/reception/outcome/OutcomePage.tsx';
import { ReceiptPage } from '../rooms/reception/ReceiptPage.tsx';
import { SheetIndex } from '../rooms/reception/sheets/SheetIndex.tsx';
import { SheetPage } from '../rooms/reception/sheets/SheetPage.tsx';
import { RegisterPage } from '../rooms/reception/RegisterPage.tsx';
import { SettingsPage } from '../rooms/settings/SettingsPage.tsx';
import { CountySection } from '../rooms/sync/CountySection.tsx';
import { RefusedPage } from '../rooms/sync/RefusedPage.tsx';
import type { Route } from '../ui/route.ts';
import { ConflictsWithWords } from './ConflictsWithWords.tsx';
import { LaterPage } from './LaterPage.tsx';
import { LedgerWithExport } from './LedgerWithExport.tsx';
import { ReferenceWithPlaces } from './ReferenceWithPlaces.tsx';
import { TodayWithShifts } from './TodayWithShifts.tsx';

/** Loaded when it is first looked at: the day begins at the desk. */
const SittingRoom = lazy(() => import('../rooms/voting/SittingRoom.tsx').then((room) => ({ default: room.SittingRoom })));
const YearPage = lazy(() => import('../rooms/deputies/year/YearPage.tsx').then((room) => ({ default: room.YearPage })));
const RotaPage = lazy(() => import('../rooms/deputies/rota/RotaPage.tsx').then((room) => ({ default: room.RotaPage })));
const DeputiesPage = lazy(() => import('../rooms/deputies/register/DeputiesPage.tsx').then((room) => ({ default: room.DeputiesPage })));

export function CurrentPage({ route }: { readonly route: Route }) {
  switch (route.page) {
    case 'today':
      return <TodayWithShifts />;
    case 'ledger':
      return <LedgerWithExport />;
    case 'register':
      return <RegisterPage />;
    case 'outcome':
      return <OutcomePage id={route.id} />;
    case 'receipt':
      return <ReceiptPage id={route.id} />;
    case 'sheet':
      return <SheetPage {...route} />;
    case 'settings':
      return <SettingsPage section={route.section} people={<PeoplePage />} sheets={<SheetIndex />} contacts={<ContactsSection />} county={<CountySection />} />;
    case 'bundle':
      return <BundlePage settings={(page) => <SettingsPage section="county" people={null} sheets={null} contacts={null} county={page} />} />;
    case 'import':
      return <ImportPage />;
    case 'refused':
      return <RefusedPage />;
    case 'conflicts':
      return <ConflictsWithWords {...(route.id === undefined ? {} : { id: route.id })} />;
    case 'board':
      return <BoardPage {...(route.station === undefined ? {} : { station: route.station })} />;
    case 'reference':
      return <ReferenceWithPlaces section={route.section} />;
    case 'sitting':
      return (
        <Suspense fallback={null}>
          <SittingRoom {...route} />
        </Suspense>
      );
    case 'year':
      return (
        <Suspense fallback={null}>
          <YearPage {...route} />
        </Suspense>
      );
    case 'deputies':
      return (
        <Suspense fallback={null}>
          <DeputiesPage {...route} />
        </Suspense>
      );
    case 'rota':
      return (
        <Suspense fallback={null}>
          <RotaPage {...route} />
        </Suspense>
      );
    case 'activities':
    case 'projects':
    case 'votes':
    case 'reports':
      return <LaterPage key={route.page} page={route.page} />;
  }
}
