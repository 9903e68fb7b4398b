/** Six boxes, one field: digits only, from any keyboard, never shown. */
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PinBoxes } from '../../../renderer/ui/PinBoxes.tsx';
import { compose, take } from './compose.ts';
import { clear, show } from './show.tsx';

afterEach(clear);

let last = '';
function Pin() {
  const [pin, setPin] = useState('');
  last = pin;
  return <PinBoxes label="口令" value={pin} onChange={setPin} />;
}

const field = () => page.getByLabelText('口令');

test('six digits are taken, letters and a seventh digit are not', async () => {
  await show(<Pin />);
  await userEvent.click(field());
  await userEvent.keyboard('2a4b6810 99');
  expect(last).toBe('246810');
});

test('Backspace takes the last digit back, and boxes show dots, never digits', async () => {
  await show(<Pin />);
  await userEvent.click(field());
  await userEvent.keyboard('246{Backspace}');
  expect(last).toBe('24');
  expect(field().element().parentElement?.textContent).toBe('');
  expect(field().element().getAttribute('type')).toBe('password');
});

test('full-width digits of an input method count', async () => {
  await show(<Pin />);
  await userEvent.click(field());
  await compose('１２');
  await take('１２３');
  await expect.poll(() => last).toBe('123');
});
