/** One measured figure beside its peer from the same run, and whether it keeps its budget. */
export type Figure = {
  readonly name: string;
  /** milliseconds, unless the name says otherwise */
  readonly ours: number;
  readonly peer: number;
  readonly ratio: number;
  /** the budget in words, e.g. `p95 <= 50 ms and <= 2 x` */
  readonly budget: string;
  readonly ok: boolean;
  readonly note?: string;
};

export function figure(name: string, ours: number, peer: number, budget: string, ok: boolean, note?: string): Figure {
  const ratio = peer === 0 ? 0 : round(ours / peer);
  return { name, ours: round(ours), peer: round(peer), ratio, budget, ok, ...(note === undefined ? {} : { note }) };
}

/** @param fraction 0.5 for the median, 0.95 for p95 */
export function quantile(times: readonly number[], fraction: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * fraction))] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
