/** The verifier's page in Chromium, as somebody uses it who doubts: a file is chosen, the page answers. It is the very file that is handed out. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import page from '../../../shared/voting/verifier/recount.html?raw';
import { must } from '../../must.ts';
import { chanceOf } from '../../chance.ts';
import { sealSitting } from '../../../shared/voting/sealed.ts';
import { changesToSealed } from './changes-to-sealed.ts';
import { bytesOf, hall160, liyang, resealed } from './sealed-sittings.ts';

const sealed = must(sealSitting(liyang(), bytesOf(chanceOf(1))));
let frame: HTMLIFrameElement;

beforeEach(async () => {
  frame = document.createElement('iframe');
  frame.style.cssText = 'width: 1280px; height: 900px; border: 0';
  frame.srcdoc = page;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
});
afterEach(() => frame.remove());

/** The page's own document. */
const inside = (): Document => frame.contentDocument ?? expect.fail('the page has no document');
const text = (selector: string): string => inside().querySelector(selector)?.textContent ?? '';

/** Chooses a file as a person does and waits for the page's word on this very file. */
async function choose(name: string, content: string): Promise<DOMStringMap> {
  const input = inside().querySelector<HTMLInputElement>('#file') ?? expect.fail('no file field');
  const files = new DataTransfer();
  files.items.add(new File([content], name));
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
  await expect.poll(() => text('#answer p.second')).toContain(name);
  return inside().querySelector<HTMLElement>('#verdict')?.dataset ?? expect.fail('no verdict');
}

test('a true file agrees: verdict, chosen projects, digest and the figures of both rounds', async () => {
  expect(await choose('封存.lxs', sealed.text)).toMatchObject({ state: 'agrees' });
  expect(text('#verdict')).toContain('一致');
  expect(inside().querySelectorAll('#chosen li')).toHaveLength(10);
  expect([...inside().querySelectorAll('#digest span')].map((group) => group.textContent).join(' ')).toBe(sealed.digest);
  expect(inside().querySelector('#rehearsal')).toBeNull();
  const tables = [...inside().querySelectorAll('table')].map((table) => table.textContent);
  expect(tables.join()).toContain('9文化礼堂45');
});

test('the digest on paper is compared group by group', async () => {
  await choose('封存.lxs', sealed.text);
  const paper = inside().querySelector<HTMLInputElement>('#paper') ?? expect.fail('no field');
  const type = (value: string): void => {
    paper.value = value;
    paper.dispatchEvent(new Event('input'));
  };
  type(sealed.digest.toUpperCase());
  expect(text('#paper-answer')).toBe('与报告单上印的相同');
  expect(text('#verdict')).toContain('一致');
  type(`00000000${sealed.digest.slice(8)}`);
  expect(inside().querySelectorAll('#digest .off')).toHaveLength(1);
  expect(text('#paper-answer')).toContain('不同');
  expect(text('#verdict')).toContain('不是报告单上的那个文件');
});

test('a rehearsal says so', async () => {
  await choose('演练.lxs', must(sealSitting({ ...liyang(), rehearsal: true }, bytesOf(chanceOf(1)))).text);
  expect(text('#rehearsal')).toContain('演练');
});

test('foreign, newer, torn and altered files are refused for what they are', async () => {
  expect(await choose('photo.jpg', '\u00ff\u00d8\u00ff')).toMatchObject({ state: 'refused', code: 'foreign' });
  expect(await choose('newer.lxs', sealed.text.replace('sitting 1', 'sitting 2'))).toMatchObject({ state: 'refused', code: 'newer' });
  expect(await choose('torn.lxs', sealed.text.slice(0, 900))).toMatchObject({ state: 'refused', code: 'damaged' });
  expect(await choose('altered.lxs', sealed.text.replace('+', '-'))).toMatchObject({ state: 'refused', code: 'altered' });
});

test('whatever was changed and sealed anew, the page does not agree', async () => {
  for (const [at, [, change, problem]] of changesToSealed.entries()) {
    const verdict = await choose(`${at}.lxs`, resealed(sealed.text, change));
    expect(verdict).toMatchObject(problem === 'malformed' ? { state: 'refused', code: 'malformed' } : { state: 'differs' });
  }
});

test('160 deputies and 20 candidates are counted', async () => {
  expect(await choose('160.lxs', must(sealSitting(hall160(), bytesOf(chanceOf(1)))).text)).toMatchObject({ state: 'agrees' });
});

test('asks nobody for anything and speaks English too', async () => {
  await choose('封存.lxs', sealed.text);
  inside().querySelector<HTMLButtonElement>('#language')?.click();
  expect(text('#verdict')).toContain('Agrees');
  expect(inside().querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
  expect(frame.contentWindow?.performance.getEntriesByType('resource')).toEqual([]);
});
