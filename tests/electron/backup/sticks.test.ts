/** What systems say of their media, read. */
import { expect, test } from 'vitest';
import { drivesOfWmic, mountsIn } from '../../../electron/host/backup/sticks.ts';

test('mounts on devices are read, with the spaces in their names', () => {
  const text = 'proc /proc proc rw 0 0\n/dev/sdb1 /media/xu/KINGSTON\\0408G vfat rw 0 0\n/dev/sda2 / ext4 rw 0 0\n';
  expect(mountsIn(text)).toEqual([{ device: '/dev/sdb1', path: '/media/xu/KINGSTON 8G' }, { device: '/dev/sda2', path: '/' }]);
});

test('drives of Windows are named by label and letter, by the letter alone where there is no label', () => {
  const text = '\r\r\n\r\r\nDeviceID=E:\r\r\nVolumeName=连心U盘\r\r\n\r\r\n\r\r\nDeviceID=F:\r\r\nVolumeName=\r\r\n\r\r\n';
  expect(drivesOfWmic(text)).toEqual([{ path: 'E:\\', name: '连心U盘 E:' }, { path: 'F:\\', name: 'F:' }]);
  expect(drivesOfWmic('No Instance(s) Available.\r\n')).toEqual([]);
});
