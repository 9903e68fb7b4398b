/** The contract through loopback HTTP: a real server, real sockets. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { openHttpDoor } from '../../electron/doors/http-door.ts';
import { createPageDoor } from '../../electron/doors/page-door.ts';
import { createHost } from '../../electron/host/create-host.ts';
import { plainAbilities, random } from '../electron/open-host.ts';
import { describeHost } from './host-suite.ts';
import { openTab } from './http-client.ts';

describeHost('loopback HTTP', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'lianxin-contract-'));
  const made = await createHost({ dataDir, abilities: plainAbilities, clock: Date.now, randomBytes: random, version: '', pinCost: 1024 });
  if (!made.ok) throw new Error(made.problem);
  const host = made.value;
  const token = 'a-token-of-this-test';
  const door = await openHttpDoor({ host, token, port: 0, pages: createPageDoor({ root: dataDir, randomBytes: random, files: host.files }) });
  const [first, second] = await Promise.all(['first-tab', 'second-tab'].map((client) => openTab(door.origin, token, client)));
  if (first === undefined || second === undefined) throw new Error('no tabs');
  return {
    first,
    second,
    close: async () => {
      first.close();
      second.close();
      await door.close();
      await host.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}, { describe, test });
