/**
 * A program that joins a county and then changes its choices until it is killed, counting with them from 0 to 3; says each
 * number once it is acknowledged. Usage: choose-program FOLDER
 */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { createMemoryDoor } from '../../../electron/doors/memory-door.ts';
import { createHost } from '../../../electron/host/create-host.ts';
import { encodeCard } from '../../../shared/county/card.ts';
import { createHostClient } from '../../../shared/contract/client.ts';

void run(process.argv[2] ?? '');

async function run(dataDir: string): Promise<void> {
  const abilities = { capabilities: { pdf: false, body: 'memory' as const }, pdf: null, secretBox: null };
  const made = await createHost({ dataDir, abilities, clock: Date.now, randomBytes, version: '', pinCost: 1024 });
  if (!made.ok) return say(made.problem);
  const here = createHostClient(createMemoryDoor(made.value, 'a'));
  const station = { county: '城固县', name: '桔园镇人大代表中心联络站', shortName: '桔园镇中心站', code: 'JY01', device: 'A', sample: false };
  await here.settings.createStation({ station, firstPerson: '王芳', pin: '135790' }); // from the second start on it is there, and nobody need sign in to choose
  const text = encodeCard({
    county: 'chenggu', countyName: '城固县', url: 'http://127.0.0.1:1', office: 'CG00', station: 'JY01', stationName: '桔园镇中心站', device: 'A', password: 'geheim-und-lang-genug-01',
    carrier: null, seed: 'A'.repeat(43), fingerprint: '0011223344556677', certificate: null, issuedOn: '2020-01-01', validUntil: '2099-12-31', issuedBy: '李主任', practice: false,
  });
  await here.sync.join({ text, choices: { paused: false, smallOnly: false } });
  const county = await here.sync.county({});
  if (!county.ok) return say(county.problem);
  const { joined, choices } = county.value;
  let count = (choices.paused ? 2 : 0) + (choices.smallOnly ? 1 : 0);
  say(`${joined?.station ?? 'nobody'} ${count}`);
  for (;;) {
    count = (count + 1) % 4;
    const chosen = await here.sync.choose({ choices: { paused: count >= 2, smallOnly: count % 2 === 1 } });
    say(chosen.ok ? `${count}` : chosen.problem);
  }
}

function say(text: string): void {
  writeSync(1, `${text}\n`);
}
