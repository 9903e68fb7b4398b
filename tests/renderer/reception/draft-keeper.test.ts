/** What is written is on disk as soon as it is left, in the order it was written, and is never dropped by a failure. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createKeeper, type KeeperState } from '../../../renderer/rooms/reception/draft-keeper.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';

type Answer = Result<{ savedAt: string }, 'disk_full'>;
let disk: string[];
let states: KeeperState<string>[];
let full: boolean;
let slow: Promise<void> | null;

beforeEach(() => {
  vi.useFakeTimers();
  [disk, states, full, slow] = [[], [], false, null];
});
afterEach(() => vi.useRealTimers());

function keeper() {
  return createKeeper<string>({
    save: async (content): Promise<Answer> => {
      if (slow !== null) await slow;
      if (full) return err('disk_full', { freeBytes: 0 });
      disk.push(content);
      return ok({ savedAt: `2024-11-15T02:32:0${disk.length}.000Z` });
    },
    onState: (state) => states.push(state),
    now: () => '2024-11-15T02:34:00.000Z',
    pauseMs: 800,
    start: null,
  });
}

describe('a form that is being written', () => {
  test('is saved once typing pauses, not at every key', async () => {
    const kept = keeper();
    for (const content of ['护', '护栏', '护栏断']) {
      kept.change(content);
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(disk).toEqual([]);
    await vi.advanceTimersByTimeAsync(800);
    expect(disk).toEqual(['护栏断']);
    expect(states.at(-1)).toMatchObject({ status: 'saved', saved: '护栏断', savedAt: '2024-11-15T02:32:01.000Z' });
  });

  test('is saved at once when a field is left', async () => {
    const kept = keeper();
    kept.change('护栏断');
    expect(await kept.flush()).toBe(true);
    expect(disk).toEqual(['护栏断']);
  });

  test('what is typed during a save is saved after it, never before', async () => {
    const kept = keeper();
    let finish = (): void => undefined;
    slow = new Promise((resolve) => (finish = resolve));
    kept.change('一');
    const first = kept.flush();
    kept.change('一二');
    slow = null;
    finish();
    await first;
    await kept.flush();
    expect(disk).toEqual(['一', '一二']);
    expect(kept.isDirty()).toBe(false);
  });
});

describe('a disk that is full', () => {
  test('is said with its facts, keeps what was saved before, and the next save brings everything', async () => {
    const kept = keeper();
    kept.change('存上的');
    await kept.flush();
    full = true;
    kept.change('存上的，没存上的');
    expect(await kept.flush()).toBe(false);
    expect(states.at(-1)).toMatchObject({ status: 'failed', saved: '存上的', failure: { problem: 'disk_full', facts: { freeBytes: 0 }, at: '2024-11-15T02:34:00.000Z' } });
    expect(kept.isDirty()).toBe(true);
    full = false;
    expect(await kept.flush()).toBe(true);
    expect(disk.at(-1)).toBe('存上的，没存上的');
    expect(states.at(-1)?.failure).toBeNull();
  });
});

describe('a draft that was registered or discarded', () => {
  test('is not written again by a timer that was still running', async () => {
    const kept = keeper();
    kept.change('登记了');
    await kept.drop();
    await vi.advanceTimersByTimeAsync(2000);
    expect(disk).toEqual([]);
  });
});
