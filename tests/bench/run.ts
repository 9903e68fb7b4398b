/**
 * `npm run bench`: each figure beside a peer from the same run. `-- --json` prints one JSON object a line,
 * `-- --only save` runs what is named so, `-- --only county` all parts whose name begins so.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { benchAttach } from './attach.bench.ts';
import { buildBenchApp, chooseBody } from './bodies.ts';
import { benchCalendar } from './calendar.bench.ts';
import type { Figure } from './figures.ts';
import { benchLedger } from './ledger.bench.ts';
import { benchCarry, benchFirstSync } from './county/carry.bench.ts';
import { benchLatency } from './county/latency.bench.ts';
import { benchSixty } from './county/sixty.bench.ts';
import { benchVillage } from './county/village.bench.ts';
import { benchRegisterKeys } from './register-keys.bench.ts';
import { benchSimilar } from './similar.bench.ts';
import { benchRota } from './rota.bench.ts';
import { benchSave } from './save.bench.ts';
import { benchVoting } from './voting.bench.ts';

const benches = {
  save: benchSave,
  ledger: benchLedger,
  attach: benchAttach,
  voting: benchVoting,
  calendar: benchCalendar,
  'register-keys': benchRegisterKeys,
  similar: benchSimilar,
  rota: benchRota,
  'county-carry': benchCarry,
  'county-first-sync': benchFirstSync,
  'county-latency': benchLatency,
  'county-sixty': benchSixty,
  'county-village': benchVillage,
} as const;

const json = process.argv.includes('--json');
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;

execFileSync('npx', ['electron-vite', 'build', '--logLevel', 'error'], { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
const body = await chooseBody();
const app = await buildBenchApp();
if (!json) process.stdout.write(`${body.name}; ${cpus().length} cores, ${cpus()[0]?.model ?? ''}; ${new Date().toISOString().slice(0, 10)}\n`);

let missed = 0;
try {
  for (const [name, bench] of Object.entries(benches)) {
    if (only !== undefined && name !== only && !name.startsWith(`${only}-`)) continue;
    for (const figure of await bench(body, app)) {
      print(figure);
      if (!figure.ok) missed += 1;
    }
  }
} finally {
  rmSync(app, { recursive: true, force: true });
  body.end();
}
if (!json) process.stdout.write(missed === 0 ? 'every budget kept\n' : `${missed} over budget\n`);

function print(figure: Figure): void {
  if (json) return void process.stdout.write(`${JSON.stringify(figure)}\n`);
  const peer = figure.peer === 0 ? '' : `, peer ${figure.peer}, ratio ${figure.ratio}`;
  process.stdout.write(`${figure.ok ? 'ok  ' : 'OVER'} ${figure.name}: ${figure.ours}${peer} (budget ${figure.budget})${figure.note === undefined ? '' : ` — ${figure.note}`}\n`);
}
