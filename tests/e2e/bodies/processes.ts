/** The processes of one station under test: found by what we started, ended by their ids, never by a name. Linux only. */
import { readdirSync, readFileSync } from 'node:fs';

/** A process and all that descend from it. */
export function processTree(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const { pid, parent } of running()) children.set(parent, [...(children.get(parent) ?? []), pid]);
  const tree: number[] = [];
  for (const waiting = [root]; waiting.length > 0; ) {
    const pid = waiting.pop();
    if (pid === undefined || tree.includes(pid)) continue;
    tree.push(pid);
    waiting.push(...(children.get(pid) ?? []));
  }
  return tree;
}

/** Processes whose command line names a folder that only this station has. */
export function processesOf(folder: string): number[] {
  return running()
    .filter(({ pid }) => pid !== process.pid && commandOf(pid).includes(folder))
    .map(({ pid }) => pid);
}

/** `kill -9` of these, at once, and waits until they are gone. @throws when one is still there after five seconds */
export async function killAll(pids: readonly number[]): Promise<void> {
  for (const pid of pids) send(pid, 'SIGKILL');
  await untilGone(pids, 5000);
}

/** @throws when one of them still runs after `limitMs` */
export async function untilGone(pids: readonly number[], limitMs: number): Promise<void> {
  const end = Date.now() + limitMs;
  for (;;) {
    const left = pids.filter(isAlive);
    if (left.length === 0) return;
    if (Date.now() > end) throw new Error(`still running after ${limitMs} ms: ${left.map((pid) => `${pid} ${commandOf(pid).slice(0, 80)}`).join('; ')}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** @returns false when it was gone already */
export function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false; // gone already: what was asked for
  }
}

/** A zombie is dead: its parent has only not asked yet. */
function isAlive(pid: number): boolean {
  const state = statOf(pid)?.state;
  return state !== undefined && state !== 'Z' && state !== 'X';
}

function running(): { readonly pid: number; readonly parent: number }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = statOf(Number(name));
      return stat === null ? [] : [{ pid: Number(name), parent: stat.parent }];
    });
}

function statOf(pid: number): { readonly state: string; readonly parent: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces and brackets of its own.
    const [state = '', parent = ''] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return null; // ended while we looked
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return ''; // ended while we looked
  }
}
