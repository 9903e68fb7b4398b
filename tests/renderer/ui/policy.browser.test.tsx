/** The page’s policy on styles holds: all that Ant Design writes carries the nonce. */
import { Select } from 'antd';
import { afterAll, expect, test } from 'vitest';
import { Button } from '../../../renderer/ui/Button.tsx';
import { Dialog } from '../../../renderer/ui/Dialog.tsx';
import { clear, show } from './show.tsx';

const nonce = 'aPageOfOurs';

function meta(attribute: 'name' | 'http-equiv', value: string, content: string): void {
  const element = document.createElement('meta');
  element.setAttribute(attribute, value);
  element.content = content;
  document.head.append(element);
}

afterAll(clear);

test('buttons, selects and dialogs are styled without a violation; a style without the nonce is one', async () => {
  const violations: string[] = [];
  document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
  meta('name', 'csp-nonce', nonce);
  meta('http-equiv', 'Content-Security-Policy', `style-src 'self' 'nonce-${nonce}'`);

  await show(
    <>
      <Button kind="primary" onPress={() => undefined}>
        登记
      </Button>
      <Select open options={[{ value: '镇', label: '镇' }]} />
      <Dialog open title="问一句" onClose={() => undefined}>
        <p>…</p>
      </Dialog>
    </>,
  );
  const button = [...document.querySelectorAll<HTMLElement>('.ant-btn-primary')][0];
  expect(button === undefined ? '' : getComputedStyle(button).backgroundColor).toBe('rgb(155, 27, 30)');
  expect(violations).toEqual([]);

  document.head.insertAdjacentHTML('beforeend', '<style>body { color: red }</style>');
  await expect.poll(() => violations).toEqual(['style-src-elem']);
});
