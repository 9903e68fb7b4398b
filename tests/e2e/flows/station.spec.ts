/** The ground of all flows: in each body the page opens, and what it kept is there after a restart and after `kill -9`. */
import { expect, test } from '../fixture.ts';

async function keep(page: import('@playwright/test').Page, value: string): Promise<void> {
  await page.evaluate(
    (kept) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('flow', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          const writing = opening.result.transaction('kept', 'readwrite', { durability: 'strict' });
          writing.objectStore('kept').put(kept, 'value');
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    value,
  );
}

async function kept(page: import('@playwright/test').Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('flow', 1);
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction('kept').objectStore('kept').get('value');
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
  );
}

test('what the page keeps is there after a restart and after the plug was pulled', async ({ station }) => {
  await keep(station.page, 'first');
  expect(await kept(await station.restart())).toBe('first');
  await keep(station.page, 'second');
  await station.kill();
  expect(await kept(await station.open())).toBe('second');
});

test('the page alone may die: the station comes back with what it kept', async ({ station }) => {
  await keep(station.page, 'third');
  expect(await kept(await station.crashPage())).toBe('third');
});

test('the page is on a screen of 1366 × 768, in Chinese, in China’s time', async ({ station }) => {
  expect(await station.page.evaluate(() => [innerWidth, innerHeight, navigator.language, new Date(0).getHours()])).toEqual([1366, 630, 'zh-CN', 8]);
});
