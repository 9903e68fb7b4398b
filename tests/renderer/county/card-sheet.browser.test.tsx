/** The joining card on paper. */
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { CardSheet } from '../../../renderer/rooms/county/CardSheet.tsx';
import { encodeCard } from '../../../shared/county/card.ts';
import { seen } from '../reception/show-room.tsx';
import { clear, show } from '../ui/show.tsx';

afterEach(clear);

const facts = {
  county: 'chenggu', countyName: '城固县人大常委会代表工作委员会', url: 'https://lianxin.chenggu.hanzhong.gov.cn:6984/couch', office: 'CG00', station: 'SM01', stationName: '石门镇人大代表中心联络站', device: 'A',
  fingerprint: '3a9f07c2be4188d6', issuedOn: '2026-11-22', validUntil: '2026-11-29', issuedBy: '欧阳韩雪', practice: false,
};

test('fits one A4 sheet with long names and a long address, code and letters together', async () => {
  await page.viewport(1366, 768);
  const card = encodeCard({ ...facts, password: 'aB3_xY9-'.repeat(3), carrier: null, seed: 'Zq7-'.repeat(10) + 'Zq7', certificate: '0f1e2d3c'.repeat(8) });
  await show(
    <div style={{ height: '768px' }}>
      <CardSheet given={{ card, facts }} onClose={() => undefined} />
    </div>,
  );
  const sheet = await seen('the sheet', () => document.querySelector('article'));
  const inside = sheet.firstElementChild?.getBoundingClientRect().height ?? Infinity;
  const millimetre = sheet.getBoundingClientRect().width / 210;
  expect(inside / millimetre).toBeLessThanOrEqual(297 - 2 * 17);
  expect(sheet.querySelector('svg')?.getBoundingClientRect().width).toBeGreaterThan(70 * millimetre);
});
