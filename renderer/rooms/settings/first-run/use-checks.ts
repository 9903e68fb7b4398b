/**
 * The check of this computer. Nothing is assumed: space is asked for, a setting is really written to the disk and read back,
 * the clock is compared with what can be true.
 */
import { useCallback, useEffect, useState } from 'react';
import type { HostClient } from '../../../../shared/contract/client.ts';
import type { Capabilities, Preferences } from '../../../../shared/settings/station.ts';
import { useHost } from '../../../host/use-host.ts';

export type DiskCheck = { readonly is: 'good' | 'low'; readonly freeBytes: number } | { readonly is: 'unknown' };
export type WriteCheck = { readonly is: 'good'; readonly ms: number } | { readonly is: 'failed'; readonly problem: string } | { readonly is: 'differs' };
export type ClockCheck = { readonly is: 'good' | 'wrong' | 'zone'; readonly at: number };

export type Checks = {
  readonly disk: DiskCheck | null;
  readonly write: WriteCheck | null;
  readonly print: 'pdf' | 'dialogue';
  readonly clock: ClockCheck | null;
  readonly mayGoOn: boolean;
  readonly again: () => void;
};

/** Below this a station still works, but somebody should make room: half a gigabyte. */
const lowBytes = 512 * 1024 * 1024;
const chinaOffsetMinutes = -480;

async function checkDisk(host: HostClient): Promise<DiskCheck> {
  const answer = await host.settings.disk({});
  if (!answer.ok) return { is: 'unknown' };
  return { is: answer.value.freeBytes < lowBytes ? 'low' : 'good', freeBytes: answer.value.freeBytes };
}

async function checkWrite(host: HostClient, preferences: Preferences): Promise<WriteCheck> {
  const started = performance.now();
  const saved = await host.settings.savePreferences({ preferences });
  if (!saved.ok) return { is: 'failed', problem: saved.problem };
  const read = await host.settings.station({});
  if (!read.ok) return { is: 'failed', problem: read.problem };
  const same = read.value.preferences.language === preferences.language && read.value.preferences.textSize === preferences.textSize;
  return same ? { is: 'good', ms: Math.max(1, Math.round(performance.now() - started)) } : { is: 'differs' };
}

/** A clock before this program was written, or far after it, is wrong. */
function checkClock(): ClockCheck {
  const at = Date.now();
  const year = new Date(at).getUTCFullYear();
  if (year < 2024 || year > 2060) return { is: 'wrong', at };
  return { is: new Date(at).getTimezoneOffset() === chinaOffsetMinutes ? 'good' : 'zone', at };
}

/** @param wanted runs the checks when it becomes true */
export function useChecks(preferences: Preferences, capabilities: Capabilities, wanted: boolean): Checks {
  const host = useHost();
  const [disk, setDisk] = useState<DiskCheck | null>(null);
  const [write, setWrite] = useState<WriteCheck | null>(null);
  const [clock, setClock] = useState<ClockCheck | null>(null);
  const again = useCallback(() => {
    setDisk(null);
    setWrite(null);
    setClock(checkClock());
    void checkDisk(host).then(setDisk);
    void checkWrite(host, preferences).then(setWrite);
  }, [host, preferences]);
  useEffect(() => {
    if (wanted) again();
  }, [wanted, again]);
  return { disk, write, clock, print: capabilities.pdf ? 'pdf' : 'dialogue', mayGoOn: write?.is === 'good', again };
}
