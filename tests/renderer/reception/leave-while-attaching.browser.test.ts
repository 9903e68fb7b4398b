/** Leaving a page while a file is on its way in: nobody loses one by a key that leads elsewhere. */
import { firstValueFrom } from 'rxjs';
import { expect, test } from 'vitest';
import { navigate } from '../../../renderer/ui/route.ts';
import { blemishes, keys, press, register, show, station, store } from './at-the-desk.ts';
import { seen } from './show-room.tsx';

/** 4 MB: 64 pieces, each on disk before the next but two. */
function dropFilm(): void {
  const transfer = new DataTransfer();
  // No two pieces alike: what is there already is not written again.
  transfer.items.add(new File([Uint32Array.from({ length: 1_048_576 }, (_, at) => at)], '漏水.mp4', { type: 'video/mp4' }));
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
}

const asked = () => seen('the question', () => [...document.querySelectorAll('h2, [role="dialog"]')].find((element) => element.textContent.includes('还有1个文件没附完')));
const gone = () => seen('no question', () => ![...document.querySelectorAll<HTMLElement>('[role="dialog"]')].some((element) => element.textContent.includes('没附完') && element.offsetParent !== null));
const at = (hash: string) => seen(hash, () => window.location.hash.startsWith(hash), 60_000);

async function attachedInDraft(): Promise<readonly unknown[]> {
  const answer = await station.host.reception.drafts({});
  return answer.ok ? answer.value.drafts.flatMap(({ form }) => form['attachments'] as unknown[]) : [];
}

async function formWithFilm(): Promise<void> {
  await show({ page: 'register' });
  await seen('the words', () => document.activeElement?.id === 'register-words');
  await keys('渠道漏水');
  await at('#/register/issue');
  dropFilm();
}

test('a key that leads elsewhere is held until the file is kept, and then leads there by itself', { timeout: 90_000 }, async () => {
  await formWithFilm();
  navigate({ page: 'today' });
  await asked();
  expect(window.location.hash).toMatch(/^#\/register\/issue/u);
  expect(await blemishes()).toEqual([]);
  await at('#/today');
  expect(await attachedInDraft()).toHaveLength(1);
});

test('who stays stays, and the file comes in', { timeout: 90_000 }, async () => {
  await formWithFilm();
  navigate({ page: 'ledger' });
  await asked();
  await press('先不走');
  await gone();
  await seen('the film', () => [...document.querySelectorAll('button')].some((button) => button.textContent.startsWith('打开') && button.textContent.includes('漏水.mp4')), 60_000);
  expect(window.location.hash).toMatch(/^#\/register\/issue/u);
  // Nothing is on its way any more: the next key leads away without a question.
  navigate({ page: 'ledger' });
  await at('#/ledger');
});

test('who does not want it leaves at once, and the matter is without it', { timeout: 90_000 }, async () => {
  const id = await register({});
  await show({ page: 'ledger', id });
  await seen('the matter', () => document.getElementById('record-attachments'));
  dropFilm();
  navigate({ page: 'today' });
  await asked();
  await press('不附了，离开');
  await at('#/today');
  const document_ = await firstValueFrom(store.record(id));
  expect(document_?.events.map(({ type }) => type)).toEqual(['issue.registered']);
});
