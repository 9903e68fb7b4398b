/**
 * Removable media that are plugged in now, with the bundles that lie on them. Asked anew each time: sticks come and go.
 * A folder in LIANXIN_STICKS stands for the media, each of its folders for a stick: for tests, and for machines that mount elsewhere.
 */
import { execFile } from 'node:child_process';
import { open, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { env, platform } from 'node:process';
import type { Stick } from '../../../shared/backup/bundle-contract.ts';
import { BundleFileSchema } from '../../../shared/backup/bundle-contract.ts';
import { toInstant } from '../../../shared/kernel/time.ts';
import { freeBytes } from '../files/disk.ts';
import { mostHeadBytes, readHead } from './bundle-file.ts';

/** Where a stick is mounted, and what people call it. */
export type Medium = { readonly path: string; readonly name: string };

/** Names on a stick that are looked at; a stick full of films must not hold anybody up. */
const mostNames = 2000;

/** @returns what is plugged in; nothing where the system does not say */
export async function listSticks(): Promise<Stick[]> {
  const sticks = await Promise.all((await media()).map(lookAt));
  return sticks.flatMap((stick) => (stick === null ? [] : [stick]));
}

/** True for a path that `listSticks` would name now: nothing else is written to, whatever a page asks. */
export async function isStick(path: string): Promise<boolean> {
  return (await media()).some((medium) => medium.path === path);
}

async function media(): Promise<Medium[]> {
  const folder = env['LIANXIN_STICKS'] ?? '';
  if (folder !== '') return foldersIn(folder);
  try {
    if (platform === 'linux') return await onLinux();
    if (platform === 'win32') return await onWindows();
  } catch {
    // a system that does not answer has no sticks for us: the page offers files instead
  }
  return [];
}

async function foldersIn(folder: string): Promise<Medium[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => ({ path: join(folder, name), name }));
}

/** @returns null when it was pulled meanwhile */
async function lookAt({ path, name }: Medium): Promise<Stick | null> {
  const names = await readdir(path).catch(() => null);
  if (names === null) return null;
  const files = names.filter((file) => BundleFileSchema.safeParse(file).success).slice(0, mostNames);
  const bundles = (await Promise.all(files.map((file) => bundleAt(path, file)))).flatMap((bundle) => (bundle === null ? [] : [bundle]));
  bundles.sort((a, b) => (a.writtenAt < b.writtenAt ? 1 : -1));
  return { path, name, freeBytes: await freeBytes(path), bundles };
}

async function bundleAt(folder: string, file: string): Promise<Stick['bundles'][number] | null> {
  try {
    const path = join(folder, file);
    const { size, mtimeMs } = await stat(path);
    const handle = await open(path, 'r');
    try {
      const start = Buffer.alloc(Math.min(size, mostHeadBytes + 8));
      await handle.read(start, 0, start.length, 0);
      const head = readHead(start);
      if (!head.ok) return null;
      const { from, to, number } = head.value;
      return { file, bytes: size, writtenAt: toInstant(Math.max(0, Math.round(mtimeMs))), from, to, number };
    } finally {
      await handle.close();
    }
  } catch {
    return null; // pulled, or no file: not a bundle that could be read
  }
}

async function onLinux(): Promise<Medium[]> {
  const mounts = mountsIn(await readFile('/proc/mounts', 'utf8'));
  const found: Medium[] = [];
  for (const { device, path } of mounts) {
    // Desktops mount what is plugged in below /media; below /mnt lies anything, so the device is asked.
    const wanted = /^\/(run\/)?media\/[^/]+(\/[^/]+)?$/.test(path) || (/^\/mnt\/[^/]+$/.test(path) && (await isRemovable(device)));
    if (wanted) found.push({ path, name: basename(path) });
  }
  return found;
}

/** Of /proc/mounts, what lies on a device of this machine. Spaces in names are written `\040` there. */
export function mountsIn(text: string): { readonly device: string; readonly path: string }[] {
  return text.split('\n').flatMap((line) => {
    const [device = '', path = ''] = line.split(' ');
    return device.startsWith('/dev/') ? [{ device, path: path.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8))) }] : [];
  });
}

async function isRemovable(device: string): Promise<boolean> {
  const name = basename(await realpath(device).catch(() => device));
  // A partition's disk: sdb1 → sdb, mmcblk0p1 → mmcblk0.
  const disk = name.replace(/^((?:mmcblk|nvme\d+n)\d+)p\d+$/, '$1').replace(/^([a-z]+)\d+$/, '$1');
  return (await readFile(`/sys/block/${disk}/removable`, 'latin1').catch(() => '0')).trim() === '1';
}

/** wmic is on Windows 7 to 10; where it is gone, PowerShell says the same. Type 2 is removable. */
async function onWindows(): Promise<Medium[]> {
  try {
    return drivesOfWmic(await run('wmic', ['logicaldisk', 'where', 'drivetype=2', 'get', 'DeviceID,VolumeName', '/value']));
  } catch {
    const script = "[Console]::OutputEncoding=[Text.Encoding]::UTF8; Get-CimInstance Win32_LogicalDisk -Filter 'DriveType=2' | ForEach-Object { 'DeviceID=' + $_.DeviceID; 'VolumeName=' + $_.VolumeName; '' }";
    return drivesOfWmic(await run('powershell', ['-NoProfile', '-NonInteractive', '-Command', script]));
  }
}

/** `DeviceID=E:` and `VolumeName=…` in lines, drives apart by empty ones. */
export function drivesOfWmic(text: string): Medium[] {
  return [...text.matchAll(/DeviceID=([A-Z]:)\s+VolumeName=([^\r\n]*)/g)].map(([, drive = '', label = '']) => ({ path: `${drive}\\`, name: label.trim() === '' ? drive : `${label.trim()} ${drive}` }));
}

/** Old consoles of Chinese Windows write in GB18030. */
function run(command: string, values: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(command, values, { timeout: 5000, windowsHide: true, encoding: 'buffer' }, (error, stdout) => {
      if (error !== null) return reject(new Error(error.message));
      try {
        resolve(new TextDecoder('utf-8', { fatal: true }).decode(stdout));
      } catch {
        resolve(new TextDecoder('gb18030').decode(stdout));
      }
    });
  });
}
