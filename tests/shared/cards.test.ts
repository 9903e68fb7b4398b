/**
 * Stores keep what cards said when they were folded. Whoever changes what a card of the ledger says raises `cardsVersion`, and writes
 * both down here: the stations' stores are then made anew from their journals at the first start of the new version.
 */
import { expect, test } from 'vitest';
import type { JsonObject } from '../../shared/kernel/json.ts';
import { cardsVersion } from '../../shared/kinds.ts';
import { issueKind } from '../../shared/reception/issue.ts';
import { add, fold, registered, registeredData } from './reception/build-history.ts';

const gate = { litigated: false, common: true, concrete: true, level: 'town' };
const triaged = (data: JsonObject) => ({ type: 'issue.triaged', data: { gate, opinion: '', ...data } });
const secret = add([], { type: 'issue.registered', data: { ...registeredData, confidential: true, contact: 'kept' } });
const photo = { name: '桥.jpg', type: 'image/jpeg', bytes: 10, pieces: ['0'.repeat(64)] };

test('what the ledger’s cards say belongs to this version of the cards', () => {
  const handed = issueKind.card(fold(add(registered(), triaged({ outcome: 'handed', lead: '镇交通站', assists: ['镇城建办'], due: '2024-12-15' }))));
  const answered = issueKind.card(fold(add(add(secret, { type: 'issue.attached', data: { attachment: photo } }), triaged({ outcome: 'answered', answer: '已说明' }))));
  const common = { category: '道路交通', channel: 'desk', conflict: false, imported: '', level: 'town', nature: 'help', number: 'JY01-2024-A-0022', people: 5, summary: '护栏又被车撞断' };
  expect({ version: cardsVersion, handed: [handed.due, handed.show], answered: answered.show }).toEqual({
    version: 4,
    handed: ['2024-12-15', { ...common, deputies: ['罗春芳'], visitor: '河湾西村村民', units: ['镇交通站', '镇城建办'] }],
    answered: { ...common, deputies: [], visitor: '', confidential: true, attached: true, contact: 'kept', untold: true },
  });
});
