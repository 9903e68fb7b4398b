/** Processor time of an app, from /proc: of the processes that were started with its data folder, and of their children. */
import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second. */
const ticksASecond = 100;

/** @returns seconds, user and system; 0 where there is no /proc */
export function processorSeconds(dataDir: string): number {
  const parents = new Map<string, string>();
  const ticks = new Map<string, number>();
  const ours = new Set<string>();
  for (const pid of pids()) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      parents.set(pid, fields[1] ?? '');
      ticks.set(pid, Number(fields[11]) + Number(fields[12]));
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(dataDir)) ours.add(pid);
    } catch {
      continue; // it ended while we looked
    }
  }
  let sum = 0;
  for (const [pid, count] of ticks) if (isOf(pid, ours, parents)) sum += count;
  return sum / ticksASecond;
}

function isOf(pid: string, ours: ReadonlySet<string>, parents: ReadonlyMap<string, string>): boolean {
  for (let at: string | undefined = pid; at !== undefined; at = parents.get(at)) if (ours.has(at)) return true;
  return false;
}

function pids(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}
