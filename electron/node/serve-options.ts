/** The command line of the browser body. */
// eslint-disable-next-line n/no-unsupported-features/node-builtins -- the browser body runs on Node 20 and later only
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

export type ServeOptions = {
  readonly data: string;
  readonly port: number;
  /** folder of the built pages; empty means where the build puts them */
  readonly pages: string;
  readonly rebuild: boolean;
};

/** Fixed: the database belongs to the origin, and the port is part of it. */
export const stationPort = 17615;

export function serveOptions(values: readonly string[], environment: Readonly<Record<string, string | undefined>>): Result<ServeOptions, 'usage'> {
  try {
    const { values: found } = parseArgs({
      args: [...values],
      options: { data: { type: 'string' }, port: { type: 'string' }, pages: { type: 'string' }, rebuild: { type: 'boolean' } },
      strict: true,
    });
    const port = Number(found.port ?? stationPort);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return err('usage');
    return ok({ data: found.data ?? environment['LIANXIN_DATA'] ?? '', port, pages: found.pages ?? '', rebuild: found.rebuild ?? false });
  } catch {
    return err('usage'); // an option that nobody knows
  }
}
