/** Every page of the room, for everybody. */
import { describe, expect, test } from 'vitest';
import { seedSampleStation } from '../../../renderer/db/sample-station.ts';
import { hashOf, navigate } from '../../../renderer/ui/route.ts';
import { blemishes, register, show, station, store } from './at-the-desk.ts';
import { seen } from './show-room.tsx';

describe('for everybody', () => {
  test.each([
    ['zh', 100, [1366, 630]],
    ['zh', 200, [1366, 768]],
    ['en', 125, [1024, 768]],
  ] as const)('every page in %s at %i %% is accessible and nothing is wider than the window', async (language, textSize, size) => {
    await seedSampleStation(store, station.host, () => undefined);
    const id = await register({ words: '路灯不亮，夜里摔过人。' });
    await show({ page: 'today' }, { language, textSize, size });
    const pages = [
      [{ page: 'today' }, '#today-deputies, section h2'],
      [{ page: 'register' }, '#register-words'],
      [{ page: 'ledger' }, '[role="grid"] td'],
      [{ page: 'ledger', id }, '#record-history'],
      [{ page: 'outcome', id }, '#outcome-ways'],
      [{ page: 'receipt', id }, 'article svg'],
    ] as const;
    for (const [at, mark] of pages) {
      navigate(at);
      await seen(hashOf(at), () => location.hash === hashOf(at) && document.querySelector(mark));
      expect(await blemishes(), hashOf(at)).toEqual([]);
      expect(document.documentElement.scrollWidth, hashOf(at)).toBeLessThanOrEqual(window.innerWidth);
      if (at.page === 'ledger' && !('id' in at)) expect(document.querySelector('[role="grid"] td[title]')?.getBoundingClientRect().width, 'room for what it is about').toBeGreaterThan((10 * 16 * textSize) / 100);
    }
  });
});
