/** The launcher's command line: what both bodies understand is handed on, the rest is the launcher's own. */
import { parseArgs } from 'node:util';

/**
 * @param {readonly string[]} values
 * @returns {{ browser: boolean, open: boolean, forElectron: string[], forServer: string[] }}
 * @throws a TypeError whose message says which option nobody knows
 */
export function launchOptions(values) {
  const { values: found } = parseArgs({
    args: [...values],
    options: {
      data: { type: 'string' },
      port: { type: 'string' },
      rebuild: { type: 'boolean', default: false },
      browser: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
    },
  });
  const both = [...(found.data === undefined ? [] : ['--data', found.data]), ...(found.rebuild ? ['--rebuild'] : [])];
  return {
    browser: found.browser === true,
    open: found['no-open'] !== true,
    forElectron: both,
    forServer: [...both, ...(found.port === undefined ? [] : ['--port', found.port])],
  };
}
