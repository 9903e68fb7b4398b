/** A joining card's code, printed and photographed: small, large, turned, on a grey desk. */
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { readCardFile } from '../../../renderer/rooms/sync/read-card-file.ts';
import { codeOfCard, decodeCard, encodeCard, type JoiningCard } from '../../../shared/county/card.ts';

const card: JoiningCard = {
  county: 'chenggu', countyName: '城固县人大代表工委', url: 'https://172.20.8.4:6984', office: 'CG00', station: 'QS01', stationName: '青石镇人大代表中心联络站', device: 'A',
  password: 'q8Xr2vLw9TzKc4NfYb7Ud1Ho', carrier: null, seed: 'A'.repeat(43), fingerprint: '3a9f07c2be4188d6', certificate: null, issuedOn: '2026-11-13', validUntil: '2026-11-21', issuedBy: '韩雪', practice: false,
};

async function photo({ dot, turn, ground }: { dot: number; turn: number; ground: string }): Promise<File> {
  const { data, size } = encode(codeOfCard(encodeCard(card)), { border: 4 });
  const side = size * dot * 1.6;
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = ground;
  context.fillRect(0, 0, side, side);
  context.translate(side / 2, side / 2);
  context.rotate((turn * Math.PI) / 180);
  context.translate((-size * dot) / 2, (-size * dot) / 2);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size * dot, size * dot);
  context.fillStyle = '#1d1a16';
  data.forEach((row, y) => row.forEach((black, x) => black && context.fillRect(x * dot, y * dot, dot, dot)));
  return new File([await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })], 'card.jpg', { type: 'image/jpeg' });
}

test.each([
  { dot: 4, turn: 0, ground: '#fff' },
  { dot: 12, turn: 7, ground: '#b9b2a6' },
  { dot: 6, turn: 93, ground: '#d8d2c4' },
])('the card is read from a picture ($dot pixels a dot, turned by $turn°)', async (how) => {
  const read = await readCardFile(await photo(how));
  expect(read.ok && decodeCard(read.value)).toEqual({ ok: true, value: card });
});

test('a picture without a code says so', async () => {
  const canvas = new OffscreenCanvas(400, 300);
  canvas.getContext('2d')?.fillRect(10, 10, 90, 90);
  const file = new File([await canvas.convertToBlob()], 'desk.png', { type: 'image/png' });
  expect(await readCardFile(file)).toEqual({ ok: false, problem: 'no_code_in_picture' });
});
