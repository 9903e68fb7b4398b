/** What a page may ask the computer for. */
import { expect, test } from 'vitest';
import { mayUse } from '../../../electron/shell/permissions.ts';

const page = 'app://station/';

test('camera and microphone are there where something is attached to a matter', () => {
  for (const at of ['#/register', '#/register/issue:JY01:01ARZ3NDEK', '#/ledger/issue:JY01:01ARZ3NDEK', '#/ledger/issue%3AJY01?stage=handling']) {
    for (const media of ['video', 'audio']) expect(mayUse('media', `${page}${at}`, [media]), `${at} ${media}`).toBe(true);
  }
  for (const at of ['#/ledger', '#/today', '#/votes', '#/registered', '']) {
    for (const media of ['video', 'audio']) expect(mayUse('media', `${page}${at}`, [media]), `${at} ${media}`).toBe(false);
  }
  expect(mayUse('media', 'https://example.org/#/register', ['audio'])).toBe(false);
});

test('where a joining card is read there is the camera alone', () => {
  expect(mayUse('media', `${page}#/settings/county`, ['video'])).toBe(true);
  expect(mayUse('media', `${page}#/settings/county`, ['audio', 'video'])).toBe(false);
  expect(mayUse('media', 'https://example.org/#/settings/county', ['video'])).toBe(false);
});

test('position, notifications and devices are refused on every page', () => {
  for (const permission of ['geolocation', 'notifications', 'midi', 'serial', 'usb', 'display-capture']) expect(mayUse(permission, `${page}#/settings/county`, []), permission).toBe(false);
  expect(mayUse('clipboard-sanitized-write', `${page}#/refused`, [])).toBe(true);
});
