/** When to try again and how much to send: what a bad line may ask of a station, and a good one get. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstLoad, loadAfter, loadAfterLoss, rowsFor, waitMs } from '../../../renderer/db/sync/rhythm.ts';

test('waits double from a second or two to five minutes and never less than half of that', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
      const whole = Math.min(300_000, 2000 * 2 ** (failures - 1));
      expect(waitMs(failures, chance)).toBeGreaterThanOrEqual(whole / 2 - 1);
      expect(waitMs(failures, chance)).toBeLessThanOrEqual(whole);
    }),
  );
});

test('sixty stations that lost the county at one moment do not come back at one moment', () => {
  const waits = Array.from({ length: 60 }, (_, station) => waitMs(5, station / 60));
  expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(10_000);
});

test('a load settles near what the line moves in two and a half seconds, from either side', () => {
  for (const bytesAMs of [2, 8, 100]) {
    let load = firstLoad;
    for (let round = 0; round < 40; round++) load = loadAfter(load, load.bytes, load.bytes / bytesAMs);
    expect(load.bytes / bytesAMs).toBeGreaterThan(2000);
    expect(load.bytes / bytesAMs).toBeLessThan(3500);
  }
});

test('a fast line gets a megabyte, a dead one two kilobytes, and half a load says nothing', () => {
  let fast = firstLoad;
  for (let round = 0; round < 20; round++) fast = loadAfter(fast, fast.bytes, 10);
  expect(fast.bytes).toBe(1_048_576);
  let dead = firstLoad;
  for (let round = 0; round < 20; round++) dead = loadAfterLoss(dead);
  expect(dead.bytes).toBe(2048);
  expect(loadAfter(firstLoad, firstLoad.bytes / 3, 1)).toEqual(firstLoad);
});

test('a line that breaks off again and again is asked for shorter requests, and gets longer ones back slowly', () => {
  let load = firstLoad;
  const line = (ms: number) => (load = loadAfter(load, load.bytes, ms));
  for (let cut = 0; cut < 3; cut++) {
    for (let round = 0; round < 10; round++) line(load.bytes / 8);
    load = loadAfterLoss(load);
  }
  for (let round = 0; round < 10; round++) line(load.bytes / 8);
  expect(load.bytes / 8).toBeLessThan(1300);
  for (let round = 0; round < 100; round++) line(load.bytes / 8);
  expect(load.bytes / 8).toBeGreaterThan(2300);
});

test('a page has at least five rows and at most a thousand', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4_000_000 }), fc.integer({ min: 0, max: 100_000 }), (bytes, row) => {
      expect(rowsFor({ bytes }, row)).toBeGreaterThanOrEqual(5);
      expect(rowsFor({ bytes }, row)).toBeLessThanOrEqual(1000);
    }),
  );
});
