/** The desk, and on it who is planned for today: said once, it is known at the desk and in the deputy's file. */
import { lazy, Suspense } from 'react';
import { useStore } from '../db/use-store.ts';
import { notePresent } from '../rooms/reception/desk/desk-actions.ts';
import { TodayPage } from '../rooms/reception/desk/TodayPage.tsx';
import { useToday } from '../ui/clock.ts';

/** Behind the desk: the first start of a day does not wait for it. */
const TodayShifts = lazy(() => import('../rooms/deputies/register/TodayShifts.tsx').then((room) => ({ default: room.TodayShifts })));

export function TodayWithShifts() {
  const store = useStore();
  const today = useToday();
  return (
    <TodayPage
      shifts={
        <Suspense fallback={null}>
          <TodayShifts notePresent={(who, came) => notePresent(store, today, { who, as: 'deputy', came, went: '' })} />
        </Suspense>
      }
    />
  );
}
