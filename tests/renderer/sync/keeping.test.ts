/** One page is kept while the next is looked at: in order, one at a time, and nothing after a failure. */
import { expect, test } from 'vitest';
import { createKeeping } from '../../../renderer/db/sync/keeping.ts';

const rows = (...ids: string[]) => ids.map((id) => ({ id }));

/** Work that ends when told to. */
function held(log: string[], name: string) {
  let end: (error?: Error) => void = () => undefined;
  const ended = new Promise<void>((resolve, reject) => (end = (error) => (error === undefined ? resolve() : reject(error))));
  return { end, work: () => (log.push(`${name} begins`), ended.then(() => void log.push(`${name} ends`))) };
}

test('the second page begins when the first is kept, and its mark comes behind it', async () => {
  const log: string[] = [];
  const keeping = createKeeping();
  const [first, second] = [held(log, 'first'), held(log, 'second')];
  await keeping.next(rows('a', 'b'), first.work);
  keeping.behind(rows('a', 'b'), async () => void log.push('first marked'));
  const handedOver = keeping.next(rows('c'), second.work).then(() => log.push('third may be looked at'));
  first.end();
  await handedOver;
  second.end();
  await keeping.end();
  expect(log).toEqual(['first begins', 'first ends', 'first marked', 'second begins', 'third may be looked at', 'second ends']);
});

test('whoever meets a record that is being kept waits for it; others do not', async () => {
  const log: string[] = [];
  const keeping = createKeeping();
  const first = held(log, 'first');
  await keeping.next(rows('a', 'b'), first.work);
  await keeping.clearOf(rows('c', 'd'));
  expect(log).toEqual(['first begins']);
  const met = keeping.clearOf(rows('d', 'b')).then(() => log.push('looked at'));
  first.end();
  await met;
  expect(log).toEqual(['first begins', 'first ends', 'looked at']);
  await keeping.clearOf(rows('a'));
});

test('what comes after a failure is not kept, and everybody hears of it', async () => {
  const log: string[] = [];
  const keeping = createKeeping();
  const first = held(log, 'first');
  await keeping.next(rows('a'), first.work);
  keeping.behind(rows('a'), async () => void log.push('marked'));
  const handedOver = keeping.next(rows('b'), async () => void log.push('second begins'));
  first.end(new Error('disk'));
  await expect(handedOver).rejects.toThrow('disk');
  await expect(keeping.clearOf(rows('a'))).rejects.toThrow('disk');
  await expect(keeping.end()).rejects.toThrow('disk');
  expect(log).toEqual(['first begins']);
});
