/** What a page may ask the computer for. */
import { expect, test } from 'vitest';
import { mayUse } from '../../../electron/shell/permissions.ts';

const page = 'app://station/';

test('the camera is there where a joining card is read, and nowhere else', () => {
  expect(mayUse('media', `${page}#/settings/county`, ['video'])).toBe(true);
  expect(mayUse('media', `${page}#/ledger`, ['video'])).toBe(false);
  expect(mayUse('media', `${page}#/settings/county`, ['audio', 'video'])).toBe(false);
  expect(mayUse('media', 'https://example.org/#/settings/county', ['video'])).toBe(false);
});

test('position, notifications and devices are refused on every page', () => {
  for (const permission of ['geolocation', 'notifications', 'midi', 'serial', 'usb', 'display-capture']) expect(mayUse(permission, `${page}#/settings/county`, []), permission).toBe(false);
  expect(mayUse('clipboard-sanitized-write', `${page}#/refused`, [])).toBe(true);
});
