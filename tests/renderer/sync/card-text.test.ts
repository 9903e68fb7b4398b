/** A card's text is found in what carries it, and is then written as on paper. */
import { expect, test } from 'vitest';
import { findCardText } from '../../../renderer/rooms/sync/card-text.ts';
import { codeOfCard, decodeCard, encodeCard, type JoiningCard } from '../../../shared/county/card.ts';

const card: JoiningCard = {
  county: 'chenggu', countyName: '城固县人大代表工委', url: 'https://172.20.8.4:6984', office: 'CG00', station: 'QS01', stationName: '青石镇人大代表中心联络站', device: 'A',
  password: 'q8Xr2vLw9TzKc4NfYb7Ud1Ho', carrier: null, seed: 'A'.repeat(43), fingerprint: '3a9f07c2be4188d6', certificate: null, issuedOn: '2026-11-13', validUntil: '2026-11-21', issuedBy: '韩雪', practice: false,
};
const text = encodeCard(card);

test.each([
  ['as it is printed', text],
  ['as its code holds it, without a space', codeOfCard(text)],
  ['between other words', `请收好。${text}\n请勿转发。`],
  ['over several lines', text.replace(/ /g, '\n    ')],
])('%s', (_how, carried) => {
  expect(findCardText(carried)).toBe(text);
  expect(decodeCard(findCardText(carried) ?? '')).toEqual({ ok: true, value: card });
});

test('where there is none, none is found', () => {
  for (const other of ['', 'https://example.org/LXK1-QS01', 'LXK1-QS01-A 请收好', 'LXK1-QS01-A7']) expect(findCardText(other)).toBeNull();
});
