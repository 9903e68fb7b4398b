/** Words of the county office. */
import type { Words } from '../zh/index.ts';

export const county: Words['county'] = {
  board: {
    title: 'Stations',
    emptyTitle: 'No station yet',
    emptyText: 'Once stations have joined, each is one line here: last contact, what is unsent, refused, in conflict, and its backup.',
  },
  reference: { title: 'Reference data' },
};
