/** What a new registration begins with: who is on duty now, and whom the queue sends. */
import { firstValueFrom } from 'rxjs';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { foldRecord } from '../../../../shared/kernel/record/fold.ts';
import type { LocalDate } from '../../../../shared/kernel/time.ts';
import { hereNow } from '../../../../shared/reception/day.ts';
import type { DraftForm } from '../../../../shared/reception/draft-form.ts';
import { readVisit, visitKind } from '../../../../shared/reception/visit.ts';
import type { Store } from '../../../db/store.ts';
import { dutyOf } from './use-day.ts';

/** As many as a matter holds. */
const mostDeputies = 12;
const mostHelpers = 6;

/** @param visit the group of the queue that is received, if one is */
export async function firstFields(store: Store, today: LocalDate, visit: RecordId | undefined): Promise<Partial<DraftForm>> {
  const { deputies, helpers } = hereNow(await firstValueFrom(dutyOf(store, today)));
  return {
    deputies: deputies.slice(0, mostDeputies),
    helpers: helpers.slice(0, mostHelpers).map(({ name, role }) => ({ name: name.slice(0, 60), role })),
    ...(visit === undefined ? {} : await fieldsOfVisit(store, visit)),
  };
}

async function fieldsOfVisit(store: Store, id: RecordId): Promise<Partial<DraftForm>> {
  const document = await firstValueFrom(store.record(id));
  const visit = document === null ? null : readVisit(foldRecord(visitKind, id, document.events));
  return visit === null ? {} : { visit: id, visitor: visit.visitor, people: visit.people, channel: 'desk' };
}
