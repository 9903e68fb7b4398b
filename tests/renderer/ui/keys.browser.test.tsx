/** Keys of the window: the innermost wins, a dialog keeps the rest quiet, an input method is never disturbed. */
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button } from '../../../renderer/ui/Button.tsx';
import { Dialog } from '../../../renderer/ui/Dialog.tsx';
import { useKey } from '../../../renderer/ui/keys.ts';
import { Segments } from '../../../renderer/ui/Segments.tsx';
import { NumberField } from '../../../renderer/ui/NumberField.tsx';
import { SearchField } from '../../../renderer/ui/SearchField.tsx';
import { TextField } from '../../../renderer/ui/TextField.tsx';
import { compose, heldKey, take } from './compose.ts';
import { clear, show } from './show.tsx';

afterEach(clear);

function Outer({ onEsc, children }: { readonly onEsc: () => void; readonly children?: React.ReactNode }) {
  useKey('Esc', onEsc);
  return children;
}

test('the innermost handler of a key acts, and the outer one again when the inner is gone', async () => {
  const outer = vi.fn();
  const inner = vi.fn();
  await show(
    <Outer onEsc={outer}>
      <Outer onEsc={inner} />
    </Outer>,
  );
  await userEvent.keyboard('{Escape}');
  expect([inner.mock.calls.length, outer.mock.calls.length]).toEqual([1, 0]);
  await show(<Outer onEsc={outer} />);
  await userEvent.keyboard('{Escape}');
  expect([inner.mock.calls.length, outer.mock.calls.length]).toEqual([1, 1]);
});

test('an open dialog keeps the page’s keys quiet, but not the one that locks', async () => {
  const register = vi.fn();
  const lock = vi.fn();
  const close = vi.fn();
  function Desk() {
    useKey('F2', register);
    useKey('F8', lock, { always: true });
    return (
      <Dialog open title="问一句" onClose={close}>
        <p>…</p>
      </Dialog>
    );
  }
  await show(<Desk />);
  await userEvent.keyboard('{F2}{F8}{Escape}');
  expect([register.mock.calls.length, lock.mock.calls.length, close.mock.calls.length]).toEqual([0, 1, 1]);
  expect(page.getByRole('dialog', { name: '问一句' }).query()).not.toBeNull();
});

test('Ctrl+Enter presses the red button, and not while it is busy', async () => {
  const press = vi.fn();
  function Form() {
    const [busy, setBusy] = useState(false);
    return (
      <Button
        kind="primary"
        keys="F2"
        busy={busy}
        onPress={() => {
          press();
          setBusy(true);
        }}
      >
        登记
      </Button>
    );
  }
  await show(<Form />);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await userEvent.keyboard('{Control>}{Enter}{/Control}{F2}');
  expect(press).toHaveBeenCalledTimes(1);
});

test('digits and letters typed into a field stay in the field', async () => {
  const press = vi.fn();
  function Form() {
    const [text, setText] = useState('');
    useKey('1', press);
    return <TextField label="摘要" value={text} onChange={setText} />;
  }
  await show(<Form />);
  await userEvent.click(page.getByRole('textbox'));
  await userEvent.keyboard('12');
  await expect.element(page.getByRole('textbox')).toHaveValue('12');
  expect(press).not.toHaveBeenCalled();
});

test('Enter that ends a composition is not the page’s Enter', async () => {
  const press = vi.fn();
  function Form() {
    const [text, setText] = useState('');
    useKey('Enter', press);
    return <TextField label="摘要" value={text} onChange={setText} />;
  }
  await show(<Form />);
  await userEvent.click(page.getByRole('textbox'));
  await compose('hulan');
  await heldKey('Enter');
  expect(press).not.toHaveBeenCalled();
  await take('护栏');
  await expect.element(page.getByRole('textbox')).toHaveValue('护栏');
  await userEvent.keyboard('{Enter}');
  expect(press).toHaveBeenCalledTimes(1);
});

test('a digit picks its segment while the group has the focus', async () => {
  const chosen = vi.fn();
  await show(
    <Segments
      label="性质"
      value={null}
      onChange={chosen}
      options={[
        { value: 'suggestion', label: '建议' },
        { value: 'inquiry', label: '咨询' },
        { value: 'help', label: '求助' },
      ]}
    />,
  );
  await userEvent.keyboard('{Tab}3');
  expect(chosen).toHaveBeenCalledExactlyOnceWith('help');
  await userEvent.keyboard('7');
  expect(chosen).toHaveBeenCalledTimes(1);
});

test('a search waits for the input method: half-typed letters are not looked for', async () => {
  const asked: string[] = [];
  function Search() {
    const [text, setText] = useState('');
    return (
      <SearchField
        label="查找"
        placeholder="原话"
        keys="F3"
        value={text}
        onChange={(next) => {
          asked.push(next);
          setText(next);
        }}
      />
    );
  }
  await show(<Search />);
  await userEvent.keyboard('{F3}');
  await compose('hu lan');
  await take('护栏');
  await expect.element(page.getByRole('searchbox')).toHaveValue('护栏');
  expect(new Set(asked)).toEqual(new Set(['护栏']));
});

test('full-width digits become a number, and the arrow keys count on from it', async () => {
  const seen: (number | null)[] = [];
  function People() {
    const [people, setPeople] = useState<number | null>(null);
    seen.push(people);
    return <NumberField label="人数" value={people} onChange={setPeople} min={1} max={9999} />;
  }
  await show(<People />);
  await userEvent.click(page.getByRole('spinbutton'));
  await compose('１２');
  await take('１２');
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  expect(seen.at(-1)).toBe(14);
});
