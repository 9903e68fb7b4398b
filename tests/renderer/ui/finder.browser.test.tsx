/** The finder: Han, pinyin and initials; the keyboard alone; never in the way of an input method. */
import { useState } from 'react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Finder, type FinderOption } from '../../../renderer/ui/Finder.tsx';
import { MultiFinder } from '../../../renderer/ui/MultiFinder.tsx';
import { loadPinyin } from '../../../renderer/ui/pinyin.ts';
import { compose, heldKey, take } from './compose.ts';
import { clear, show } from './show.tsx';

const categories: readonly FinderOption<string>[] = ['道路交通', '道路交通/桥梁护栏', '饮水安全', '养老', '其他'].map((value) => ({ value, label: value }));
const outer = vi.fn<(key: string) => void>();

function Category({ onChange = () => undefined }: { readonly onChange?: (value: string | null) => void }) {
  const [value, setValue] = useState<string | null>(null);
  return (
    <div onKeyDown={(event) => outer(event.key)}>
      <p>elsewhere</p>
      <label htmlFor="category">类别</label>
      <Finder
        id="category"
        value={value}
        options={categories}
        separator="/"
        wayOut="其他"
        onChange={(next) => {
          setValue(next);
          onChange(next);
        }}
      />
      <button type="button">next</button>
    </div>
  );
}

const field = () => page.getByRole('combobox');
const names = () => [...document.querySelectorAll('[role="option"]')].map((option) => option.firstElementChild?.textContent ?? '');
const active = () => document.querySelector('[role="option"][aria-selected="true"]');

beforeAll(() => loadPinyin());
afterEach(async () => {
  outer.mockClear();
  await clear();
});

test('initials find a category, and the typed letters stand out in its sounds', async () => {
  await show(<Category />);
  await userEvent.click(field());
  await userEvent.keyboard('dljt');
  expect(names()).toEqual(['道路交通', '道路交通 / 桥梁护栏', '其他']);
  expect(active()?.textContent).toContain('dào lù jiāo tōng');
  expect([...(active()?.querySelectorAll('b') ?? [])].map((letter) => letter.textContent).filter((text) => text !== '')).toEqual(['d', 'l', 'j', 't']);
});

test('Enter takes what is marked and is the form’s as well, which goes on to the next field', async () => {
  const onChange = vi.fn();
  await show(<Category onChange={onChange} />);
  await userEvent.click(field());
  await userEvent.keyboard('yinshui{Enter}');
  expect(onChange).toHaveBeenCalledExactlyOnceWith('饮水安全');
  expect(outer).toHaveBeenCalledWith('Enter');
  expect(names()).toEqual([]);
  await expect.element(field()).toHaveValue('饮水安全');
});

test('opened over a value, Enter keeps that value', async () => {
  const onChange = vi.fn();
  await show(<Category onChange={onChange} />);
  await userEvent.click(field());
  await userEvent.keyboard('yl{Enter}');
  await userEvent.keyboard('{ArrowDown}');
  expect(active()?.textContent).toContain('养老');
  await userEvent.keyboard('{Enter}');
  await expect.element(field()).toHaveValue('养老');
});

test('arrow keys choose, Esc closes and gives the old value back', async () => {
  const onChange = vi.fn();
  await show(<Category onChange={onChange} />);
  await userEvent.click(field());
  await userEvent.keyboard('道路{ArrowDown}{Enter}');
  expect(onChange).toHaveBeenLastCalledWith('道路交通/桥梁护栏');
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(names()).toHaveLength(categories.length);
  await userEvent.keyboard('yang{Escape}');
  expect(names()).toEqual([]);
  await expect.element(field()).toHaveValue('道路交通 / 桥梁护栏');
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('Tab takes what was typed for and moves on', async () => {
  const onChange = vi.fn();
  await show(<Category onChange={onChange} />);
  await userEvent.click(field());
  await userEvent.keyboard('yl');
  await userEvent.keyboard('{Tab}');
  expect(onChange).toHaveBeenLastCalledWith('养老');
  expect(document.activeElement?.textContent).toBe('next');
});

test('the way out is in the list when nothing fits, and is taken only on purpose', async () => {
  const onChange = vi.fn();
  await show(<Category onChange={onChange} />);
  await userEvent.click(field());
  await userEvent.keyboard('zzz');
  expect(names()).toEqual(['其他']);
  expect(active()).toBeNull();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('alert')).toHaveTextContent('没有这一类，选“其他”或清空');
  await expect.element(field()).toHaveFocus();
  expect(onChange).not.toHaveBeenCalled();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(onChange).toHaveBeenCalledExactlyOnceWith('其他');
  expect(document.querySelector('[role="alert"]')).toBeNull();
});

test('where the mouse lies marks nothing: a list that opens under it takes nothing unasked', async () => {
  const onChange = vi.fn();
  await show(<Category onChange={onChange} />);
  await userEvent.click(field());
  await userEvent.keyboard('zzz');
  await userEvent.hover(page.getByRole('option', { name: '其他' }));
  expect(active()).toBeNull();
  await userEvent.keyboard('{Tab}');
  expect(onChange).not.toHaveBeenCalled();
  await userEvent.click(field());
  await userEvent.keyboard('zz');
  await userEvent.click(page.getByRole('option', { name: '其他' }));
  expect(onChange).toHaveBeenCalledExactlyOnceWith('其他');
});

test('leaving changes nothing: what fits nothing stays, is said, and goes when the field is emptied', async () => {
  const onChange = vi.fn();
  await show(<Category onChange={onChange} />);
  await userEvent.click(field());
  await userEvent.keyboard('yl{Tab}');
  onChange.mockClear();
  await userEvent.click(field());
  await userEvent.keyboard('3{Tab}');
  expect(document.activeElement?.textContent).toBe('next');
  expect(onChange).not.toHaveBeenCalled();
  await expect.element(field()).toHaveValue('3');
  await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
  await expect.element(page.getByRole('alert')).toHaveTextContent('没有这一类，选“其他”或清空');
  await userEvent.click(field());
  await userEvent.keyboard('{Escape}{Tab}');
  await expect.element(field()).toHaveValue('养老');
  await userEvent.click(field());
  await userEvent.keyboard('{Backspace}{Tab}');
  expect(onChange).toHaveBeenCalledExactlyOnceWith(null);
  expect(document.querySelector('[role="alert"]')).toBeNull();
});

test('a click elsewhere takes nothing either, unless the name was typed in full', async () => {
  const onChange = vi.fn();
  await show(<Category onChange={onChange} />);
  await userEvent.click(field());
  await userEvent.keyboard('yl');
  await userEvent.click(page.getByText('elsewhere'));
  expect(onChange).not.toHaveBeenCalled();
  await expect.element(page.getByRole('alert')).toHaveTextContent('还没有选定');
  await userEvent.click(field());
  await compose('养老');
  await take('养老');
  await userEvent.click(page.getByText('elsewhere'));
  expect(onChange).toHaveBeenCalledExactlyOnceWith('养老');
});

test('while an input method composes, Enter is the input method’s', async () => {
  const onChange = vi.fn();
  await show(<Category onChange={onChange} />);
  await userEvent.click(field());
  await compose("d'l");
  await expect.poll(names).toContain('道路交通');
  await heldKey('Enter');
  expect(onChange).not.toHaveBeenCalled();
  await take('道路');
  await expect.element(field()).toHaveValue('道路');
  await userEvent.keyboard('{Enter}');
  expect(onChange).toHaveBeenCalledExactlyOnceWith('道路交通');
});

test('several are chosen one after the other, and Backspace takes the last one back', async () => {
  const seen: (readonly string[])[] = [];
  function Deputies() {
    const [values, setValues] = useState<readonly string[]>([]);
    seen.push(values);
    return <MultiFinder label="接待代表" values={values} onChange={setValues} options={['罗春芳', '田守义', '黄永福'].map((value) => ({ value, label: value }))} />;
  }
  await show(<Deputies />);
  await userEvent.click(field());
  await userEvent.keyboard('lcf{Enter}tsy{Enter}');
  expect(seen.at(-1)).toEqual(['罗春芳', '田守义']);
  await userEvent.keyboard('{Backspace}');
  expect(seen.at(-1)).toEqual(['罗春芳']);
});

function Names() {
  const [values, setValues] = useState<readonly string[]>([]);
  return (
    <>
      <MultiFinder label="接待代表" values={values} onChange={setValues} fromName={(name) => name} options={[{ value: 'deputy:1', label: '罗春芳' }]} />
      <output>{values.join('、')}</output>
      <button type="button">next</button>
    </>
  );
}

const output = () => document.querySelector('output')?.textContent;

test('a name that no register knows is taken as it was typed', async () => {
  await show(<Names />);
  await userEvent.click(field());
  await compose('wangxiaoming');
  await take('王小明');
  expect(active()?.textContent).toBe('就写“王小明”');
  await userEvent.keyboard('{Enter}lcf{Enter}');
  expect(output()).toBe('王小明、deputy:1');
  await expect.element(field()).toHaveFocus();
});

test('letters that sound like nobody are a name only on purpose; leaving them says so', async () => {
  await show(<Names />);
  await userEvent.click(field());
  await userEvent.keyboard('lcg{Tab}');
  expect(output()).toBe('');
  await expect.element(page.getByRole('alert')).toHaveTextContent('还没有写上：按Enter就写“lcg”，或清空');
  await userEvent.click(field());
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(output()).toBe('lcg');
});
